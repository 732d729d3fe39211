import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Connection } from "../../src/cluster/connection.ts";
import { type ExecRunner, runExecPlugin } from "../../src/cluster/credentials/exec-credential.ts";
import type { ExecEntry } from "../../src/cluster/kubeconfig/document.ts";
import { UserError } from "../../src/errors.ts";
import { plugin, printCredential } from "./plugin.ts";

const CONNECTION: Connection = {
  server: new URL("https://prod:6443"),
  namespace: "default",
  ca: { data: "Q0E=" },
  clientCertificate: {},
  clientKey: {},
  insecureSkipTlsVerify: false,
  tlsServerName: "api.prod",
  proxyUrl: "http://proxy:3128",
  disableCompression: false,
  userName: "jane",
  execConfig: { audience: "x" },
  impersonation: { groups: [], extra: new Map() },
};

const run = (exec: ExecEntry, more: Partial<ExecRunner> = {}, connection = CONNECTION) =>
  runExecPlugin(exec, connection, {
    env: { PATH: process.env["PATH"] },
    isInteractive: () => false,
    showPluginMessage: () => {},
    signal: new AbortController().signal,
    ...more,
  });

const V1BETA1 = "client.authentication.k8s.io/v1beta1";

test.for([
  { name: "a token", status: { token: "T" }, credential: { token: "T" } },
  {
    name: "a certificate",
    status: { clientCertificateData: "C", clientKeyData: "K" },
    credential: { cert: "C", key: "K" },
  },
  {
    name: "both",
    status: { token: "T", clientCertificateData: "C", clientKeyData: "K", expirationTimestamp: "2020-01-01T00:00:00Z" },
    credential: { token: "T", cert: "C", key: "K" },
  },
])("$name", async ({ status, credential }) => {
  expect(await run(plugin(printCredential(status)))).toEqual(credential);
});

test("v1beta1 needs no interactiveMode", async () => {
  const exec = plugin(printCredential({ token: "T" }, V1BETA1), { apiVersion: V1BETA1, interactiveMode: undefined });

  expect(await run(exec)).toEqual({ token: "T" });
});

/** A token that says what the plugin was told. */
const TELL = `console.log(JSON.stringify({kind: "ExecCredential", apiVersion: "client.authentication.k8s.io/v1",
  status: {token: process.env.KUBERNETES_EXEC_INFO + " " + process.env.REGION + process.env.OUTER}}))`;

const told = async (exec: ExecEntry, connection = CONNECTION): Promise<string | undefined> =>
  (await run(exec, { env: { OUTER: "1", REGION: "east" } }, connection)).token;

test("the plugin is told of the cluster, in an environment that its entry adds to", async () => {
  const exec = plugin(TELL, { provideClusterInfo: true, env: [{ name: "REGION", value: "west" }] });
  const [info = "", others] = ((await told(exec)) ?? "").split(" ");

  expect(JSON.parse(info)).toEqual({
    kind: "ExecCredential",
    apiVersion: "client.authentication.k8s.io/v1",
    spec: {
      interactive: false,
      cluster: {
        server: "https://prod:6443",
        "tls-server-name": "api.prod",
        "certificate-authority-data": "Q0E=",
        "proxy-url": "http://proxy:3128",
        config: { audience: "x" },
      },
    },
  });
  expect(others).toBe("west1");
});

test("an authority in a file is handed over as data", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "authority-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, "ca.crt");
  writeFileSync(file, "CA");

  expect(await told(plugin(TELL, { provideClusterInfo: true }), { ...CONNECTION, ca: { file } })).toContain(
    '"certificate-authority-data":"Q0E="',
  );
});

test("without provideClusterInfo it is told nothing of the cluster", async () => {
  expect(await told(plugin(TELL))).toContain('"spec":{"interactive":false}');
});

test("what the plugin writes to stderr reaches the person", async () => {
  let said = "";
  await run(plugin(`console.error("open https://login"); ${printCredential({ token: "T" })}`), {
    showPluginMessage: (text) => {
      said += text;
    },
  });

  expect(said).toBe("open https://login\n");
});

const refused: readonly { name: string; exec: ExecEntry; message: string }[] = [
  {
    name: "no command",
    exec: plugin("", { command: "" }),
    message: 'the credential plugin of user "jane" can\'t be used: no command is given',
  },
  {
    name: "another apiVersion",
    exec: plugin("", { apiVersion: "client.authentication.k8s.io/v1alpha1" }),
    message:
      'expected apiVersion client.authentication.k8s.io/v1 or client.authentication.k8s.io/v1beta1, got "client.authentication.k8s.io/v1alpha1"',
  },
  {
    name: "v1 without interactiveMode",
    exec: plugin("", { interactiveMode: undefined }),
    message: "interactiveMode must be specified",
  },
  {
    name: "Always without a terminal",
    exec: plugin("", { interactiveMode: "Always" }),
    message: "it needs a terminal, and standard input is not one",
  },
  {
    name: "not found",
    exec: plugin("", { command: "no-such-login" }),
    message: "getting credentials: the plugin no-such-login not found",
  },
  {
    name: "not found, with a hint",
    exec: plugin("", { command: "no-such-login", installHint: "Install it:\n  brew install login" }),
    message: "not found\nInstall it:\n  brew install login",
  },
  { name: "not executable", exec: plugin("", { command: "/etc/passwd" }), message: "could not be started (EACCES)" },
  {
    name: "an exit code",
    exec: plugin(`${printCredential({ token: "SECRET" })}; process.exit(3)`),
    message: "failed with exit code 3",
  },
  { name: "a signal", exec: plugin('process.kill(process.pid, "SIGTERM")'), message: "was ended by SIGTERM" },
  {
    name: "garbage",
    exec: plugin('console.log("token: SECRET")'),
    message: "printed something that is not JSON; expected an ExecCredential",
  },
  { name: "nothing", exec: plugin(""), message: "printed something that is not JSON; expected an ExecCredential" },
  {
    name: "null",
    exec: plugin('console.log("null")'),
    message: "printed another object; expected an ExecCredential of client.authentication.k8s.io/v1",
  },
  {
    name: "another version",
    exec: plugin(printCredential({ token: "SECRET" }, V1BETA1)),
    message: "printed another object; expected an ExecCredential of client.authentication.k8s.io/v1",
  },
  {
    name: "no credential",
    exec: plugin(printCredential({ expirationTimestamp: "SECRET" })),
    message: "gave neither a token nor a client certificate with its key",
  },
  {
    name: "a certificate without key",
    exec: plugin(printCredential({ token: "SECRET", clientCertificateData: "SECRET" })),
    message: "gave neither a token nor a client certificate with its key",
  },
  {
    name: "endless output",
    exec: plugin(
      'const more = () => process.stdout.write("SECRET".repeat(10000), more); process.on("SIGTERM", () => {}); more()',
    ),
    message: "was stopped: it printed more than 1048576 characters; expected an ExecCredential",
  },
];

test.for(refused)("refused: $name", async ({ exec, message }) => {
  const ran = run(exec);

  await expect(ran).rejects.toThrow(message);
  await expect(ran).rejects.toBeInstanceOf(UserError);
  await expect(ran).rejects.not.toThrow("SECRET");
});

test("the program's end is the plugin's end", async () => {
  const controller = new AbortController();
  const ran = run(plugin('console.error("waiting"); setInterval(() => {}, 1000)'), {
    signal: controller.signal,
    showPluginMessage: () => controller.abort(),
  });

  await expect(ran).rejects.toBeInstanceOf(UserError);
});

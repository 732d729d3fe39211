import { type AddressInfo, createServer, type Socket } from "node:net";
import { startFakeCluster } from "@kubectl-metrics/fake-cluster";
import { expect, onTestFinished, test } from "vitest";
import { oidcIssuer } from "../cluster/oidc-issuer.ts";
import { printCredential } from "../cluster/plugin.ts";
import { connectProxy } from "../cluster/proxies.ts";
import { kubeconfigWith } from "./kubeconfig-file.ts";
import { startProgram } from "./program.ts";

async function cluster(token = "TOKEN") {
  const rules = [{ verbs: ["*"], apiGroups: ["*"], resources: ["*"] }];
  const started = await startFakeCluster({ users: { jane: { token, rules } } });
  onTestFinished(() => started.close());
  return started;
}

const exec = (script: string, more: object = {}) => ({
  exec: {
    apiVersion: "client.authentication.k8s.io/v1",
    command: process.execPath,
    args: ["-e", script],
    interactiveMode: "Never",
    ...more,
  },
});

async function startTop(user: object, env: Readonly<Record<string, string>> = {}) {
  const { kubeconfig } = await cluster();
  return startProgram("top nodes", { ...kubeconfigWith(kubeconfig(), { user }), ...env });
}

test("what a credential plugin says reaches the person at once, its credential the server", async () => {
  const running = await startTop(exec(`console.error("open https://login"); ${printCredential({ token: "TOKEN" })}`));

  expect(await running.ended).toMatchObject({ code: 0, stderr: "open https://login\n" });
});

test("a credential plugin inherits the environment and what its entry adds to it", async () => {
  const script = `console.log(JSON.stringify({kind: "ExecCredential", apiVersion: "client.authentication.k8s.io/v1",
    status: {token: process.env.FIRST + process.env.SECOND}}))`;
  const running = await startTop(exec(script, { env: [{ name: "SECOND", value: "KEN" }] }), { FIRST: "TO" });

  expect(await running.ended).toMatchObject({ code: 0, stderr: "" });
});

test.for([
  {
    name: "is not installed",
    user: exec("", { command: "no-such-login", installHint: "Install it:\n  brew install login" }),
    words: "the plugin no-such-login not found\nInstall it:\n  brew install login",
  },
  { name: "is not executable", user: exec("", { command: "/etc/passwd" }), words: "could not be started (EACCES)" },
  {
    name: "fails",
    user: exec(`${printCredential({ token: "SECRET" })}; process.exit(3)`),
    words: "failed with exit code 3",
  },
  { name: "is ended", user: exec('process.kill(process.pid, "SIGTERM")'), words: "was ended by SIGTERM" },
  {
    name: "prints garbage",
    user: exec('console.log("token: SECRET")'),
    words: "printed something that is not JSON; expected an ExecCredential",
  },
  {
    name: "prints without end",
    user: exec(
      'const more = () => process.stdout.write("SECRET".repeat(10000), more); process.on("SIGTERM", () => {}); more()',
    ),
    words: "was stopped: it printed more than 1048576 characters; expected an ExecCredential",
  },
  {
    name: "wants a terminal",
    user: exec(printCredential({ token: "SECRET" }), { interactiveMode: "Always" }),
    words: "it needs a terminal, and standard input is not one",
  },
  {
    name: "gives a certificate that is none",
    user: exec(printCredential({ clientCertificateData: "SECRET", clientKeyData: "SECRET" })),
    words: "error: cannot ",
  },
])("a credential plugin that $name", async ({ user, words }) => {
  const ended = await (await startTop(user)).ended;

  expect(ended).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining(words) });
  expect(ended.stderr).not.toMatch(/SECRET|a fault in/);
});

test.for(["SIGINT", "SIGTERM"] as const)("%s ends a credential plugin that waits, and the program", async (signal) => {
  const server = createServer();
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const connected = new Promise<Socket>((resolve) => server.once("connection", resolve));
  const { port } = server.address() as AddressInfo;
  const running = await startTop(exec(`require("node:net").connect(${port}, "127.0.0.1")`));

  const plugin = await connected;
  const closed = new Promise<void>((resolve) => plugin.on("error", () => {}).once("close", () => resolve()));
  plugin.resume();
  running.child.kill(signal);

  expect(await running.ended).toMatchObject({ code: null, signal, stdout: "" });
  await closed;
});

const oidc = (config: Readonly<Record<string, string>>) => ({ "auth-provider": { name: "oidc", config } });

test("an OpenID Connect issuer is reached through the proxy of the environment", async () => {
  const { config, url } = await oidcIssuer();
  const proxy = await connectProxy();
  const issuer = url.replace("127.0.0.1", "issuer.invalid");
  const running = await startTop(oidc({ ...config, "idp-issuer-url": issuer }), { HTTPS_PROXY: proxy.url });

  expect((await running.ended).stderr).toContain("ERR_TLS_CERT_ALTNAME_INVALID");
  expect(proxy.asked).toEqual([`${new URL(issuer).host} -`]);
});

test.for([
  {
    name: "refuses",
    issuer: () => oidcIssuer({ answer: { status: 400, body: { error: "invalid_grant", error_description: "gone" } } }),
    change: {},
    words: "invalid_grant",
  },
  {
    name: "is of an unknown authority",
    issuer: () => oidcIssuer(),
    change: { "idp-certificate-authority-data": "" },
    words: "give the authority of its certificate as idp-certificate-authority",
  },
  {
    name: "is not there",
    issuer: () => oidcIssuer(),
    change: { "idp-issuer-url": "https://127.0.0.1:1" },
    words: "(ECONNREFUSED); check idp-issuer-url",
  },
])("an OpenID Connect issuer that $name", async ({ issuer, change, words }) => {
  const { config } = await issuer();
  const ended = await (await startTop(oidc({ ...config, ...change }))).ended;

  expect(ended).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining(words) });
  expect(ended.stderr).not.toMatch(/SECRET|a fault in/);
});

import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { startFakeCluster, type UserOptions } from "@kubectl-metrics/fake-cluster";
import { expect, onTestFinished, test } from "vitest";
import { oidcIssuer } from "../cluster/oidc-issuer.ts";
import { printCredential } from "../cluster/plugin.ts";
import { connectProxy, socksProxy } from "../cluster/proxies.ts";
import { kubeconfigWith } from "./kubeconfig-file.ts";
import { onlyLoaded, runProgram, startProgram, temporaryFolder } from "./program.ts";

const ANYTHING: UserOptions["rules"] = [{ verbs: ["*"], apiGroups: ["*"], resources: ["*"] }];

async function cluster(token = "TOKEN") {
  const started = await startFakeCluster({ users: { jane: { token, rules: ANYTHING } } });
  onTestFinished(() => started.close());
  return started;
}

const GOOD = { code: 0, stderr: "", stdout: expect.stringMatching(/^NAME +CPU/) };

const exec = (script: string) => ({
  exec: {
    apiVersion: "client.authentication.k8s.io/v1",
    command: process.execPath,
    args: ["-e", script],
    interactiveMode: "Never",
  },
});

test("a file that holds a token", async () => {
  const { kubeconfig } = await cluster();
  const tokenFile = path.join(temporaryFolder(), "token");
  writeFileSync(tokenFile, "TOKEN\n");
  const ran = await runProgram("top nodes", kubeconfigWith(kubeconfig(), { user: { tokenFile } }));

  expect(ran).toMatchObject(GOOD);
  expect(ran.loaded).toEqual(onlyLoaded("bin.cjs"));
});

test("a credential plugin, without client-node", async () => {
  const { kubeconfig } = await cluster();
  const ran = await runProgram(
    "top nodes",
    kubeconfigWith(kubeconfig(), { user: exec(printCredential({ token: "TOKEN" })) }),
  );

  expect(ran).toMatchObject(GOOD);
  expect(ran.loaded).toEqual(onlyLoaded("bin.cjs"));
});

test("a credential that the server no longer takes is asked for again, once", async () => {
  const { kubeconfig } = await cluster();
  const counter = path.join(temporaryFolder(), "runs");
  const script = `const fs = require("node:fs"), file = ${JSON.stringify(counter)};
    const isFirst = !fs.existsSync(file);
    fs.appendFileSync(file, "x");
    if (isFirst) ${printCredential({ token: "EXPIRED" })}; else ${printCredential({ token: "TOKEN" })};`;
  const env = kubeconfigWith(kubeconfig(), { user: exec(script) });

  expect(await startProgram("top pods -A", env).ended).toMatchObject({ code: 0, stderr: "" });
  expect(readFileSync(counter, "utf8")).toBe("xx");
});

test.for([
  { name: "HTTP CONNECT", proxy: () => connectProxy() },
  { name: "SOCKS5", proxy: () => socksProxy() },
])("$name, with client-node", async ({ proxy }) => {
  const { kubeconfig } = await cluster();
  const started = await proxy();
  const ran = await runProgram("top nodes", kubeconfigWith(kubeconfig(), { cluster: { "proxy-url": started.url } }));

  expect(ran).toMatchObject(GOOD);
  expect(started.asked.length).toBeGreaterThan(0);
  expect(ran.loaded).toEqual(onlyLoaded("bin.cjs", "client-node.cjs"));
});

test("a proxy that never answers does not hold the program after its time limit", async () => {
  const { kubeconfig } = await cluster();
  const silent = createServer();
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void silent.close());
  const { port } = silent.address() as { port: number };
  const env = kubeconfigWith(kubeconfig(), { cluster: { "proxy-url": `http://127.0.0.1:${port}` } });
  const ended = await startProgram("top nodes --request-timeout 100ms", env).ended;

  expect(ended).toMatchObject({
    code: 1,
    stdout: "",
    stderr: expect.stringContaining("no complete answer within 0.1 s"),
  });
});

test("an expired OpenID Connect token is refreshed at its issuer, without client-node", async () => {
  const issuer = await oidcIssuer();
  const { kubeconfig } = await cluster(issuer.idToken);
  const user = { "auth-provider": { name: "oidc", config: issuer.config } };
  const ran = await runProgram("top nodes", kubeconfigWith(kubeconfig(), { user }));

  expect(ran).toMatchObject(GOOD);
  expect(ran.loaded).toEqual(onlyLoaded("bin.cjs", "openid-client.cjs"));
  expect(issuer.asked).toEqual([
    "GET /.well-known/openid-configuration -",
    "POST /token client_id=client&grant_type=refresh_token&refresh_token=SECRET-REFRESH",
  ]);
});

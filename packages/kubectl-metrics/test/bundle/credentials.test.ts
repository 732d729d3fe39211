import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { startFakeCluster, type UserOptions } from "@kubectl-metrics/fake-cluster";
import { expect, onTestFinished, test } from "vitest";
import { apiServer, json } from "../cluster/api-server.ts";
import { newAuthority, serverPair } from "../cluster/certificates.ts";
import { printCredential } from "../cluster/plugin.ts";
import { connectProxy, socksProxy } from "../cluster/proxies.ts";
import { kubeconfigWith } from "./kubeconfig-file.ts";
import { runProgram, startProgram, temporaryFolder } from "./program.ts";

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

test("a credential plugin, without client-node", async () => {
  const { kubeconfig } = await cluster();
  const ran = await runProgram(
    "top nodes",
    kubeconfigWith(kubeconfig(), { user: exec(printCredential({ token: "TOKEN" })) }),
  );

  expect(ran).toMatchObject(GOOD);
  expect(ran.loaded.length).toBe(1);
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
  expect((await import("node:fs")).readFileSync(counter, "utf8")).toBe("xx");
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
  expect(ran.loaded.filter((file) => file.includes("client-node")).length).toBe(1);
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

const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
const jwt = (payload: object): string => `${base64url({ alg: "RS256", kid: "k" })}.${base64url(payload)}.c2lnbmF0dXJl`;

test("an expired OpenID Connect token is refreshed at its issuer", async () => {
  const ca = await newAuthority();
  let token = "";
  const issuer = await apiServer(
    (request, response) => {
      if (request.url?.endsWith("/openid-configuration"))
        json(response, { issuer: issuer.url, token_endpoint: `${issuer.url}/token` });
      else
        json(response, {
          access_token: "a",
          token_type: "bearer",
          expires_in: 3600,
          id_token: token,
          refresh_token: "r2",
        });
    },
    await serverPair(ca),
  );
  token = jwt({
    iss: issuer.url,
    sub: "jane",
    aud: "client",
    iat: Math.floor(Date.now() / 1000),
    exp: Math.floor(Date.now() / 1000) + 3600,
  });
  const { kubeconfig } = await cluster(token);
  const NODE_EXTRA_CA_CERTS = path.join(temporaryFolder(), "ca.crt");
  writeFileSync(NODE_EXTRA_CA_CERTS, ca.cert);
  const config = {
    "idp-issuer-url": issuer.url,
    "client-id": "client",
    "id-token": jwt({ exp: 1 }),
    "refresh-token": "r1",
  };
  const env = kubeconfigWith(kubeconfig(), { user: { "auth-provider": { name: "oidc", config } } });

  expect(await startProgram("top nodes", { ...env, NODE_EXTRA_CA_CERTS }).ended).toMatchObject(GOOD);
  expect(issuer.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
    "GET /.well-known/openid-configuration",
    "POST /token",
  ]);
});

import { Agent } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import type { Credentials } from "../../src/cluster/credentials/credentials.ts";
import { canFetch } from "../../src/cluster/http/fetch-transport.ts";

const PLAIN: Credentials = { headers: { authorization: "Bearer x" }, tls: { rejectUnauthorized: true } };

function onBun(): void {
  Object.defineProperty(globalThis, "Bun", { value: {}, configurable: true });
  onTestFinished(() => void Reflect.deleteProperty(globalThis, "Bun"));
}

test("Node.js never takes this way", () => {
  expect(canFetch(PLAIN, {})).toBe(false);
});

test.for([
  { name: "a direct connection", credentials: PLAIN, env: { NO_PROXY: "x" }, expected: true },
  { name: "a proxy of the kubeconfig", credentials: { ...PLAIN, proxyAgent: new Agent() }, env: {}, expected: false },
  { name: "a proxy variable", credentials: PLAIN, env: { https_proxy: "http://proxy:3128" }, expected: false },
  {
    name: "several headers of one name",
    credentials: { ...PLAIN, headers: { "impersonate-group": ["a", "b"] } },
    env: {},
    expected: false,
  },
  {
    name: "a header beyond ASCII",
    credentials: { ...PLAIN, headers: { "impersonate-user": "jan\u00e9" } },
    env: {},
    expected: false,
  },
])("on Bun, with $name: $expected", ({ credentials, env, expected }) => {
  onBun();

  expect(canFetch(credentials, env)).toBe(expected);
});

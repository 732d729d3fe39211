import { expect, test } from "vitest";
import { parseKubeconfig } from "../../src/cluster/kubeconfig/parse.ts";

const FILE = "/home/jane/.kube/config";

const wrong = [
  { name: "a list instead of a mapping", text: "- a", problem: "expected a mapping, got a list" },
  { name: "a text", text: "hello", problem: "expected a mapping, got a string" },
  { name: "clusters are a mapping", text: "clusters: {}", problem: "clusters: expected a list, got a mapping" },
  { name: "an entry is nothing", text: "users: [null]", problem: "users[0]: expected a mapping, got nothing" },
  {
    name: "a token is a number",
    text: "users: [{name: jane, user: {token: 123456789}}]",
    problem: "users[0].user.token: expected text, got a number",
  },
  {
    name: "a switch is a text",
    text: 'clusters: [{name: c, cluster: {insecure-skip-tls-verify: "yes"}}]',
    problem: "clusters[0].cluster.insecure-skip-tls-verify: expected true or false, got a string",
  },
  {
    name: "an argument of a plugin is a number",
    text: "users: [{name: jane, user: {exec: {command: x, args: [1]}}}]",
    problem: "users[0].user.exec.args[0]: expected text, got a number",
  },
  {
    name: "a context is a list",
    text: "contexts: [{name: c, context: []}]",
    problem: "contexts[0].context: expected a mapping, got a list",
  },
  { name: "bad indentation", text: "a: b\n  c: SECRET", problem: "bad indentation of a mapping entry (line 2)" },
  { name: "an unknown alias", text: "users:\n- token: *SECRET", problem: "unidentified alias (line 2)" },
  { name: "an unknown tag", text: "token: !SECRET x", problem: "unknown tag (line 1)" },
  { name: "a name twice", text: "SECRET: 1\nSECRET: 2", problem: "duplicated mapping key (line 2)" },
  {
    name: "two documents",
    text: "a: 1\n---\nSECRET: 2",
    problem: "expected a single document in the stream, but found more",
  },
  { name: "binary", text: "\u0000\u0001SECRET", problem: "null byte is not allowed in input (line 1)" },
] as const;

test.for(wrong)("$name", ({ text, problem }) => {
  const parse = () => parseKubeconfig(text, FILE);

  expect(parse).toThrow(`cannot read the kubeconfig ${FILE}: ${problem}`);
  expect(parse).not.toThrow("SECRET");
  expect(parse).not.toThrow("123456789");
});

test.for(["", "# nothing\n", "null", "clusters:\nusers:\ncontexts:\n", "unknown: [1]"])(
  "%j is an empty kubeconfig",
  (text) => {
    expect(parseKubeconfig(text, FILE)).toEqual({
      currentContext: undefined,
      clusters: new Map(),
      users: new Map(),
      contexts: new Map(),
    });
  },
);

test("every field of a user", () => {
  const text = `
users:
- name: jane
  user:
    client-certificate-data: Y2VydA==
    client-key: ../jane.key
    as: admin
    as-uid: u1
    as-groups: [dev, ops]
    as-user-extra: {scopes: [a, b], __proto__: [c]}
    exec:
      apiVersion: client.authentication.k8s.io/v1
      command: ./login
      args: [--quiet]
      env: [{name: REGION, value: west}]
      installHint: get it
      provideClusterInfo: true
      interactiveMode: IfAvailable
    auth-provider: {name: oidc, config: {client-id: c, idp-certificate-authority: pki/ca.crt}}
`;

  expect(parseKubeconfig(text, FILE).users.get("jane")).toEqual({
    certData: "Y2VydA==",
    keyFile: "/home/jane/jane.key",
    as: "admin",
    asUid: "u1",
    asGroups: ["dev", "ops"],
    asUserExtra: new Map([
      ["scopes", ["a", "b"]],
      ["__proto__", ["c"]],
    ]),
    exec: {
      apiVersion: "client.authentication.k8s.io/v1",
      command: "/home/jane/.kube/login",
      args: ["--quiet"],
      env: [{ name: "REGION", value: "west" }],
      installHint: "get it",
      provideClusterInfo: true,
      interactiveMode: "IfAvailable",
    },
    authProvider: {
      name: "oidc",
      config: { "client-id": "c", "idp-certificate-authority": "/home/jane/.kube/pki/ca.crt" },
    },
  });
});

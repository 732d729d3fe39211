import { expect, test } from "vitest";
import type { ConnectionFlags } from "../../src/cluster/connection.ts";
import { parseKubeconfig } from "../../src/cluster/kubeconfig/parse.ts";
import { resolveConnection } from "../../src/cluster/kubeconfig/resolve.ts";
import { KUBECONFIG } from "./sample-kubeconfig.ts";

const kubeconfig = parseKubeconfig(KUBECONFIG, "/etc/kube/config");
const pod = {
  cluster: { server: "https://10.0.0.1:443", caFile: "/sa/ca.crt" },
  user: { tokenFile: "/sa/token" },
  namespace: "of-pod",
};
const empty = parseKubeconfig("", "/etc/kube/config");

const resolve = (flags: ConnectionFlags, config = kubeconfig, inside: typeof pod | undefined = undefined) =>
  resolveConnection(config, flags, inside, "/current");

const cases: readonly { name: string; flags: ConnectionFlags; expected: object }[] = [
  {
    name: "the current context",
    flags: {},
    expected: {
      server: new URL("https://prod:6443"),
      namespace: "web",
      ca: { data: "Q0E=" },
      tlsServerName: "api.prod",
      token: "T",
    },
  },
  {
    name: "--context",
    flags: { context: "no-namespace" },
    expected: { namespace: "default", token: undefined, userName: "cert" },
  },
  { name: "--namespace beats the context", flags: { namespace: "shop" }, expected: { namespace: "shop" } },
  { name: "an empty --namespace is none", flags: { namespace: "" }, expected: { namespace: "web" } },
  {
    name: "--cluster alone keeps user and namespace",
    flags: { cluster: "lax" },
    expected: { server: new URL("https://lax"), namespace: "web", token: "T", insecureSkipTlsVerify: true },
  },
  {
    name: "--user",
    flags: { user: "cert" },
    expected: { token: undefined, clientCertificate: { data: "Q0VSVA==" }, clientKey: { data: "S0VZ" } },
  },
  {
    name: "--server forgets the name of the old server's certificate, keeps its authority and its proxy",
    flags: { server: "https://new" },
    expected: {
      server: new URL("https://new"),
      tlsServerName: undefined,
      ca: { data: "Q0E=" },
      proxyUrl: "http://proxy:3128",
      token: "T",
    },
  },
  {
    name: "--server with --tls-server-name",
    flags: { server: "https://new", tlsServerName: "n" },
    expected: { tlsServerName: "n" },
  },
  {
    name: "--certificate-authority replaces the authority",
    flags: { certificateAuthority: "my.crt" },
    expected: { ca: { file: "/current/my.crt" }, insecureSkipTlsVerify: false },
  },
  {
    name: "--certificate-authority verifies where the kubeconfig does not",
    flags: { cluster: "lax", certificateAuthority: "my.crt" },
    expected: { ca: { file: "/current/my.crt" }, insecureSkipTlsVerify: false },
  },
  {
    name: "--insecure-skip-tls-verify drops the authority",
    flags: { insecureSkipTlsVerify: true },
    expected: { ca: {}, insecureSkipTlsVerify: true },
  },
  {
    name: "--token beats the plugin",
    flags: { user: "exec", token: "mine" },
    expected: { token: "mine", exec: undefined },
  },
  {
    name: "--token beats the token's file",
    flags: { user: "file", token: "mine" },
    expected: { token: "mine", tokenFile: undefined },
  },
  {
    name: "--token beats OpenID Connect",
    flags: { user: "oidc", token: "mine" },
    expected: { token: "mine", authProvider: undefined },
  },
  {
    name: "--token beside a client certificate",
    flags: { user: "cert", token: "mine" },
    expected: { token: "mine", clientCertificate: { data: "Q0VSVA==" } },
  },
  {
    name: "--client-certificate and --client-key replace data",
    flags: { user: "cert", clientCertificate: "c.crt", clientKey: "/k.key" },
    expected: { clientCertificate: { file: "/current/c.crt" }, clientKey: { file: "/k.key" } },
  },
  { name: "basic authentication", flags: { user: "basic" }, expected: { basic: { username: "jane", password: "P" } } },
  {
    name: "no credential goes over plain http",
    flags: { cluster: "plain", user: "token" },
    expected: { token: undefined, tokenFile: undefined, server: new URL("http://plain:8080") },
  },
  { name: "no password over plain http", flags: { cluster: "plain", user: "basic" }, expected: { basic: undefined } },
  { name: "no plugin for plain http", flags: { cluster: "plain", user: "exec" }, expected: { exec: undefined } },
  {
    name: "no key for plain http",
    flags: { server: "http://prod:6443", user: "cert" },
    expected: { clientCertificate: {}, clientKey: {} },
  },
  {
    name: "an authority makes a bare address https",
    flags: { cluster: "bare" },
    expected: { server: new URL("https://bare:6443"), token: "T", ca: { file: "/etc/kube/ca.crt" } },
  },
  {
    name: "a bare address of --server",
    flags: { server: "new:8443" },
    expected: { server: new URL("https://new:8443") },
  },
  {
    name: "a bare address without anything for TLS",
    flags: { cluster: "plain", server: "new:8080" },
    expected: { server: new URL("http://new:8080"), token: undefined },
  },
  {
    name: "--as keeps the groups of the kubeconfig",
    flags: { user: "other", as: "jane" },
    expected: { impersonation: { user: "jane", uid: undefined, groups: ["dev"], extra: new Map() } },
  },
  {
    name: "--as with everything",
    flags: { as: "jane", asUid: "7", asGroups: ["a", "b"], asUserExtra: ["k=v", "k=w=x", "l="] },
    expected: {
      impersonation: {
        user: "jane",
        uid: "7",
        groups: ["a", "b"],
        extra: new Map([
          ["k", ["v", "w=x"]],
          ["l", [""]],
        ]),
      },
    },
  },
];

/** Over plain http these keys are not even there. */
const NO_CREDENTIAL = { token: undefined, tokenFile: undefined, basic: undefined, exec: undefined };

test.for(cases)("$name", ({ flags, expected }) => {
  expect({ ...NO_CREDENTIAL, ...resolve(flags) }).toMatchObject(expected);
});

test("without a kubeconfig: the pod's service account, else localhost:8080", () => {
  expect(resolve({}, empty, pod)).toMatchObject({
    server: new URL("https://10.0.0.1"),
    ca: { file: "/sa/ca.crt" },
    tokenFile: "/sa/token",
    namespace: "of-pod",
  });
  expect(resolve({ namespace: "mine" }, empty, pod).namespace).toBe("mine");
  expect(resolve({}, kubeconfig, pod).server).toEqual(new URL("https://prod:6443"));
  expect(resolve({}, empty)).toMatchObject({ server: new URL("http://localhost:8080"), namespace: "default" });
});

const refused: readonly { name: string; flags: ConnectionFlags; config?: typeof kubeconfig; message: string }[] = [
  {
    name: "unknown context",
    flags: { context: "nope" },
    message: 'the kubeconfig has no context "nope"; it has "main", "no-namespace", "dangling"',
  },
  {
    name: "unknown context of nothing",
    flags: { context: "nope" },
    config: empty,
    message: 'the kubeconfig has no context "nope"; it has none',
  },
  {
    name: "unknown cluster",
    flags: { cluster: "nope" },
    message: 'the kubeconfig has no cluster "nope"; it has "prod", "plain", "lax", "bare"',
  },
  { name: "unknown user", flags: { user: "nope" }, message: 'the kubeconfig has no user "nope"; it has "token"' },
  {
    name: "a context of a cluster that is gone",
    flags: { context: "dangling" },
    message: 'the kubeconfig has no cluster "gone"',
  },
  {
    name: "a name of every object is not there",
    flags: { context: "__proto__" },
    message: 'the kubeconfig has no context "__proto__"',
  },
  {
    name: "token and password",
    flags: { user: "basic", token: "T" },
    message: 'user "basic" has both a token and a username and password; only one is allowed',
  },
  {
    name: "groups without a user",
    flags: { asGroups: ["dev"] },
    message: 'a uid, group or user-extra to impersonate was given for "token" without --as USER',
  },
  { name: "groups of the kubeconfig without a user", flags: { user: "groups" }, message: "without --as USER" },
  { name: "uid without a user", flags: { asUid: "1" }, message: "without --as USER" },
  {
    name: "an extra without a value",
    flags: { as: "jane", asUserExtra: ["k"] },
    message: '--as-user-extra expects KEY=VALUE, got "k"',
  },
  {
    name: "no address",
    flags: { server: "https://" },
    message: '--server is not an address: expected https://HOST:PORT, got "https://"',
  },
  {
    name: "another scheme",
    flags: { server: "ftp://host" },
    message: '--server is not an address: expected https://HOST:PORT, got "ftp://host"',
  },
  { name: "a port that is none", flags: { server: "https://host:99999" }, message: "--server is not an address" },
];

test.for(refused)("refused: $name", ({ flags, config, message }) => {
  expect(() => resolve(flags, config)).toThrow(message);
});

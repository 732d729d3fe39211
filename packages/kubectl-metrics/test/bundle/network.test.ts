import { createServer } from "node:net";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { apiServer, json } from "../cluster/api-server.ts";
import { newAuthority, type Pair, serverPair } from "../cluster/certificates.ts";
import { connectProxy, socksProxy } from "../cluster/proxies.ts";
import { kubeconfigWith } from "./kubeconfig-file.ts";
import { startProgram } from "./program.ts";

/** Whose codes and messages of a failure below HTTP differ is the runtime, not the program: these run the built one. */

let ca: Pair;
let other: Pair;
let good: Pair;
let named: Pair;
let expired: Pair;

beforeAll(async () => {
  [ca, other] = await Promise.all([newAuthority(), newAuthority()]);
  [good, named, expired] = await Promise.all([
    serverPair(ca),
    serverPair(ca, { dns: "api.prod" }),
    serverPair(ca, { expired: true }),
  ]);
});

const base64 = (text: string): string => Buffer.from(text).toString("base64");

/** Base64 between the right lines, and no certificate. */
const DAMAGED = "-----BEGIN CERTIFICATE-----\nU0VDUkVU\n-----END CERTIFICATE-----\n";

const nodes = { kind: "NodeMetricsList", apiVersion: "metrics.k8s.io/v1beta1", items: [] };

/** A server that has no node, under this certificate. */
const serve = (pair?: Pair, more: object = {}) =>
  apiServer((_, response) => json(response, nodes), pair && { ...pair, ...more });

interface Connection {
  readonly server: string;
  readonly cluster?: object;
  readonly user?: object;
  readonly env?: Readonly<Record<string, string>>;
}

const EMPTY = JSON.stringify({
  clusters: [{ name: "c", cluster: {} }],
  users: [{ name: "u", user: {} }],
  contexts: [{ name: "x", context: { cluster: "c", user: "u" } }],
  "current-context": "x",
});

/** Runs `top nodes` against a server. */
const topNodes = ({ server, cluster, user = {}, env = {} }: Connection) => {
  const trusted = server.startsWith("https") ? { "certificate-authority-data": base64(ca.cert) } : {};
  const kubeconfig = kubeconfigWith(EMPTY, { cluster: { server, ...trusted, ...cluster }, user });
  return startProgram("top nodes --source metrics-api --request-timeout 20s", { ...kubeconfig, ...env }).ended;
};

const NOTHING = { code: 0, stdout: "", stderr: "No resources found\n" };

const failed = (words: string) => ({ code: 1, stdout: "", stderr: expect.stringContaining(words) });

const portOf = (url: string): string => new URL(url).port;

test.for([
  { name: "http", connect: async () => ({ server: (await serve()).url }) },
  { name: "a certificate of the cluster's authority", connect: async () => ({ server: (await serve(good)).url }) },
  {
    name: "another name with tls-server-name",
    connect: async () => ({ server: (await serve(named)).url, cluster: { "tls-server-name": "api.prod" } }),
  },
  {
    name: "anything where it is not verified",
    connect: async () => ({
      server: (await serve(expired)).url,
      cluster: { "certificate-authority-data": undefined, "insecure-skip-tls-verify": true },
    }),
  },
  {
    name: "a client's certificate that the server demands",
    connect: async () => ({
      server: (await serve(good, { ca: ca.cert, requestCert: true, rejectUnauthorized: false })).url,
      user: { "client-certificate-data": base64(good.cert), "client-key-data": base64(good.key) },
    }),
  },
  {
    name: "a proxy of the environment",
    connect: async () => {
      const { url } = await serve(named);
      return {
        server: `https://api.prod:${portOf(url)}`,
        env: { HTTPS_PROXY: (await connectProxy()).url },
      };
    },
  },
  {
    name: "loopback, which no proxy of the environment is for",
    connect: async () => ({
      server: (await serve(good)).url,
      env: { HTTPS_PROXY: "http://127.0.0.1:1", HTTP_PROXY: "http://127.0.0.1:1", ALL_PROXY: "http://127.0.0.1:1" },
    }),
  },
  {
    name: "a SOCKS proxy that looks the name up",
    connect: async () => {
      const { url } = await serve(named);
      return {
        server: `https://api.prod:${portOf(url)}`,
        cluster: { "proxy-url": (await socksProxy()).url },
      };
    },
  },
] satisfies readonly { name: string; connect: () => Promise<Connection> }[])("connects: $name", async ({ connect }) => {
  expect(await topNodes(await connect())).toMatchObject(NOTHING);
});

test.for([
  {
    name: "an unknown authority",
    connect: async () => ({
      server: (await serve(good)).url,
      cluster: { "certificate-authority-data": base64(other.cert) },
    }),
    words: "its certificate is signed by an unknown authority",
  },
  {
    name: "no authority",
    connect: async () => ({ server: (await serve(good)).url, cluster: { "certificate-authority-data": undefined } }),
    words: "its certificate is signed by an unknown authority",
  },
  {
    name: "another name",
    connect: async () => ({ server: (await serve(named)).url }),
    words: "its certificate is for another name; see --tls-server-name",
  },
  {
    name: "a wrong tls-server-name",
    connect: async () => ({ server: (await serve(good)).url, cluster: { "tls-server-name": "api.prod" } }),
    words: "its certificate is for another name",
  },
  {
    name: "an expired certificate",
    connect: async () => ({ server: (await serve(expired)).url }),
    words: "its certificate has expired",
  },
  {
    name: "https to a port that speaks http",
    connect: async () => ({ server: (await serve()).url.replace("http:", "https:") }),
    words: "it does not speak TLS on this port; http:// instead of https://?",
  },
  {
    name: "a damaged client's certificate",
    connect: async () => ({
      server: (await serve(good)).url,
      user: { "client-certificate-data": base64(DAMAGED), "client-key-data": base64(good.key) },
    }),
    words: "check the certificates and keys of the kubeconfig",
  },
  {
    name: "a client's certificate with the key of another",
    connect: async () => ({
      server: (await serve(good)).url,
      user: { "client-certificate-data": base64(good.cert), "client-key-data": base64(named.key) },
    }),
    words: "check the certificates and keys of the kubeconfig",
  },
  {
    name: "a damaged authority",
    connect: async () => ({
      server: (await serve(good)).url,
      cluster: { "certificate-authority-data": base64(DAMAGED) },
    }),
    // OpenSSL passes over what it can't read, and then knows no authority.
    words: "certificate",
  },
  {
    name: "no client's certificate where the server demands one",
    connect: async () => ({ server: (await serve(good, { ca: ca.cert, requestCert: true })).url }),
    words: "it wants a client certificate",
  },
  {
    name: "nobody who listens",
    connect: async () => ({ server: "https://127.0.0.1:1" }),
    words: "127.0.0.1:1: the connection was refused; is the address right and the API server up?",
  },
  {
    name: "nobody who listens at either address of a name",
    connect: async () => ({ server: "https://localhost:1" }),
    words: "localhost:1: the connection was refused; is the address right and the API server up?",
  },
  {
    name: "a name that is not known",
    connect: async () => ({ server: "https://no-such-host.invalid:6443" }),
    words: "DNS",
  },
  {
    name: "a server that says something else than HTTP",
    connect: async () => ({ server: await saying("SSH-2.0-OpenSSH_9.6\r\n") }),
    words: "the answer is not HTTP; https:// instead of http://?",
  },
  {
    name: "a server that hangs up",
    connect: async () => ({ server: await saying("") }),
    words: "the connection was closed before the answer was complete",
  },
  {
    name: "a proxy that refuses",
    connect: async () => ({
      server: "https://api.prod:6443",
      cluster: {
        "proxy-url": (await connectProxy("407 Proxy Authentication Required")).url.replace("//", "//jane:SECRET@"),
      },
    }),
    words: "the proxy did not connect to it (407)",
  },
  {
    name: "a proxy that is not there",
    connect: async () => ({ server: "https://api.prod:6443", cluster: { "proxy-url": "http://127.0.0.1:1" } }),
    words: "the connection was refused",
  },
  {
    name: "a SOCKS proxy that is not there",
    connect: async () => ({ server: "https://api.prod:6443", cluster: { "proxy-url": "socks5://127.0.0.1:1" } }),
    words: "api.prod:6443: the connection",
  },
  {
    name: "an unknown authority behind an HTTP proxy",
    connect: async () => ({
      server: (await serve(good)).url,
      cluster: {
        "certificate-authority-data": base64(other.cert),
        "proxy-url": (await connectProxy()).url,
      },
    }),
    words: "its certificate is signed by an unknown authority",
  },
  {
    name: "an unknown authority behind a SOCKS proxy",
    connect: async () => ({
      server: (await serve(good)).url,
      cluster: {
        "certificate-authority-data": base64(other.cert),
        "proxy-url": (await socksProxy()).url,
      },
    }),
    words: "its certificate is signed by an unknown authority",
  },
] satisfies readonly { name: string; connect: () => Promise<Connection>; words: string }[])(
  "fails: $name",
  async ({ connect, words }) => {
    const ended = await topNodes(await connect());

    expect(ended).toMatchObject(failed(words));
    expect(ended.stderr).not.toMatch(/SECRET|a fault in/);
  },
);

/** A port that says something and hangs up. */
async function saying(words: string): Promise<string> {
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => socket.end(words));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  return `http://127.0.0.1:${port}`;
}

import { beforeAll, expect, test } from "vitest";
import type { TlsMaterial } from "../../src/cluster/credentials/credentials.ts";
import { apiServer } from "./api-server.ts";
import { newAuthority, type Pair, serverPair } from "./certificates.ts";
import { clientOf, failureOf, getText } from "./client.ts";

let ca: Pair;
let pairs: { readonly good: Pair; readonly named: Pair; readonly expired: Pair };

beforeAll(async () => {
  ca = await newAuthority();
  const [good, named, expired] = await Promise.all([
    serverPair(ca),
    serverPair(ca, { dns: "api.prod" }),
    serverPair(ca, { expired: true }),
  ]);
  pairs = { good, named, expired };
});

const get = async (url: string, tls: Partial<TlsMaterial>): Promise<string> =>
  await getText(clientOf(url, { credentials: { headers: {}, tls: { rejectUnauthorized: true, ...tls } } }));

const serve = (pair: Pair) => apiServer((_, response) => response.end("ok"), pair);

const accepted: readonly { name: string; pair: keyof typeof pairs; tls: () => Partial<TlsMaterial> }[] = [
  { name: "a certificate of the cluster's authority", pair: "good", tls: () => ({ ca: ca.cert }) },
  { name: "another name with tls-server-name", pair: "named", tls: () => ({ ca: ca.cert, servername: "api.prod" }) },
  { name: "anything where it is not verified", pair: "expired", tls: () => ({ rejectUnauthorized: false }) },
];

test.for(accepted)("accepted: $name", async ({ pair, tls }) => {
  expect(await get((await serve(pairs[pair])).url, tls())).toBe("ok");
});

const refused: readonly { name: string; pair: keyof typeof pairs; tls: () => Partial<TlsMaterial>; message: string }[] =
  [
    {
      name: "an unknown authority",
      pair: "good",
      tls: () => ({}),
      message: "its certificate is signed by an unknown authority",
    },
    {
      name: "another name",
      pair: "named",
      tls: () => ({ ca: ca.cert }),
      message: "its certificate is for another name; see --tls-server-name",
    },
    {
      name: "a wrong tls-server-name",
      pair: "good",
      tls: () => ({ ca: ca.cert, servername: "api.prod" }),
      message: "its certificate is for another name",
    },
    {
      name: "an expired certificate",
      pair: "expired",
      tls: () => ({ ca: ca.cert }),
      message: "its certificate has expired",
    },
  ];

test.for(refused)("refused: $name", async ({ pair, tls, message }) => {
  const failed = await failureOf(get((await serve(pairs[pair])).url, tls()));

  expect(failed.failure).toBe("certificate");
  expect(failed.message).toContain(message);
});

test("https to a port that speaks http", async () => {
  const server = await apiServer((_, response) => response.end("ok"));

  expect(await failureOf(get(server.url.replace("http:", "https:"), {}))).toEqual({
    failure: "tls",
    message: `cannot read x: 127.0.0.1:${server.port}: it does not speak TLS on this port; http:// instead of https://?`,
  });
});

test("http to a port that speaks https", async () => {
  const server = await serve(pairs.good);

  expect((await failureOf(get(server.url.replace("https:", "http:"), {}))).failure).toMatch(
    /^(connection-lost|not-kubernetes)$/,
  );
});

test("a client's certificate without its key says so, and shows neither", async () => {
  const server = await serve(pairs.good);
  const { message } = await failureOf(get(server.url, { ca: ca.cert, cert: "SECRET", key: "SECRET" }));

  expect(message).toContain("check the certificates and keys of the kubeconfig");
  expect(message).not.toContain("SECRET");
});

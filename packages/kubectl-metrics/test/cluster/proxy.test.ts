import { beforeAll, expect, test } from "vitest";
import { proxyAgent } from "../../src/cluster/credentials/proxy-agent.ts";
import { apiServer } from "./api-server.ts";
import { newAuthority, type Pair, serverPair } from "./certificates.ts";
import { clientOf, failureOf, getText } from "./client.ts";
import { connectProxy, socksProxy } from "./proxies.ts";

let ca: Pair;
let pair: Pair;

beforeAll(async () => {
  ca = await newAuthority();
  pair = await serverPair(ca, { dns: "api.only-the-proxy-knows.test" });
});

const throughProxy = (url: string, proxyUrl: string, authority: string | undefined = ca.cert) => {
  const tls = { ca: authority, rejectUnauthorized: true };
  return clientOf(url, { credentials: { headers: {}, tls, proxyAgent: proxyAgent(new URL(url), proxyUrl, tls) } });
};

const serve = async () => {
  const server = await apiServer((_, response) => response.end("ok"), pair);
  return { port: server.port, url: `https://api.only-the-proxy-knows.test:${server.port}` };
};

test("HTTP CONNECT, with the proxy's password", async () => {
  const { url, port } = await serve();
  const proxy = await connectProxy();
  const text = await getText(throughProxy(url, proxy.url.replace("//", "//jane:pass@")));

  expect(text).toBe("ok");
  expect(proxy.asked).toEqual([`api.only-the-proxy-knows.test:${port} Basic amFuZTpwYXNz`]);
});

test.for(["socks5:", "socks5h:", "socks:"])("%s lets the proxy look the name up", async (scheme) => {
  const { url, port } = await serve();
  const proxy = await socksProxy();

  expect(await getText(throughProxy(url, proxy.url.replace("socks5:", scheme)))).toBe("ok");
  expect(proxy.asked).toEqual([`api.only-the-proxy-knows.test:${port}`]);
});

test("the server's certificate is verified behind a proxy too", async () => {
  const { url } = await serve();
  const { cert } = await newAuthority();

  expect((await failureOf(getText(throughProxy(url, (await connectProxy()).url, cert)))).failure).toBe("certificate");
  expect((await failureOf(getText(throughProxy(url, (await socksProxy()).url, cert)))).failure).toBe("certificate");
});

test("a proxy that refuses says with which status", async () => {
  const { url, port } = await serve();
  const proxy = await connectProxy("407 Proxy Authentication Required");

  expect(await failureOf(getText(throughProxy(url, proxy.url.replace("//", "//jane:SECRET@"))))).toEqual({
    failure: "unreachable",
    message: `cannot read x: api.only-the-proxy-knows.test:${port}: the proxy did not connect to it (407)`,
  });
});

test("a proxy that is not there", async () => {
  const failed = await failureOf(getText(throughProxy("https://api.test:6443", "http://127.0.0.1:1")));

  expect(failed.failure).toBe("refused");
});

import { expect, test } from "vitest";
import { proxyFor } from "../../src/cluster/credentials/proxy-environment.ts";

const PROXY = "http://proxy:3128";

const cases: readonly { name: string; server: string; env: Record<string, string>; proxy: string | undefined }[] = [
  { name: "nothing set", server: "https://api.example.com", env: {}, proxy: undefined },
  {
    name: "https",
    server: "https://api.example.com",
    env: { HTTPS_PROXY: PROXY, HTTP_PROXY: "http://other" },
    proxy: PROXY,
  },
  {
    name: "http",
    server: "http://api.example.com",
    env: { HTTPS_PROXY: "http://other", HTTP_PROXY: PROXY },
    proxy: PROXY,
  },
  { name: "lower case", server: "https://api.example.com", env: { https_proxy: PROXY }, proxy: PROXY },
  {
    name: "upper case wins",
    server: "https://api.example.com",
    env: { HTTPS_PROXY: PROXY, https_proxy: "http://other" },
    proxy: PROXY,
  },
  { name: "without a scheme", server: "https://api.example.com", env: { HTTPS_PROXY: "proxy:3128" }, proxy: PROXY },
  {
    name: "SOCKS",
    server: "https://api.example.com",
    env: { HTTPS_PROXY: "socks5://proxy:1080" },
    proxy: "socks5://proxy:1080",
  },
  { name: "localhost never", server: "https://localhost:6443", env: { HTTPS_PROXY: PROXY }, proxy: undefined },
  { name: "127.0.0.0/8 never", server: "https://127.1.2.3:6443", env: { HTTPS_PROXY: PROXY }, proxy: undefined },
  { name: "::1 never", server: "https://[::1]:6443", env: { HTTPS_PROXY: PROXY }, proxy: undefined },
];

test.for(cases)("$name", ({ server, env, proxy }) => {
  expect(proxyFor(new URL(server), env)).toBe(proxy);
});

const excluded: readonly (readonly [server: string, noProxy: string, isDirect: boolean])[] = [
  ["https://api.example.com", "*", true],
  ["https://api.example.com", "example.com", true],
  ["https://example.com", "example.com", true],
  ["https://notexample.com", "example.com", false],
  ["https://api.example.com", ".example.com", true],
  ["https://example.com", ".example.com", false],
  ["https://api.example.com", "*.example.com", true],
  ["https://API.example.com", " Example.COM , x", true],
  ["https://api.example.com:6443", "example.com:6443", true],
  ["https://api.example.com:6443", "example.com:443", false],
  ["https://api.example.com", "example.com:443", true],
  ["https://10.1.2.3", "10.0.0.0/8", true],
  ["https://11.1.2.3", "10.0.0.0/8", false],
  ["https://10.1.2.3", "10.1.2.3", true],
  ["https://10.1.2.3:6443", "10.1.2.3:443", false],
  ["https://api.example.com", "10.0.0.0/8", false],
  ["https://[fd00::5]", "fd00::/16", true],
  ["https://[fe80::5]", "fd00::/16", false],
  ["https://[fd00::5]", "fd00::5", true],
  ["https://10.1.2.3", "10.0.0.0/99,x/y,/", false],
  ["https://api.example.com", ",,", false],
];

test.for(excluded)("%s with NO_PROXY=%s is direct: %s", ([server, noProxy, isDirect]) => {
  expect(proxyFor(new URL(server), { HTTPS_PROXY: PROXY, NO_PROXY: noProxy }) === undefined).toBe(isDirect);
  expect(proxyFor(new URL(server), { https_proxy: PROXY, no_proxy: noProxy }) === undefined).toBe(isDirect);
});

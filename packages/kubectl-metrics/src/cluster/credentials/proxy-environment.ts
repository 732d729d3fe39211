import { BlockList, isIP } from "node:net";

/**
 * The proxy that the environment names for a server, as Go's net/http reads it:
 * `HTTPS_PROXY` for https, `HTTP_PROXY` for http, lower case too, except for what
 * `NO_PROXY` lists and for loopback addresses.
 *
 * @returns the proxy's URL, or undefined for a direct connection
 * @see golang.org/x/net/http/httpproxy `Config`
 */
export function proxyFor(server: URL, env: Readonly<Record<string, string | undefined>>): string | undefined {
  const variable = server.protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY";
  const proxy = env[variable] || env[variable.toLowerCase()];
  if (!proxy) return undefined;

  const host = server.hostname.replace(/^\[|\]$/g, "").toLowerCase();
  const port = server.port || (server.protocol === "https:" ? "443" : "80");
  if (isLoopback(host) || isExcluded(host, port, env["NO_PROXY"] || env["no_proxy"] || "")) return undefined;
  return proxy.includes("://") ? proxy : `http://${proxy}`;
}

const isLoopback = (host: string): boolean => host === "localhost" || host === "::1" || /^127\./.test(host);

const isExcluded = (host: string, port: string, noProxy: string): boolean =>
  noProxy
    .split(",")
    .map((rule) => rule.trim().toLowerCase())
    .some((rule) => rule !== "" && matches(rule, host, port));

function matches(rule: string, host: string, port: string): boolean {
  if (rule === "*") return true;
  if (rule.includes("/")) return isIP(host) !== 0 && inNetwork(rule, host);

  const withPort = /^(.*):(\d+)$/.exec(rule);
  const pattern = withPort && isIP(rule) === 0 ? (withPort[1] ?? "") : rule;
  if (pattern !== rule && withPort?.[2] !== port) return false;
  if (isIP(pattern) !== 0) return pattern === host;

  // "example.com" means the name and all below it, ".example.com" only what is below it.
  const domain = pattern.replace(/^\*(?=\.)/, "");
  return domain.startsWith(".") ? host.endsWith(domain) : host === domain || host.endsWith(`.${domain}`);
}

function inNetwork(cidr: string, host: string): boolean {
  const [address = "", bits = ""] = cidr.split("/");
  const version = isIP(address);
  const prefix = Number(bits);
  if (version === 0 || version !== isIP(host) || !Number.isInteger(prefix) || prefix > (version === 4 ? 32 : 128))
    return false;
  const family = version === 4 ? "ipv4" : "ipv6";
  const network = new BlockList();
  network.addSubnet(address, prefix, family);
  return network.check(host, family);
}

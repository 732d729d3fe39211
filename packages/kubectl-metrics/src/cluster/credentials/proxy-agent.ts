import type { Agent } from "node:http";
import { UserError } from "../../errors.ts";
import { KubeConfig } from "./client-node.ts";
import type { TlsMaterial } from "./credentials.ts";

interface AgentMaker {
  createAgent(cluster: { server: string; skipTLSVerify: boolean; proxyUrl: string }, options: object): Agent;
}

const SUPPORTED = /^(https?|socks5?h?):$/;

/**
 * An agent that reaches the server through an HTTP(S) CONNECT or SOCKS proxy,
 * made by client-node.
 *
 * @throws UserError when the proxy's address is not one
 */
export function proxyAgent(server: URL, proxyUrl: string, tls: TlsMaterial): Agent {
  if (!URL.canParse(proxyUrl) || !SUPPORTED.test(new URL(proxyUrl).protocol)) {
    throw new UserError(
      `the proxy's address is not one: expected http://, https:// or socks5://HOST:PORT, got "${withoutPassword(proxyUrl)}"`,
    );
  }

  // client-node makes the agent for its own requests only; the method is not part of its declared interface.
  const config = new KubeConfig() as unknown as AgentMaker;
  return config.createAgent(
    { server: server.href, skipTLSVerify: !tls.rejectUnauthorized, proxyUrl: resolvingAtProxy(proxyUrl) },
    { ...tls, keepAlive: true },
  );
}

/** A SOCKS proxy looks the server's name up itself, as Go has it: often it alone can. */
const resolvingAtProxy = (proxyUrl: string): string => proxyUrl.replace(/^socks5?:/, "socks5h:");

const withoutPassword = (url: string): string => url.replace(/\/\/[^@/]*@/, "//…@");

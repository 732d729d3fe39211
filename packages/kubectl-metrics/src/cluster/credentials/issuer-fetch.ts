import { once } from "node:events";
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { wholeBody } from "../http/body.ts";
import type { CustomFetch } from "./openid-client.ts";
import { proxyFor } from "./proxy-environment.ts";

/** How an issuer is reached. */
export interface IssuerConnection {
  /** The authority that vouches for it, PEM; absent: those that Node.js knows. */
  readonly ca: string | Buffer | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

/** Metadata and tokens are a few kilobytes. */
const MAX_BYTES = 2 ** 20;

/**
 * What openid-client sends its requests with: the global `fetch` knows neither an
 * authority of a connection's own nor a proxy.
 */
export const issuerFetch =
  ({ ca, env, signal: outer }: IssuerConnection): CustomFetch =>
  async (address, { method, headers, body, signal }) => {
    const url = new URL(address);
    const request = (url.protocol === "https:" ? https : http).request(url, {
      method,
      headers,
      ca,
      agent: await agentFor(url, ca, env),
      signal: signal === undefined ? outer : AbortSignal.any([outer, signal]),
    });
    // Once the answer has begun, its reader is told of what breaks; the request's own event must not end the program.
    request.on("error", () => {});
    request.end(body instanceof URLSearchParams ? body.toString() : undefined);
    const [response]: IncomingMessage[] = await once(request, "response");
    return await responseOf(response as IncomingMessage);
  };

/** One request, one connection: nothing keeps the process alive. */
async function agentFor(url: URL, ca: IssuerConnection["ca"], env: IssuerConnection["env"]) {
  const proxyUrl = proxyFor(url, env);
  if (proxyUrl === undefined) return false;
  const { proxyAgent } = await import("./proxy-agent.ts");
  return proxyAgent(url, proxyUrl, { ca, rejectUnauthorized: true });
}

/** Of the headers the one that is read; a challenge would hide the error in the body. */
async function responseOf(response: IncomingMessage): Promise<Response> {
  const body = await wholeBody(response, "refresh the OpenID Connect token", MAX_BYTES);
  return new Response(body.length === 0 ? null : new Uint8Array(body), {
    status: response.statusCode ?? 0,
    headers: { "content-type": response.headers["content-type"] ?? "" },
  });
}

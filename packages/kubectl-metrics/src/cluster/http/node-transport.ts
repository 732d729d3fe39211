import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import type { Readable } from "node:stream";
import tls from "node:tls";
import type { Credentials, TlsMaterial } from "../credentials/credentials.ts";
import { isCompressed } from "./content-encoding.ts";
import { networkFailure } from "./network-failure.ts";
import type { OpenTransport, TransportRequest } from "./transport.ts";

/** How many connections are open to the server at most. */
const MAX_SOCKETS = 32;

/** Requests through Node's own http and https: works everywhere, also through proxies. */
export const nodeTransport: OpenTransport = (server, credentials) => {
  const agent = agentFor(server, credentials);
  return {
    send: async (request) => {
      const response = await send(server, agent, request);
      return {
        status: response.statusCode ?? 0,
        contentType: response.headers["content-type"] ?? "",
        date: response.headers.date ?? "",
        body: bodyOf(response, request),
      };
    },
    close: () => agent.destroy(),
  };
};

function agentFor(server: URL, credentials: Credentials): http.Agent {
  if (credentials.proxyAgent !== undefined) return credentials.proxyAgent;
  const pool = { keepAlive: true, maxSockets: MAX_SOCKETS };
  if (server.protocol !== "https:") return new http.Agent(pool);
  return new https.Agent({ ...pool, ...credentials.tls, secureContext: secureContext(server, credentials.tls) });
}

/**
 * One context for all connections: reading certificates and keys is most of what a
 * connection costs here.
 */
function secureContext(server: URL, material: TlsMaterial): tls.SecureContext {
  try {
    return tls.createSecureContext(material);
  } catch (error) {
    throw networkFailure(error, "prepare a connection", server.host);
  }
}

function send(server: URL, agent: http.Agent, request: TransportRequest): Promise<IncomingMessage> {
  const { path, headers, review, signal } = request;
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const sent = (server.protocol === "https:" ? https : http).request(
      {
        host: server.hostname.replace(/^\[|\]$/g, ""),
        port: server.port || undefined,
        path,
        method: review === undefined ? "GET" : "POST",
        headers: headers as Record<string, string>,
        agent,
        signal,
      },
      resolve,
    );
    sent.on("error", reject);
    // Node.js tells a request of its signal only once it has a connection, which a silent proxy never gives it.
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    sent.end(review);
  });
}

async function* bodyOf(response: IncomingMessage, request: TransportRequest): AsyncGenerator<Buffer> {
  let whole = false;
  try {
    yield* (await decodedStream(response, request)) as AsyncIterable<Buffer>;
    whole = true;
  } finally {
    if (!whole) response.destroy();
  }
}

/** The decompressor is loaded only where it is needed: a small answer comes as it is. */
async function decodedStream(response: IncomingMessage, { what, onProgress }: TransportRequest): Promise<Readable> {
  if (!isCompressed(response.headers["content-encoding"], what)) return response;
  const { gunzipped } = await import("./gunzipped.ts");
  return await gunzipped(response, onProgress);
}

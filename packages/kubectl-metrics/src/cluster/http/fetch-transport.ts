import type { Credentials } from "../credentials/credentials.ts";
import { namesProxy } from "../credentials/proxy-variables.ts";
import { isCompressed } from "./content-encoding.ts";
import type { OpenTransport, Transport, TransportRequest, TransportResponse } from "./transport.ts";

/** What Bun's fetch takes beyond the standard. @see https://bun.sh/docs/api/fetch#tls */
interface BunRequestInit extends RequestInit {
  readonly tls: {
    readonly ca: string | Buffer | undefined;
    readonly cert: string | Buffer | undefined;
    readonly key: string | Buffer | undefined;
    readonly serverName: string | undefined;
    readonly rejectUnauthorized: boolean;
  };
}

/**
 * Requests through the fetch of Bun, which the standalone executables run on: TLS and
 * decompression happen beside the program instead of in it, and nothing of Node's http
 * is loaded. Like a stream, it takes from the connection only what is read.
 */
export const fetchTransport: OpenTransport = (server, credentials) => {
  const tls = tlsOf(credentials);
  const fetched = async (url: URL, request: TransportRequest): Promise<TransportResponse> => {
    const { review, what, signal } = request;
    const headers = request.headers as Record<string, string>;
    const sent = review === undefined ? {} : { method: "POST", body: review };
    const init: BunRequestInit = { ...sent, headers, redirect: "manual", signal, tls };
    const response = await fetch(url, init);
    isCompressed(response.headers.get("content-encoding"), what);
    return {
      status: response.status,
      contentType: response.headers.get("content-type") ?? "",
      date: response.headers.get("date") ?? "",
      body: chunks(response),
    };
  };
  let node: Transport | undefined;
  const throughNode = async (request: TransportRequest): Promise<TransportResponse> => {
    const { nodeTransport } = await import("./node-transport.ts");
    node ??= nodeTransport(server, credentials);
    return await node.send(request);
  };
  return {
    send: async (request) => {
      // To a URL "%2e%2e" is a step up, to an API server the name of a node.
      const url = new URL(request.path, server);
      if (url.pathname + url.search !== request.path) return await throughNode(request);
      try {
        return await fetched(url, request);
      } catch (error) {
        if (!VAGUE.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
        return await throughNode(request);
      }
    },
    // Bun's own idle connections hold nobody up.
    close: () => node?.close(),
  };
};

/** What fetch says of a failed handshake, of certificates that it can't use and of an answer that is not HTTP; `node:https` says why. */
const VAGUE: ReadonlySet<string> = new Set(["EPROTO", "FailedToOpenSocket", "Malformed_HTTP_Response"]);

/**
 * Whether requests can go this way. Bun's fetch reads proxy variables by rules of its
 * own, joins headers of one name, and is not asked what it makes of other characters.
 */
export function canFetch(
  { proxyAgent, headers }: Credentials,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  const isBun = "Bun" in globalThis;
  return isBun && proxyAgent === undefined && !namesProxy(env) && Object.values(headers).every(isPlain);
}

const isPlain = (value: string | readonly string[]): boolean => typeof value === "string" && /^[ -~]*$/.test(value);

const tlsOf = ({ tls: { ca, cert, key, servername, rejectUnauthorized } }: Credentials): BunRequestInit["tls"] => ({
  ca,
  cert,
  key,
  serverName: servername,
  rejectUnauthorized,
});

async function* chunks(response: Response): AsyncGenerator<Buffer> {
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  }
}

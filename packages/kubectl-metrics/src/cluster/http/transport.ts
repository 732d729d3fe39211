import type { Credentials } from "../credentials/credentials.ts";

/** One GET, or one review, as it goes over the wire. */
export interface TransportRequest {
  /** Path and query below the server's host. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  /** As it follows "cannot": "list nodes". */
  readonly what: string;
  /** Sent as a POST of JSON; absent: a GET. */
  readonly review?: string | undefined;
  readonly signal: AbortSignal;
  /** Called when something arrives that is no part of the body yet, such as compressed bytes: the server is alive. */
  readonly onProgress: () => void;
}

/** An answer of any status. */
export interface TransportResponse {
  readonly status: number;
  readonly contentType: string;
  /** The server's clock, as its Date header has it; empty when it does not say. */
  readonly date: string;
  /** Decompressed, as it arrives. A reader that stops early closes the connection: what the server goes on sending is nobody's. */
  readonly body: AsyncIterable<Buffer>;
}

/** Connections to one server with one set of credentials. */
export interface Transport {
  /** @throws what the network, TLS or the decompressor has to say; ApiError for an encoding that nobody asked for */
  send(request: TransportRequest): Promise<TransportResponse>;
  /** Closes every connection. */
  close(): void;
}

/** Prepares connections; none is opened yet. @throws ApiError when the TLS material can't be used */
export type OpenTransport = (server: URL, credentials: Credentials) => Transport;

import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { ApiError } from "./api-error.ts";
import type { Credentials } from "./credentials/credentials.ts";
import { decodedBody, wholeBody } from "./http/body.ts";
import { networkFailure } from "./http/network-failure.ts";
import { statusFailure } from "./http/status-failure.ts";

/** One GET. */
export interface ApiRequest {
  /** Path below the server's address, each segment already percent-encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | undefined>> | undefined;
  readonly accept: string;
  /** What it is for, as it follows "cannot": "list nodes". */
  readonly what: string;
  /** The whole request must be done in this time; otherwise only silence is bounded. */
  readonly timeout?: number | undefined;
  readonly maxBytes?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** An answer with a 2xx status; its body is decompressed and bounded. */
export interface ApiResponse {
  readonly contentType: string;
  readonly body: AsyncIterable<Buffer>;
}

/** How a client behaves; times in milliseconds. */
export interface ClientOptions {
  readonly server: URL;
  readonly disableCompression: boolean;
  /** `--request-timeout`; 0: none given. */
  readonly requestTimeout: number;
  readonly userAgent: string;
  readonly signal: AbortSignal;
  readonly credentials: Credentials;
  /** Asked for new credentials once, after a 401. */
  readonly renew?: (() => Promise<Credentials>) | undefined;
  /** Told of every request that ended, for `-v`. */
  readonly trace?: ((line: string) => void) | undefined;
}

const SILENCE = 30_000;
const MAX_BYTES = 2 * 2 ** 30;
const MAX_ERROR_BYTES = 64 * 1024;

/** How many connections are open to the server at most. */
const MAX_SOCKETS = 32;

/** Reads from one API server. It has no method that writes. */
export class ApiClient {
  readonly #options: ClientOptions;
  readonly #basePath: string;
  #credentials: Credentials;
  #agent: http.Agent;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#basePath = options.server.pathname.replace(/\/+$/, "");
    this.#credentials = options.credentials;
    this.#agent = agentFor(options.server, options.credentials);
  }

  /** Host and port, for messages. */
  get server(): string {
    return this.#options.server.host;
  }

  /** Asks once, and once more with new credentials when the first ones have expired. */
  async get(request: ApiRequest): Promise<ApiResponse> {
    try {
      return await this.#getOnce(request);
    } catch (error) {
      if (!(error instanceof ApiError && error.failure === "unauthorized") || this.#options.renew === undefined)
        throw error;
      this.#credentials = await this.#options.renew();
      this.close();
      this.#agent = agentFor(this.#options.server, this.#credentials);
      return await this.#getOnce(request);
    }
  }

  /** Closes idle connections, so that nothing keeps the process alive. */
  close(): void {
    this.#agent.destroy();
  }

  async #getOnce(request: ApiRequest): Promise<ApiResponse> {
    const deadline = new Deadline(request, this.#options);
    try {
      const response = await this.#send(request, deadline.signal);
      deadline.alive();
      const body = this.#body(response, request, deadline);
      const status = response.statusCode ?? 0;
      const contentType = response.headers["content-type"] ?? "";
      this.#options.trace?.(`GET ${request.path} ${status} ${contentType}`);
      if (status >= 200 && status < 300) return { contentType, body };
      throw statusFailure(status, contentType, await errorBody(body), request.what);
    } catch (error) {
      deadline.end();
      throw deadline.explain(error, this.server);
    }
  }

  #send(request: ApiRequest, signal: AbortSignal): Promise<IncomingMessage> {
    const { server, disableCompression, userAgent } = this.#options;
    return new Promise((resolve, reject) => {
      const sent = (server.protocol === "https:" ? https : http).request(
        {
          host: server.hostname.replace(/^\[|\]$/g, ""),
          port: server.port || undefined,
          path: this.#basePath + request.path + queryString(request.query),
          headers: {
            accept: request.accept,
            "user-agent": userAgent,
            ...(disableCompression ? {} : { "accept-encoding": "gzip" }),
            ...(this.#credentials.headers as Record<string, string>),
          },
          agent: this.#agent,
          signal,
        },
        resolve,
      );
      sent.once("error", reject);
      sent.end();
    });
  }

  async *#body(response: IncomingMessage, request: ApiRequest, deadline: Deadline): AsyncGenerator<Buffer> {
    try {
      yield* decodedBody(response, {
        maxBytes: request.maxBytes ?? MAX_BYTES,
        what: request.what,
        onProgress: () => deadline.alive(),
      });
    } catch (error) {
      throw deadline.explain(error, this.server);
    } finally {
      deadline.end();
    }
  }
}

/** Ends a request that takes too long: in all when it has a time limit, else when nothing comes for a while. */
class Deadline {
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #limit: number;
  readonly #total: boolean;
  readonly #what: string;
  readonly #outer: readonly AbortSignal[];
  #expired = false;

  constructor(request: ApiRequest, options: ClientOptions) {
    const total = request.timeout ?? (options.requestTimeout > 0 ? options.requestTimeout : undefined);
    this.#total = total !== undefined;
    this.#limit = total ?? SILENCE;
    this.#what = request.what;
    this.#outer = request.signal === undefined ? [options.signal] : [options.signal, request.signal];
    this.#timer = setTimeout(() => {
      this.#expired = true;
      this.#controller.abort();
    }, this.#limit);
  }

  get signal(): AbortSignal {
    return AbortSignal.any([this.#controller.signal, ...this.#outer]);
  }

  alive(): void {
    if (!this.#total) this.#timer.refresh();
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  explain(error: unknown, server: string): ApiError {
    if (this.#expired) {
      return new ApiError(
        "timeout",
        `cannot ${this.#what}: ${server}: no complete answer within ${this.#limit / 1000} s`,
      );
    }
    if (this.#outer.some((signal) => signal.aborted))
      return new ApiError("cancelled", `cannot ${this.#what}: cancelled`);
    return networkFailure(error, this.#what, server);
  }
}

async function errorBody(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= MAX_ERROR_BYTES) break;
  }
  return Buffer.concat(chunks);
}

function agentFor(server: URL, credentials: Credentials): http.Agent {
  if (credentials.proxyAgent !== undefined) return credentials.proxyAgent;
  const pool = { keepAlive: true, maxSockets: MAX_SOCKETS };
  return server.protocol === "https:" ? new https.Agent({ ...pool, ...credentials.tls }) : new http.Agent(pool);
}

function queryString(query: ApiRequest["query"]): string {
  const pairs = Object.entries(query ?? {}).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return pairs.length === 0 ? "" : `?${pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join("&")}`;
}

export { wholeBody };

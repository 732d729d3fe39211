import { isApiError } from "./api-error.ts";
import { type Access, RenewableAccess } from "./credentials/access.ts";
import type { Credentials } from "./credentials/credentials.ts";
import { boundedBody } from "./http/body.ts";
import { Deadline } from "./http/deadline.ts";
import { statusFailure } from "./http/status-failure.ts";
import type { OpenTransport, TransportRequest } from "./http/transport.ts";

/** One GET. */
export interface ApiRequest {
  /** Path below the server's address, each segment already percent-encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | undefined>> | undefined;
  readonly accept: string;
  /** What it is for, as it follows "cannot": "list nodes". */
  readonly what: string;
  /** The API server passes it on to a kubelet, whose answer may be a refusal of its own. */
  readonly toKubelet?: boolean | undefined;
  /** The whole request must be done in this time; otherwise only silence is bounded. */
  readonly timeout?: number | undefined;
  /** How long the server may say nothing where the whole request has no time limit, in milliseconds; absent: 30 s. */
  readonly silence?: number | undefined;
  /** Of the decompressed body; by default the client's own limit. */
  readonly maxBytes?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A question to the API server about who is asking and what they may do. It is a POST, and changes nothing. */
export interface ReviewRequest extends Omit<ApiRequest, "query" | "toKubelet"> {
  readonly path: ReviewPath;
  /** The review as JSON. */
  readonly review: string;
}

/** The only paths that are posted to. */
const REVIEW_PATHS = [
  "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews",
  "/apis/authentication.k8s.io/v1/selfsubjectreviews",
] as const;

type ReviewPath = (typeof REVIEW_PATHS)[number];

/** An answer with a 2xx status; its body is decompressed and bounded. */
export interface ApiResponse {
  readonly contentType: string;
  /** The server's clock, as its Date header has it; empty when it does not say. */
  readonly date: string;
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
  readonly openTransport: OpenTransport;
  /** No answer's body may be larger; absent: 2 GiB. */
  readonly maxBytes?: number | undefined;
  /** Asked for new credentials when the server no longer takes the present ones. */
  readonly renew?: (() => Promise<Credentials>) | undefined;
  /** Told of every request that ended, for `-v`. */
  readonly trace?: ((line: string) => void) | undefined;
}

const MAX_BYTES = 2 * 2 ** 30;
const MAX_ERROR_BYTES = 64 * 1024;

type AnyRequest = ApiRequest & Partial<Pick<ReviewRequest, "review">>;

/** Reads from one API server. It has no method that writes; the reviews that it may send change nothing. */
export class ApiClient {
  readonly #options: ClientOptions;
  readonly #basePath: string;
  readonly #maxBytes: number;
  readonly #credentials: RenewableAccess;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#basePath = options.server.pathname.replace(/\/+$/, "");
    this.#maxBytes = options.maxBytes ?? MAX_BYTES;
    this.#credentials = new RenewableAccess(options.server, options.credentials, options.renew, options.openTransport);
  }

  /** Host and port, for messages. */
  get server(): string {
    return this.#options.server.host;
  }

  /** The largest body that is taken, in bytes: `wanted` unless the client's own limit is lower. */
  limit(wanted: number): number {
    return Math.min(wanted, this.#maxBytes);
  }

  /** Asks once, and once more with new credentials when the first ones have expired. */
  get(request: ApiRequest): Promise<ApiResponse> {
    return this.#send(request);
  }

  /**
   * Asks who is asking, or whether they may do something.
   *
   * @throws TypeError for any other path
   */
  review(request: ReviewRequest): Promise<ApiResponse> {
    if (!REVIEW_PATHS.includes(request.path)) throw new TypeError(`${request.path} is no review of oneself`);
    return this.#send(request);
  }

  async #send(request: AnyRequest): Promise<ApiResponse> {
    const access = this.#credentials.access;
    try {
      return await this.#sendOnce(request, access);
    } catch (error) {
      if (!(isApiError(error) && error.failure === "unauthorized")) throw error;
      const renewed = await this.#credentials.renewed(access);
      if (renewed === access) throw error;
      return await this.#sendOnce(request, renewed);
    }
  }

  /** Closes the connections, so that nothing keeps the process alive. */
  close(): void {
    this.#credentials.close();
  }

  async #sendOnce(request: AnyRequest, access: Access): Promise<ApiResponse> {
    const deadline = new Deadline({
      what: request.what,
      server: this.server,
      total: request.timeout ?? (this.#options.requestTimeout || undefined),
      silence: request.silence,
      outer: request.signal === undefined ? [this.#options.signal] : [this.#options.signal, request.signal],
    });
    try {
      const response = await access.transport.send(this.#wireRequest(request, access, deadline));
      deadline.alive();
      const { status, contentType, date } = response;
      const body = this.#body(response.body, request, deadline);
      this.#options.trace?.(
        `${request.review === undefined ? "GET" : "POST"} ${request.path} ${status} ${contentType}`,
      );
      if (status >= 200 && status < 300) {
        access.hasWorked = true;
        return { contentType, date, body };
      }
      throw statusFailure({ status, contentType, body: await errorBody(body) }, request);
    } catch (error) {
      deadline.end();
      throw deadline.explain(error);
    }
  }

  #wireRequest(request: AnyRequest, access: Access, deadline: Deadline): TransportRequest {
    const { path, query, accept, what, review } = request;
    return {
      path: this.#basePath + path + queryString(query),
      headers: {
        accept,
        "user-agent": this.#options.userAgent,
        "accept-encoding": this.#options.disableCompression ? "identity" : "gzip",
        ...(review === undefined ? {} : { "content-type": "application/json" }),
        ...access.credentials.headers,
      },
      what,
      review,
      signal: deadline.signal,
      onProgress: () => deadline.alive(),
    };
  }

  async *#body(body: AsyncIterable<Buffer>, request: ApiRequest, deadline: Deadline): AsyncGenerator<Buffer> {
    const maxBytes = this.limit(request.maxBytes ?? MAX_BYTES);
    try {
      yield* boundedBody(body, { maxBytes, what: request.what, onProgress: () => deadline.alive() });
    } catch (error) {
      throw deadline.explain(error);
    } finally {
      deadline.end();
    }
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

function queryString(query: ApiRequest["query"]): string {
  const pairs = Object.entries(query ?? {}).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return pairs.length === 0 ? "" : `?${pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join("&")}`;
}

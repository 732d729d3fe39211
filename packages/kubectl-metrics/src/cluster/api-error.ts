import { UserError } from "../errors.ts";

/** Why a request gave no usable answer, as a word for programs. */
export type ApiFailure =
  | "unauthorized"
  | "kubelet-unauthorized"
  | "forbidden"
  | "not-found"
  | "unavailable"
  | "server-error"
  | "bad-request"
  | "expired"
  | "timeout"
  | "refused"
  | "dns"
  | "unreachable"
  | "certificate"
  | "tls"
  | "connection-lost"
  | "truncated"
  | "too-large"
  | "not-kubernetes"
  | "cancelled";

/** A request to the API server that failed. The message holds what was asked, where, and what came back; never a header. */
export class ApiError extends UserError {
  override readonly name = "ApiError";
  readonly failure: ApiFailure;
  /** The HTTP status, when there was an answer. */
  readonly status: number | undefined;
  /** The answer's own words, when it had some. */
  readonly serverMessage: string | undefined;
  /** The beginning of the answer's own text, as it came. */
  readonly body: string | undefined;

  constructor(
    failure: ApiFailure,
    message: string,
    answer: { status?: number; serverMessage?: string; body?: string | undefined } = {},
  ) {
    super(onOneLine(message));
    this.failure = failure;
    this.status = answer.status;
    this.serverMessage = answer.serverMessage;
    this.body = answer.body;
  }
}

/** Told by its name: each file of the bundle has a class of its own. */
export const isApiError = (error: unknown): error is ApiError => error instanceof Error && error.name === "ApiError";

/** Whether the whole server can't be talked to, so that asking it something else is no use. */
export function isServerGone({ failure }: Pick<ApiError, "failure">): boolean {
  return GONE.has(failure);
}

const GONE: ReadonlySet<ApiFailure> = new Set([
  "refused",
  "dns",
  "unreachable",
  "certificate",
  "tls",
  "unauthorized",
  "cancelled",
]);

/** Words of a server must not look like lines of ours. */
const onOneLine = (text: string): string => text.replace(/\s*[\t\r\n]+\s*/g, " ");

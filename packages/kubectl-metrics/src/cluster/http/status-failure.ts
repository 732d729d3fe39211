import { ApiError, type ApiFailure } from "../api-error.ts";
import { PROTOBUF_MAGIC } from "../protobuf/envelope.ts";
import { readProtobufStatus } from "../protobuf/status.ts";

/** Of an answer's own text this much is kept, in bytes: of a 503 it often names the cause. */
const MAX_BODY = 4 * 1024;

/** The longest text of an answer that a message quotes. */
const MAX_QUOTE = 300;

const WORDS: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  410: "Gone",
  429: "Too Many Requests",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};

/** An answer that is not what was asked for. */
interface StatusAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: Buffer;
}

/**
 * An answer with a status other than 2xx as an error, with the server's own words:
 * a `Status` object's message, or the plain text that an aggregated API's proxy sends.
 */
export function statusFailure(
  { status, contentType, body }: StatusAnswer,
  { what, toKubelet }: { readonly what: string; readonly toKubelet?: boolean | undefined },
): ApiError {
  const serverMessage = messageOf(contentType, body);
  const isKubelets = toKubelet === true && status === 401 && contentType.startsWith("text/plain");
  const name = WORDS[status] === undefined ? String(status) : `${status} ${WORDS[status]}`;
  const quote = serverMessage === "" ? "" : `: ${serverMessage}`;
  const hint = status === 401 ? hintOf(isKubelets) : "";
  return new ApiError(
    isKubelets ? "kubelet-unauthorized" : failureOf(status),
    `cannot ${what}: ${name}${quote}${hint}`,
    { status, serverMessage, body: isProtobuf(body) ? undefined : body.subarray(0, MAX_BODY).toString("utf8") },
  );
}

/** The API server refuses with a Status object; a kubelet that refuses the API server writes plain text. */
const hintOf = (isKubelets: boolean): string =>
  isKubelets
    ? "; the kubelet does not accept the API server's credentials"
    : "; the credentials are missing, wrong or expired: log in again";

function failureOf(status: number): ApiFailure {
  switch (status) {
    case 400:
      return "bad-request";
    case 401:
      return "unauthorized";
    case 403:
      return "forbidden";
    case 404:
      return "not-found";
    case 410:
      return "expired";
    case 504:
      return "timeout";
    case 429:
    case 502:
    case 503:
      return "unavailable";
    default:
      return status >= 500 ? "server-error" : "not-kubernetes";
  }
}

const isProtobuf = (body: Buffer): boolean => body.subarray(0, PROTOBUF_MAGIC.length).equals(PROTOBUF_MAGIC);

function messageOf(contentType: string, body: Buffer): string {
  if (isProtobuf(body)) return shorten(readProtobufStatus(body));
  if (contentType.includes("html")) return "an HTML page, not a Kubernetes API (a proxy or a login page?)";
  const text = body.toString("utf8").trim();
  return shorten(contentType.includes("json") ? (jsonMessage(text) ?? text) : text);
}

function jsonMessage(text: string): string | undefined {
  try {
    const message: unknown = JSON.parse(text)?.message;
    return typeof message === "string" ? message : undefined;
  } catch {
    return undefined;
  }
}

const shorten = (text: string): string => (text.length > MAX_QUOTE ? `${text.slice(0, MAX_QUOTE)}…` : text);

/** What a handler answers, before content negotiation. */
export type Answer =
  | {
      readonly type: "object";
      readonly code: number;
      readonly apiVersion: string;
      readonly kind: string;
      readonly object: object;
    }
  | {
      readonly type: "list";
      readonly apiVersion: string;
      /** Kind of the items: "Node". */
      readonly kind: string;
      readonly metadata: object;
      readonly items: Iterable<object>;
    }
  | { readonly type: "text"; readonly code: number; readonly contentType: string; readonly body: string };

/** `details` of a Status. */
export interface StatusDetails {
  readonly name?: string;
  readonly group?: string;
  readonly kind?: string;
}

const REASONS: Readonly<Record<number, string>> = {
  400: "BadRequest",
  401: "Unauthorized",
  403: "Forbidden",
  404: "NotFound",
  405: "MethodNotAllowed",
  406: "NotAcceptable",
  410: "Expired",
  429: "TooManyRequests",
  500: "InternalError",
  503: "ServiceUnavailable",
  504: "Timeout",
};

/**
 * A failure as Kubernetes reports it.
 *
 * @param code - HTTP status, which also chooses the reason
 */
export function statusAnswer(code: number, message: string, details?: StatusDetails): Answer {
  const reason = REASONS[code];
  const object = {
    metadata: {},
    status: "Failure",
    message,
    ...(reason === undefined ? {} : { reason }),
    ...(details === undefined ? {} : { details }),
    code,
  };

  return { type: "object", code, apiVersion: "v1", kind: "Status", object };
}

/** The 404 of a path that no group serves. */
export function noSuchPath(): Answer {
  return { type: "text", code: 404, contentType: "text/plain; charset=utf-8", body: "404 page not found\n" };
}

/** An object of a collection that does not exist: `pods "x" not found`. */
export function notFound(kind: string, name: string, group = ""): Answer {
  const qualified = group === "" ? kind : `${kind}.${group}`;

  return statusAnswer(404, `${qualified} "${name}" not found`, { name, ...(group === "" ? {} : { group }), kind });
}

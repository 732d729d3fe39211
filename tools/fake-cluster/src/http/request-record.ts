import type { IncomingMessage, ServerResponse } from "node:http";

/** What was asked and how it went. */
export interface RequestRecord {
  readonly method: string;
  readonly path: string;
  /** With "?", or "" without a query. */
  readonly query: string;
  readonly accept: string | undefined;
  readonly acceptEncoding: string | undefined;
  /** Undefined for strangers and until the request has been read. */
  user: string | undefined;
  /** 0 until an answer has begun, and for good when none does. */
  status: number;
  /** Sent on the connection for this answer, head included; counted when the answer has ended. */
  bytes: number;
  /** How many requests were being answered when this one began, itself included. */
  readonly concurrent: number;
}

/** Counts the requests that are being answered. */
export interface InFlight {
  count: number;
}

/** Starts a record and completes it when the answer ends. */
export function recordRequest(request: IncomingMessage, response: ServerResponse, inFlight: InFlight): RequestRecord {
  const [path = "", query] = (request.url ?? "/").split("?", 2);
  const { socket } = request;
  const before = socket.bytesWritten;
  inFlight.count += 1;
  const record: RequestRecord = {
    method: request.method ?? "GET",
    path,
    query: query === undefined ? "" : `?${query}`,
    accept: request.headers.accept,
    acceptEncoding: request.headers["accept-encoding"]?.toString(),
    user: undefined,
    status: 0,
    bytes: 0,
    concurrent: inFlight.count,
  };
  const complete = (): void => {
    record.status = response.headersSent ? response.statusCode : 0;
    record.bytes = socket.bytesWritten - before;
  };

  response.once("finish", complete);
  response.once("close", () => {
    complete();
    inFlight.count -= 1;
  });

  return record;
}

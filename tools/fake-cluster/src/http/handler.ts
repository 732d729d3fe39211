import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { authenticate } from "../access/authenticate.ts";
import { impersonate } from "../access/impersonate.ts";
import type { Identity, Users } from "../access/users.ts";
import type { ApiRequest } from "../api/api-request.ts";
import type { Backend } from "../api/backend.ts";
import { dispatch, refusal } from "../api/dispatch.ts";
import { isAnswer } from "../api/select.ts";
import { type Answer, statusAnswer } from "../api/status.ts";
import type { Fault } from "../faults/fault.ts";
import type { FaultList } from "../faults/fault-list.ts";
import { faultAnswer, misbehave } from "../faults/misbehave.ts";
import { compress, type Encoded } from "./compress.ts";
import { render } from "./render.ts";
import type { ReplyCache } from "./reply-cache.ts";
import { type InFlight, type RequestRecord, recordRequest } from "./request-record.ts";

/** What a request handler needs. */
export interface HandlerParts {
  readonly backend: Backend;
  readonly users: Users;
  /** As on the insecure port of old: a request without credentials is admin's. */
  readonly strangerIsAdmin: boolean;
  readonly faults: FaultList;
  readonly cache: ReplyCache;
  readonly requests: RequestRecord[];
  readonly inFlight: InFlight;
}

const SILENCE: Fault = { kind: "no-answer" };
const BODY_LIMIT = 65_536;

/** Answers one HTTP request. */
export async function handle(parts: HandlerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // One clock: a client that looks at the header sees that of the cluster.
  response.setHeader("Date", new Date(parts.backend.now()).toUTCString());
  const record = recordRequest(request, response, parts.inFlight);
  parts.requests.push(record);
  const simulation = parts.backend.simulation();
  // A scenario's API server has the cluster's clock.
  if (simulation !== undefined) response.setHeader("Date", new Date(parts.backend.now()).toUTCString());
  const silent = simulation?.isSilent(record.path) === true ? SILENCE : undefined;
  const fault = parts.faults.find(record.path + record.query) ?? silent;

  if (fault === undefined || fault.kind === "stale") {
    send(response, await trueReply(parts, request, record, request.headers["accept-encoding"]));
    return;
  }
  if (fault.kind === "status" || fault.kind === "text" || fault.kind === "html" || fault.kind === "garbage") {
    send(response, compress(render(faultAnswer(fault), request.headers.accept), undefined));
    return;
  }
  // Not compressed: a broken body is broken in one way at a time.
  await misbehave(fault, response, await trueReply(parts, request, record, undefined));
}

async function trueReply(
  parts: HandlerParts,
  request: IncomingMessage,
  record: RequestRecord,
  acceptEncoding: string | undefined,
): Promise<Encoded> {
  const { accept, "content-type": contentType } = request.headers;
  const finish = (answer: Answer): Encoded => compress(render(answer, accept), acceptEncoding);
  const { backend, users, cache } = parts;
  const body = await bodyOf(request);
  const caller = authenticate(request, users) ?? strangerOf(parts, request);
  if (caller === undefined) return finish(statusAnswer(401, "Unauthorized"));

  const acting = impersonate(request.headers, caller, users);
  if (isAnswer(acting)) return finish(acting);
  const identity = backend.simulation()?.withRights(acting) ?? acting;
  record.user = identity.name;

  const { method, path } = record;
  const apiRequest: ApiRequest = {
    method,
    path,
    query: new URLSearchParams(record.query),
    accept,
    body,
    contentType,
    identity,
  };
  const refused = refusal(apiRequest);
  if (refused !== undefined) return finish(refused);
  if (method !== "GET") return finish(dispatch(backend, apiRequest));

  return cache.get([path, record.query, accept, acceptEncoding].join(" "), () => finish(dispatch(backend, apiRequest)));
}

function strangerOf({ users, strangerIsAdmin }: HandlerParts, request: IncomingMessage): Identity | undefined {
  return strangerIsAdmin && request.headers.authorization === undefined ? users.get("admin") : undefined;
}

function send(response: ServerResponse, { code, contentType, body, encoding }: Encoded): void {
  const headers = { "Cache-Control": "no-cache, private", "Content-Type": contentType, "Content-Length": body.length };
  response.writeHead(
    code,
    encoding === undefined ? headers : { ...headers, "Content-Encoding": encoding, Vary: "Accept-Encoding" },
  );
  if (body.length <= PIECE) response.end(body);
  else Readable.from(piecesOf(body)).pipe(response);
}

/** Go's server writes as the connection takes it; Node.js encrypts all that it is given before it sends any. */
const PIECE = 256 * 1024;

function* piecesOf(body: Buffer): Generator<Buffer> {
  for (let start = 0; start < body.length; start += PIECE) yield body.subarray(start, start + PIECE);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length <= BODY_LIMIT) chunks.push(chunk);
  }

  return Buffer.concat(chunks);
}

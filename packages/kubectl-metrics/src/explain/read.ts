import { formatRfc3339, MAX_FAILURE_BODY, type ReadFailure, type Reading } from "@kubectl-metrics/core";
import type { ApiClient, ApiRequest, ApiResponse, ReviewRequest } from "../cluster/api-client.ts";
import { type ApiError, isApiError } from "../cluster/api-error.ts";
import { wholeBody } from "../cluster/http/body.ts";
import { parseJson } from "../cluster/lists/parse-json.ts";

/** One answer is not larger: a page of 500 nodes with their images is some 15 MiB. */
const MAX_ANSWER_BYTES = 64 * 2 ** 20;

/** Who has said nothing for this long, in milliseconds, is not going to: the walk must go on. */
const PATIENCE = 8000;

/** The same for lists that may be of 150,000 objects; two of them, one after the other, end before the usual time limit. */
const LIST_PATIENCE = 9000;

/** What is asked: a path, its query, and what for, as it follows "cannot". */
export interface Question {
  readonly path: string;
  readonly what: string;
  readonly query?: Readonly<Record<string, string | undefined>> | undefined;
  readonly accept?: string | undefined;
  readonly toKubelet?: boolean | undefined;
}

/** How the questions of one stage are put. */
export interface Asker {
  readonly client: ApiClient;
  /** Now, in milliseconds since 1970. */
  readonly now: () => number;
  /** Aborted when the walk's time is up. */
  readonly timeUp: AbortSignal;
  /** The walk's time limit, in words. */
  readonly timeLimit: string;
  /** Aborted by Ctrl-C, which ends the walk without evidence. */
  readonly interrupted: AbortSignal;
  /** Told that the time limit cut something short. */
  readonly onUnfinished: () => void;
}

/** Asks, and makes of every answer and every failure a reading. @throws what is no failure of the request */
export async function reading<T>(asker: Asker, path: string, ask: () => Promise<T>): Promise<Reading<T>> {
  const at = formatRfc3339(asker.now());
  try {
    return { path, at, value: await ask() };
  } catch (error) {
    if (!isApiError(error) || asker.interrupted.aborted) throw error;
    return { path, at, failure: failureOf(asker, error) };
  }
}

function failureOf(asker: Asker, error: ApiError): ReadFailure {
  const what = error.message.replace(/: cancelled$/, "");
  if (error.failure === "cancelled" && !asker.timeUp.aborted)
    return { reason: "timeout", message: `${what}: no complete answer within ${LIST_PATIENCE / 1000} s` };
  if (error.failure === "cancelled") {
    asker.onUnfinished();
    return { reason: "cancelled", message: `${what}: not done within ${asker.timeLimit}` };
  }
  return readFailure(error);
}

/** An error of the cluster room as data. */
export const readFailure = (error: ApiError): ReadFailure => ({
  reason: error.failure,
  status: error.status,
  message: error.message,
  body: error.body === undefined || error.body === "" ? undefined : error.body.slice(0, MAX_FAILURE_BODY),
});

/** The request of a question, bounded in time and size. */
export const requestOf = (asker: Asker, { accept, ...question }: Question): ApiRequest => ({
  ...question,
  accept: accept ?? "application/json",
  timeout: PATIENCE,
  maxBytes: MAX_ANSWER_BYTES,
  signal: asker.timeUp,
});

/** Ends a request for a list that takes too long. */
export const listSignal = (asker: Asker): AbortSignal =>
  AbortSignal.any([asker.timeUp, AbortSignal.timeout(LIST_PATIENCE)]);

/** The answer to a GET as text. @throws ApiError */
export async function getText(asker: Asker, question: Question): Promise<string> {
  const response = await asker.client.get(requestOf(asker, question));
  return (await bodyOf(response, question.what)).toString("utf8");
}

/** The answer to a GET as JSON. @throws ApiError */
export async function getJson(asker: Asker, question: Question): Promise<unknown> {
  const response = await asker.client.get(requestOf(asker, question));
  return parseJson(await bodyOf(response, question.what), response.contentType, question.what);
}

/** The answer to a review. @throws ApiError */
export async function postReview(
  asker: Asker,
  path: ReviewRequest["path"],
  what: string,
  review: unknown,
): Promise<unknown> {
  const request = requestOf(asker, { path, what });
  const response = await asker.client.review({ ...request, path, review: JSON.stringify(review) });
  return parseJson(await bodyOf(response, what), response.contentType, what);
}

const bodyOf = (response: ApiResponse, what: string): Promise<Buffer> =>
  wholeBody(response.body, what, MAX_ANSWER_BYTES);

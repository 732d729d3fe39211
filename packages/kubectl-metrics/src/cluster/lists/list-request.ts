import type { ApiRequest } from "../api-client.ts";

/** What is asked for, and how. */
export interface ListRequest {
  readonly path: string;
  readonly what: string;
  readonly labelSelector?: string | undefined;
  readonly fieldSelector?: string | undefined;
  readonly protobuf: boolean;
  readonly signal?: AbortSignal | undefined;
  /** As of `ApiRequest`. */
  readonly silence?: number | undefined;
  /** Called once the server has begun a good answer. */
  readonly onAnswer?: (() => void) | undefined;
}

/** What a server may answer with. */
export const JSON_TYPE = "application/json";
export const ANY_TYPE = `application/vnd.kubernetes.protobuf,${JSON_TYPE}`;

/** The request for a list or an object, but for the form of its answer. */
export const requestOf = (request: ListRequest): Omit<ApiRequest, "accept"> => ({
  path: request.path,
  what: request.what,
  signal: request.signal,
  silence: request.silence,
  query: { labelSelector: request.labelSelector, fieldSelector: request.fieldSelector },
});

import type { Identity } from "../access/users.ts";

/** A request, read and authenticated. */
export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly accept: string | undefined;
  readonly body: Buffer;
  readonly contentType: string | undefined;
  readonly identity: Identity;
}

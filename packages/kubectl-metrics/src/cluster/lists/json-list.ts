import type { ApiClient, ApiResponse } from "../api-client.ts";
import { isApiError } from "../api-error.ts";
import { wholeBody } from "../http/body.ts";
import { JSON_TYPE, type ListRequest, requestOf } from "./list-request.ts";
import type { Named, ObjectKind } from "./object-kind.ts";
import { parseJson } from "./parse-json.ts";
import { unexpectedAnswer } from "./unexpected-answer.ts";

/** JSON is parsed a page at a time; a page of 500 pods is some 10 MiB. */
const PAGE = "500";

/** JSON of 150,000 pods' metrics is some 80 MiB; ten times as much stands in memory while it is parsed. */
const MAX_JSON_BYTES = 256 * 2 ** 20;

/**
 * Reads a list of JSON page after page.
 *
 * @throws ApiError
 */
export async function listPages<T extends Named>(
  client: ApiClient,
  kind: ObjectKind<T>,
  request: ListRequest,
): Promise<readonly T[]> {
  try {
    return await pages(client, kind, request, PAGE);
  } catch (error) {
    // The list changed so much meanwhile that the next page is gone: take it whole, as client-go does.
    if (!(isApiError(error) && error.failure === "expired")) throw error;
    return await pages(client, kind, request, undefined);
  }
}

async function pages<T extends Named>(
  client: ApiClient,
  kind: ObjectKind<T>,
  request: ListRequest,
  limit: string | undefined,
): Promise<readonly T[]> {
  const items: T[] = [];
  const seen = new Set<string>();
  let token: string | undefined;
  do {
    const base = requestOf(request);
    const response = await client.get({
      ...base,
      accept: JSON_TYPE,
      query: { ...base.query, limit, continue: token },
    });
    request.onAnswer?.();
    const page = await jsonPage(client, response, kind, request.what);
    for (const item of page.items) items.push(item);
    token = page.continueToken;
    if (token !== undefined && seen.has(token)) throw unexpectedAnswer(request.what, "the same page again and again");
    if (token !== undefined) seen.add(token);
  } while (token !== undefined);
  return items;
}

interface Page<T> {
  readonly items: readonly T[];
  readonly continueToken: string | undefined;
}

/** Reads one answer of JSON, which may have more pages behind it. @throws ApiError */
export async function jsonPage<T extends Named>(
  client: ApiClient,
  response: ApiResponse,
  kind: ObjectKind<T>,
  what: string,
): Promise<Page<T>> {
  const bytes = await wholeBody(response.body, what, client.limit(MAX_JSON_BYTES));
  const value = parseJson(bytes, response.contentType, what) as {
    items?: unknown;
    metadata?: { continue?: unknown };
  } | null;
  const items = value?.items;
  if (!Array.isArray(items) && items !== null) throw unexpectedAnswer(what, "an object without items");
  const token = value?.metadata?.continue;
  return {
    items: (items ?? [])
      .map((item: unknown) => kind.fromJson(item))
      .filter((item: T | undefined): item is T => item !== undefined),
    continueToken: typeof token === "string" && token !== "" ? token : undefined,
  };
}

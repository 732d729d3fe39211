import type { ApiClient, ApiResponse } from "./api-client.ts";
import { wholeBody } from "./http/body.ts";
import { jsonPage, listPages } from "./lists/json-list.ts";
import { ANY_TYPE, JSON_TYPE, type ListRequest, requestOf } from "./lists/list-request.ts";
import type { Named, ObjectKind } from "./lists/object-kind.ts";
import { parseJson } from "./lists/parse-json.ts";
import { decoded, isProtobuf, protobufItems } from "./lists/protobuf-list.ts";
import { unexpectedAnswer } from "./lists/unexpected-answer.ts";
import { unwrap } from "./protobuf/envelope.ts";
import { WireReader } from "./protobuf/wire-reader.ts";

/** An object has at most a few MiB in etcd. */
const MAX_OBJECT_BYTES = 32 * 2 ** 20;

/**
 * Lists objects of one kind: protobuf is decoded item by item as it arrives, JSON
 * in pages where the server has pages.
 *
 * @throws ApiError when there is no whole, readable list
 */
export async function list<T extends Named>(
  client: ApiClient,
  kind: ObjectKind<T>,
  request: ListRequest,
): Promise<readonly T[]> {
  if (!request.protobuf && kind.paged) return await listPages(client, kind, request);

  const response = await client.get({ ...requestOf(request), accept: request.protobuf ? ANY_TYPE : JSON_TYPE });
  request.onAnswer?.();
  if (isProtobuf(response)) return await protobufItems(response, kind, request.what);
  if (!kind.paged) return (await jsonPage(client, response, kind, request.what)).items;
  // The server speaks JSON only: what it has begun may be hundreds of megabytes long.
  await cancel(response);
  return await listPages(client, kind, request);
}

/** Gets one object. @throws ApiError */
export async function getObject<T extends Named>(
  client: ApiClient,
  kind: ObjectKind<T>,
  request: ListRequest,
): Promise<T> {
  const response = await client.get({ ...requestOf(request), accept: request.protobuf ? ANY_TYPE : JSON_TYPE });
  request.onAnswer?.();
  const bytes = await wholeBody(response.body, request.what, client.limit(MAX_OBJECT_BYTES));
  const object = isProtobuf(response)
    ? decoded(() => kind.decoder().decode(WireReader.of(unwrap(bytes))), request.what)
    : kind.fromJson(parseJson(bytes, response.contentType, request.what));
  if (object === undefined || object.name === "") throw unexpectedAnswer(request.what, "another kind of object");
  return object;
}

async function cancel(response: ApiResponse): Promise<void> {
  for await (const _ of response.body) break;
}

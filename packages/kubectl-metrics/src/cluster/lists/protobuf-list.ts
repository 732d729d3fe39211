import type { ApiResponse } from "../api-client.ts";
import { ApiError } from "../api-error.ts";
import { ListSplitter } from "../protobuf/list-splitter.ts";
import { WireReader } from "../protobuf/wire-reader.ts";
import type { Named, ObjectKind } from "./object-kind.ts";
import { unexpectedAnswer } from "./unexpected-answer.ts";

/** Ten times what the largest clusters hold; a list without end is cut here. */
const MAX_ITEMS = 2_000_000;

/** Whether an answer is protobuf, which was asked for. */
export const isProtobuf = (response: ApiResponse): boolean =>
  response.contentType.startsWith("application/vnd.kubernetes.protobuf");

/**
 * Decodes a list item by item as it arrives.
 *
 * @throws ApiError when it is damaged, cut off or without end
 */
export async function protobufItems<T extends Named>(
  response: ApiResponse,
  kind: ObjectKind<T>,
  what: string,
): Promise<readonly T[]> {
  const items: T[] = [];
  const decoder = kind.decoder();
  const reader = new WireReader();
  const splitter = new ListSplitter((bytes, start, end) => {
    const item = decoder.decode(reader.open(bytes, start, end));
    if (item.name !== "") items.push(item);
  });
  for await (const chunk of response.body) {
    decoded(() => splitter.push(chunk), what);
    if (items.length > MAX_ITEMS) throw new ApiError("too-large", `cannot ${what}: more than ${MAX_ITEMS} objects`);
  }
  if (!splitter.complete) throw new ApiError("truncated", `cannot ${what}: the answer ended too early`);
  return items;
}

/** Decodes something. @throws ApiError when it is damaged */
export function decoded<T>(decode: () => T, what: string): T {
  try {
    return decode();
  } catch (error) {
    // The splitter and the reader say what is wrong with the bytes, each with an error of its own.
    if (error instanceof Error) throw unexpectedAnswer(what, `damaged protobuf (${error.message})`);
    throw error;
  }
}

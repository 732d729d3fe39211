import type { Reading } from "@kubectl-metrics/core";
import { unexpectedAnswer } from "../cluster/lists/unexpected-answer.ts";
import { type Asker, getJson, type Question, reading } from "./read.ts";

/** Objects that one page of a list holds. */
const PAGE = "500";

/** Pages of a list that are read, unless a question says otherwise. */
const MAX_PAGES = 4;

type ReadObject<T> = (value: unknown) => T | undefined;

/** Reads one object. One that is not there is the failure "not-found". */
export const readObject = <T>(asker: Asker, question: Question, read: ReadObject<T>): Promise<Reading<T>> =>
  reading(asker, question.path, async () => {
    const object = read(await getJson(asker, question));
    if (object === undefined) throw unexpectedAnswer(question.what, "another kind of object");
    return object;
  });

/**
 * Reads a list in pages, a bounded number of them; the reading says when there was more.
 *
 * @param pages - how many pages are read at most
 */
export async function readList<T>(
  asker: Asker,
  question: Question,
  read: ReadObject<T>,
  pages: number = MAX_PAGES,
): Promise<Reading<readonly T[]>> {
  let truncated = false;
  const listed = await reading(asker, question.path, async () => {
    const items: T[] = [];
    let token: string | undefined;
    for (let page = 0; page < pages; page += 1) {
      const query = { ...question.query, limit: PAGE, continue: token };
      const answer = pageOf(await getJson(asker, { ...question, query }), question.what);
      for (const item of answer.items) {
        const object = read(item);
        if (object !== undefined) items.push(object);
      }
      token = answer.token;
      if (token === undefined) return items;
    }
    truncated = true;
    return items;
  });
  return truncated && listed.value !== undefined ? { ...listed, truncated } : listed;
}

function pageOf(
  value: unknown,
  what: string,
): { readonly items: readonly unknown[]; readonly token: string | undefined } {
  const list = value as { items?: unknown; metadata?: { continue?: unknown } } | null;
  const items = list?.items ?? [];
  if (typeof list !== "object" || list === null || !Array.isArray(items))
    throw unexpectedAnswer(what, "an object without items");
  const token = list.metadata?.continue;
  return { items, token: typeof token === "string" && token !== "" ? token : undefined };
}

/** The same reading with something else made of its value. */
export function mapReading<T, U>(listed: Reading<T>, make: (value: T) => U): Reading<U> {
  return listed.failure === undefined ? { ...listed, value: make(listed.value) } : listed;
}

/** The path of a namespace's objects, or of all namespaces'. */
export const namespaced = (api: string, namespace: string | undefined, resource: string): string =>
  `${api}${namespace === undefined ? "" : `/namespaces/${encodeURIComponent(namespace)}`}/${resource}`;

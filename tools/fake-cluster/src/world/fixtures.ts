import { readFileSync } from "node:fs";

const RECORDED = new URL("../../../../fixtures/kubernetes-1.34.4/", import.meta.url);

const texts = new Map<string, string>();

/** Text of a recorded document, `path` as in fixtures/README.md. */
export function readFixture(path: string): string {
  const text = texts.get(path) ?? readFileSync(new URL(path, RECORDED), "utf8");
  texts.set(path, text);

  return text;
}

/** A recorded JSON document, parsed anew so that it may be changed. */
export function parseFixture<T>(path: string): T {
  return JSON.parse(readFixture(path)) as T;
}

import { readFileSync } from "node:fs";

const RECORDED = new URL("../../../../fixtures/kubernetes-1.34.4/", import.meta.url);

/** Text of a recorded document, `path` as in fixtures/README.md. */
export function readFixture(path: string): string {
  return readFileSync(new URL(path, RECORDED), "utf8");
}

/** A recorded JSON document. */
export function parseFixture<T>(path: string): T {
  return JSON.parse(readFixture(path)) as T;
}

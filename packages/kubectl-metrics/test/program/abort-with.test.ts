import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { abortWith } from "../../src/abort-with.ts";

test("the first of the signals aborts, one that was aborted before at once", () => {
  const [first, second] = [new AbortController(), new AbortController()];
  const [late, early] = [new AbortController(), new AbortController()];
  abortWith(late, [first.signal, second.signal]);
  expect(late.signal.aborted).toBe(false);
  second.abort();
  abortWith(early, [first.signal, second.signal]);

  expect([late.signal.aborted, early.signal.aborted]).toEqual([true, true]);
});

test("nothing is held of what was let go", () => {
  const [source, own] = [new AbortController(), new AbortController()];
  abortWith(own, [source.signal])();

  expect(getEventListeners(source.signal, "abort")).toEqual([]);
  source.abort();
  expect(own.signal.aborted).toBe(false);
});

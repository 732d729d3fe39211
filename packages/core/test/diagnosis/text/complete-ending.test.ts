import { expect, test } from "vitest";
import { completeEnding, ENDING_STEMS } from "../../../src/diagnosis/text/complete-ending.ts";

test.for([
  {
    text: "dial tcp 10.0.0.5:10250: connect: connection ref",
    whole: "dial tcp 10.0.0.5:10250: connect: connection refused",
  },
  { text: "dial tcp: lookup a on b:53: No such ho...", whole: "dial tcp: lookup a on b:53: No such host" },
  { text: "remote error: tls: internal er…", whole: "remote error: tls: internal error" },
  { text: "request failed, status: 401 Unau>", whole: "request failed, status: 401 Unauthorized" },
  { text: "read: connection reset", whole: "read: connection reset by peer" },
  { text: "connection refused", whole: "connection refused" },
  { text: "connection refused node=worker-1", whole: "connection refused node=worker-1" },
  { text: "closes the connection re", whole: "closes the connection re" },
  { text: "Waiting...", whole: "Waiting..." },
  { text: "", whole: "" },
])("$text", ({ text, whole }) => {
  expect(completeEnding(text)).toBe(whole);
});

test("what is enough of an ending is enough of no other", () => {
  const shared = ENDING_STEMS.filter((stem) => ENDING_STEMS.some((other) => other !== stem && other.startsWith(stem)));

  expect(shared).toEqual([]);
});

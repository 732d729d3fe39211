import { expect, test } from "vitest";
import { isSummary } from "../src/index.ts";
import { recorded } from "./support/recorded.ts";

test.for(recorded)("$name is a summary", ({ text }) => {
  expect(isSummary(JSON.parse(text))).toBe(true);
});

test.for([
  { name: "a node and no pods", value: { node: { nodeName: "n" }, pods: [] }, expected: true },
  { name: "a node with cpu, pods null", value: { node: { nodeName: "n", cpu: {} }, pods: null }, expected: true },
  { name: "a node with memory, no pods", value: { node: { nodeName: "n", memory: {} } }, expected: true },
  { name: "a node without figures or pods", value: { node: { nodeName: "n" } }, expected: false },
  { name: "a node without a name", value: { node: { cpu: {} }, pods: [] }, expected: false },
  { name: "a node that is text", value: { node: "n", pods: [] }, expected: false },
  { name: "a PodList", value: { kind: "PodList", apiVersion: "v1", items: [] }, expected: false },
  { name: "a list", value: [{ node: { nodeName: "n" }, pods: [] }], expected: false },
  { name: "null", value: null, expected: false },
  { name: "nothing", value: undefined, expected: false },
  { name: "text", value: "{}", expected: false },
])("$name: $expected", ({ value, expected }) => {
  expect(isSummary(value)).toBe(expected);
});

import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { type NodeStatsResult, safeParseNodeStats, safeParseSummary } from "../src/index.ts";
import { changed, odd, places } from "./support/json-place.ts";
import { recordedText } from "./support/recorded.ts";

/** What reading the whole document says of the node. */
function nodeOfWhole(text: string): NodeStatsResult {
  const result = safeParseSummary(text);
  if (!result.ok) return result;

  const issues = result.issues.filter((issue) => issue.path[0] === "node");
  return { ok: true, node: result.summary.node, issues, omittedIssues: 0 };
}

const expectTheSame = (text: string): void => expect(safeParseNodeStats(text)).toEqual(nodeOfWhole(text));

const node = { nodeName: "n", cpu: { usageNanoCores: 1 } };
const other = { nodeName: "other", cpu: { usageNanoCores: 2 } };
const json = JSON.stringify;

describe("agrees with the whole document", () => {
  test.for([
    { name: "compact", text: json({ node, pods: [] }) },
    { name: "one space", text: json({ node, pods: [] }, undefined, 1) },
    { name: "tabs", text: json({ node, pods: [] }, undefined, "\t") },
    { name: "line ends of Windows", text: json({ node, pods: [] }, undefined, 1).replaceAll("\n", "\r\n") },
    { name: "space before the colon", text: `{"node":${json(node)} , "pods" \n:\t[]}` },
    { name: "pods first", text: json({ pods: [], node }) },
    { name: "pods null", text: json({ node, pods: null }) },
    { name: "no pods", text: json({ node }) },
    { name: "no node", text: json({ pods: [] }) },
    { name: "another key and no node", text: json({ kind: "Summary", pods: [] }) },
    { name: "node null", text: json({ node: null, pods: [] }) },
    { name: "node null, and then not", text: `{"node":null,"pods":[],"node":${json(node)}}` },
    { name: "node after another key", text: json({ kind: "Summary", node, pods: [], apiVersion: "v1" }) },
    {
      name: "a system container called pods",
      text: json({ node: { ...node, systemContainers: [{ name: "pods" }] }, pods: [] }),
    },
    { name: "pods as a key of the node", text: json({ node: { ...node, pods: [] }, pods: [] }) },
    { name: "pods as the last key of the node", text: json({ node: { nodeName: "n", x: 1, pods: 2, cpu: node.cpu } }) },
    { name: "pods inside of a string", text: json({ node: { nodeName: 'a,"pods":[' }, pods: [] }) },
    { name: "pods at the end of a key", text: json({ node, 'x,"pods': [], pods: [] }) },
    { name: "pods spelled with an escape", text: `{"node":${json(node)},"p\\u006fds":[]}` },
    { name: "node twice", text: `{"node":${json(node)},"pods":[],"node":${json(other)}}` },
    { name: "node twice, then null", text: `{"node":${json(node)},"pods":[],"node" : null}` },
    {
      name: "node twice, once spelled with an escape",
      text: `{"node":${json(node)},"pods":[],"n\\u006fde":${json(other)}}`,
    },
    { name: "node twice before pods", text: `{"node":${json(node)},"node":${json(other)},"pods":[]}` },
    { name: "node as a value", text: json({ node, pods: [{ podRef: { name: "node", namespace: "node" } }] }) },
    { name: "node as a key in a pod", text: json({ node, pods: [{ node: other }] }) },
    { name: "pods twice", text: `{"node":${json(node)},"pods":[],"pods":[]}` },
    { name: "a bad field of the node", text: json({ node: { nodeName: "n", cpu: 1 }, pods: [7] }) },
    { name: "space after the document", text: `${json({ node, pods: [] })} \n\n` },
    { name: "truncated after the node", text: json({ node, pods: [] }).slice(0, -2) },
    { name: "a comma too many", text: `{"node":${json(node)},,"pods":[]}` },
    { name: "a comma too few", text: `{"node":${json(node)}"pods":[]}` },
    { name: "no text", text: "" },
    { name: "HTML", text: "<html>" },
    { name: "a list", text: "[]" },
  ])("$name", ({ text }) => {
    expectTheSame(text);
  });

  test("when the node has more issues than are kept", () => {
    const systemContainers = new Array(150).fill(7);
    expect(safeParseNodeStats(json({ node: { ...node, systemContainers }, pods: [] }))).toMatchObject({
      issues: { length: 100 },
      omittedIssues: 50,
    });
  });
});

test("pods behind the node are not read", () => {
  expect(safeParseNodeStats(`{"node":${json(node)},"pods":[not JSON]}`)).toEqual({
    ok: true,
    node,
    issues: [],
    omittedIssues: 0,
  });
});

const document = JSON.parse(recordedText("node2.summary.only_cpu_and_memory.json"));
const place = fc.constantFrom(...places(document).filter((path) => path[0] === "node"));
const space = fc.constantFrom("", " ", "  ", "\t", "\n");
const word = fc.constantFrom("pods", "node", '"pods":', ',"pods": [', '"node":', "\\", "\\u006e", "é");
const pods = fc.oneof(fc.constant(document.pods), fc.dictionary(word, word), fc.array(fc.dictionary(word, word)));

property.prop([place, odd, fc.shuffledSubarray(["node", "pods", "kind"]), fc.constantFrom(undefined, 1, 2, "\t")], {
  numRuns: 150,
})("whatever is in the node, in any order and format", (path, value, keys, indent) => {
  const { node: broken } = changed(document, path, { value }) as { node: unknown };
  const parts: Record<string, unknown> = { node: broken, pods: [], kind: "Summary" };
  expectTheSame(json(Object.fromEntries(keys.map((key) => [key, parts[key]])), undefined, indent));
});

property.prop([
  fc.array(fc.tuple(fc.oneof(word, fc.constant("node")), fc.oneof(pods, fc.constant(node), word)), { maxLength: 5 }),
  space,
  space,
])("also where keys come twice and strings look like keys", (entries, before, after) => {
  const members = entries.map(([key, value]) => `${json(key)}${before}:${after}${json(value, undefined, after)}`);
  expectTheSame(`{${after}${members.join(`${after},${before}`)}${before}}`);
});

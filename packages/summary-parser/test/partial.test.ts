import { describe, expect, test } from "vitest";
import { parseSummary, SummaryError, safeParseSummary } from "../src/index.ts";
import { onePod, withContainers, withNode } from "./support/summary-json.ts";

const containersOf = (text: string): unknown => parseSummary(text).pods[0]?.containers;
const unreadableOf = (text: string): unknown => parseSummary(text).pods[0]?.unreadableContainers;

describe("what is left", () => {
  test("a bad field leaves its neighbours", () => {
    expect(parseSummary(withNode({ cpu: { time: "x", usageNanoCores: 5 }, memory: 1 })).node).toEqual({
      nodeName: "n",
      cpu: { usageNanoCores: 5 },
    });
  });

  test("a bad container leaves its neighbours, and the pod says so", () => {
    const text = withContainers({ name: "a" }, null, { name: "" }, { name: "b" });
    expect(containersOf(text)).toEqual([{ name: "a" }, { name: "b" }]);
    expect(unreadableOf(text)).toBe(2);
  });

  test("a bad list of containers counts as one", () => {
    expect(unreadableOf(onePod({ containers: "a" }))).toBe(1);
  });

  test.for([{ containers: null }, { containers: undefined }, { containers: [] }])("%j is no container", (pod) => {
    expect(containersOf(onePod(pod))).toEqual([]);
    expect(unreadableOf(onePod(pod))).toBe(0);
    expect(safeParseSummary(onePod(pod)).issues).toEqual([]);
  });

  test("a bad system container leaves its neighbours", () => {
    expect(parseSummary(withNode({ systemContainers: [{ name: "kubelet" }, {}] })).node.systemContainers).toEqual([
      { name: "kubelet" },
    ]);
  });

  test("a bad pod leaves its neighbours", () => {
    const pod = { podRef: { name: "p", namespace: "ns" }, containers: [] };
    const { pods } = parseSummary(JSON.stringify({ node: { nodeName: "n" }, pods: [7, pod, { podRef: null }] }));
    expect(pods).toEqual([{ ...pod, unreadableContainers: 0 }]);
  });

  test("a node without a name keeps its figures and pods", () => {
    expect(parseSummary('{"node":{"cpu":{"usageNanoCores":5}},"pods":null}')).toEqual({
      node: { nodeName: "", cpu: { usageNanoCores: 5 } },
      pods: [],
    });
  });

  test("without a node the pods are kept", () => {
    expect(parseSummary('{"pods":[]}')).toEqual({ node: { nodeName: "" }, pods: [] });
  });
});

describe("a time that is none", () => {
  test.for([null, "", "0001-01-01T00:00:00Z", "0001-01-01T00:00:00+01:00"])("%j", (startTime) => {
    const result = safeParseSummary(withNode({ startTime }));
    expect(result).toEqual({ ok: true, summary: { node: { nodeName: "n" }, pods: [] }, issues: [], omittedIssues: 0 });
  });
});

test.for([
  { text: 2 ** 60, value: 2 ** 60 },
  { text: 0, value: 0 },
])("the counter $text is kept", ({ text, value }) => {
  expect(parseSummary(withNode({ cpu: { usageCoreNanoSeconds: text } })).node.cpu?.usageCoreNanoSeconds).toBe(value);
});

test("minus zero is zero", () => {
  const { node } = parseSummary(
    '{"node":{"nodeName":"n","cpu":{"usageNanoCores":-0,"psi":{"full":{"avg10":-0.0}}}},"pods":[]}',
  );
  expect([node.cpu?.usageNanoCores, node.cpu?.psi?.full?.avg10]).toStrictEqual([0, 0]);
});

describe("twice in one list", () => {
  const started = (second: number, usageNanoCores: number): object => ({
    name: "app",
    startTime: `2026-11-23T16:35:0${second}Z`,
    cpu: { usageNanoCores },
  });
  const never = { name: "app", cpu: { usageNanoCores: 9 } };
  const other = { name: "other" };

  test.for([
    {
      name: "the later start is kept",
      list: [started(1, 1), other, started(2, 2)],
      kept: [undefined, 2],
      dropped: [0],
    },
    { name: "also when it is first", list: [started(2, 2), other, started(1, 1)], kept: [2, undefined], dropped: [2] },
    {
      name: "the first of equal starts is kept",
      list: [started(1, 1), other, started(1, 2)],
      kept: [1, undefined],
      dropped: [2],
    },
    { name: "a start beats none", list: [never, other, started(1, 1)], kept: [undefined, 1], dropped: [0] },
    {
      name: "of two without a start the first is kept",
      list: [never, other, { name: "app" }],
      kept: [9, undefined],
      dropped: [2],
    },
    { name: "three times", list: [started(1, 1), started(3, 3), started(2, 2)], kept: [3], dropped: [0, 2] },
  ])("$name", ({ list, kept, dropped }) => {
    const result = safeParseSummary(withContainers(...list));
    const pod = result.ok ? result.summary.pods[0] : undefined;

    expect(pod?.containers.map((container) => container.cpu?.usageNanoCores)).toEqual(kept);
    expect(pod?.unreadableContainers).toBe(0);
    expect(result.issues).toMatchObject(
      dropped.map((index) => ({
        code: "duplicate",
        path: ["pods", 0, "containers", index],
        got: '"app"',
        lost: "container",
      })),
    );
  });

  const pod = (podRef: object, second: number): object => ({ podRef, startTime: `2026-11-23T16:35:0${second}Z` });
  const reference = { name: "p", namespace: "ns", uid: "1" };

  test("of one pod the later start is kept", () => {
    const text = JSON.stringify({ node: { nodeName: "n" }, pods: [pod(reference, 1), pod(reference, 2)] });
    const result = safeParseSummary(text);

    expect(parseSummary(text).pods).toMatchObject([{ startTime: Date.UTC(2026, 10, 23, 16, 35, 2) }]);
    expect(result.issues).toMatchObject([{ code: "duplicate", path: ["pods", 0], got: '"p"', lost: "pod" }]);
  });

  test.for([
    { name: "another uid", podRef: { ...reference, uid: "2" } },
    { name: "no uid", podRef: { ...reference, uid: undefined } },
    { name: "another namespace", podRef: { ...reference, namespace: "other" } },
    { name: "another name", podRef: { ...reference, name: "other" } },
    { name: "letters that run together", podRef: { namespace: "n", name: "sp", uid: "1" } },
  ])("$name is another pod", ({ podRef }) => {
    const text = JSON.stringify({ node: { nodeName: "n" }, pods: [pod(reference, 1), pod(podRef, 1)] });
    expect(parseSummary(text).pods).toHaveLength(2);
  });
});

test("parseSummary throws what could not be read", () => {
  const read = (): unknown => parseSummary("<html>");
  expect(read).toThrow(SummaryError);
  expect(read).toThrow(
    expect.objectContaining({
      name: "SummaryError",
      message: expect.stringContaining('begin with "<html>"'),
      issues: [expect.objectContaining({ code: "not-json", lost: "document" })],
    }),
  );
});

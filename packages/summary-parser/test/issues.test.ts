import { describe, expect, test } from "vitest";
import { type IssueLoss, safeParseSummary } from "../src/index.ts";
import { onePod, withContainers, withNode } from "./support/summary-json.ts";

interface Case {
  readonly text: string;
  readonly message: string;
  readonly lost: IssueLoss;
}

const table = (cases: readonly Case[]): void =>
  test.for(cases)("$message", ({ text, message, lost }) => {
    expect(safeParseSummary(text).issues).toMatchObject([{ message, lost }]);
  });

describe("a field", () => {
  const lost = "field";
  const counter = "expected a whole number from 0 to 2^60";
  const cpu = (usageNanoCores: unknown): string => withNode({ cpu: { usageNanoCores } });
  const end = "the field is left out";

  table([
    { text: cpu("12"), message: `node.cpu.usageNanoCores: wrong type, ${counter}, got "12"; ${end}`, lost },
    { text: cpu(1.5), message: `node.cpu.usageNanoCores: wrong type, ${counter}, got 1.5; ${end}`, lost },
    { text: cpu([]), message: `node.cpu.usageNanoCores: wrong type, ${counter}, got an array; ${end}`, lost },
    { text: cpu(-1), message: `node.cpu.usageNanoCores: out of range, ${counter}, got -1; ${end}`, lost },
    {
      text: cpu(2 ** 61),
      message: `node.cpu.usageNanoCores: out of range, ${counter}, got 2305843009213694000; ${end}`,
      lost,
    },
    {
      text: '{"node":{"nodeName":"n","swap":{"swapUsageBytes":1e999}},"pods":[]}',
      message: `node.swap.swapUsageBytes: out of range, ${counter}, got Infinity; ${end}`,
      lost,
    },
    { text: withNode({ cpu: 7 }), message: `node.cpu: wrong type, expected an object, got 7; ${end}`, lost },
    {
      text: withNode({ runtime: [] }),
      message: `node.runtime: wrong type, expected an object, got an array; ${end}`,
      lost,
    },
    {
      text: withNode({ nodeName: "" }),
      message: `node.nodeName: missing, expected a string that is not empty, got ""; ${end}`,
      lost,
    },
    {
      text: withNode({ nodeName: 7 }),
      message: `node.nodeName: wrong type, expected a string that is not empty, got 7; ${end}`,
      lost,
    },
    {
      text: withNode({ startTime: "yesterday" }),
      message: `node.startTime: bad timestamp, expected an RFC 3339 timestamp, got "yesterday"; ${end}`,
      lost,
    },
    {
      text: withNode({ startTime: 1_795_451_741 }),
      message: `node.startTime: wrong type, expected an RFC 3339 timestamp, got 1795451741; ${end}`,
      lost,
    },
    {
      text: withNode({ io: { psi: { full: { avg10: 100.5 } } } }),
      message: `node.io.psi.full.avg10: out of range, expected a percentage from 0 to 100, got 100.5; ${end}`,
      lost,
    },
    {
      text: withNode({ memory: { psi: { some: { avg60: "1" } } } }),
      message: `node.memory.psi.some.avg60: wrong type, expected a percentage from 0 to 100, got "1"; ${end}`,
      lost,
    },
    {
      text: withNode({ network: { interfaces: ["eth0"] } }),
      message: `node.network.interfaces[0]: wrong type, expected an object, got "eth0"; ${end}`,
      lost,
    },
    {
      text: withNode({ network: { name: 0 } }),
      message: `node.network.name: wrong type, expected a string, got 0; ${end}`,
      lost,
    },
    {
      text: onePod({ volume: {} }),
      message: `pods[0].volume: wrong type, expected an array, got an object; ${end}`,
      lost,
    },
    {
      text: onePod({ volume: [null] }),
      message: `pods[0].volume[0]: wrong type, expected an object, got null; ${end}`,
      lost,
    },
    {
      text: onePod({ volume: [{ pvcRef: "data" }] }),
      message: `pods[0].volume[0].pvcRef: wrong type, expected an object, got "data"; ${end}`,
      lost,
    },
    {
      text: onePod({ volume: [{ volumeHealthStats: { abnormal: 1 } }] }),
      message: `pods[0].volume[0].volumeHealthStats.abnormal: wrong type, expected true or false, got 1; ${end}`,
      lost,
    },
    {
      text: onePod({ process_stats: { process_count: "3" } }),
      message: `pods[0].process_stats.process_count: wrong type, ${counter}, got "3"; ${end}`,
      lost,
    },
    {
      text: onePod({ "ephemeral-storage": { usedBytes: false } }),
      message: `pods[0].ephemeral-storage.usedBytes: wrong type, ${counter}, got false; ${end}`,
      lost,
    },
    {
      text: withContainers({ name: "c", accelerators: [3] }),
      message: `pods[0].containers[0].accelerators[0]: wrong type, expected an object, got 3; ${end}`,
      lost,
    },
    {
      text: withContainers({ name: "c", userDefinedMetrics: [true] }),
      message: `pods[0].containers[0].userDefinedMetrics[0]: wrong type, expected an object, got true; ${end}`,
      lost,
    },
    {
      text: withContainers({ name: "c", userDefinedMetrics: [{ value: "1" }] }),
      message: `pods[0].containers[0].userDefinedMetrics[0].value: wrong type, expected a finite number, got "1"; ${end}`,
      lost,
    },
    {
      text: '{"node":{"nodeName":"n"},"pods":[{"podRef":{"name":"p","namespace":"ns"},"containers":[{"name":"c","userDefinedMetrics":[{"value":-1e999}]}]}]}',
      message: `pods[0].containers[0].userDefinedMetrics[0].value: out of range, expected a finite number, got -Infinity; ${end}`,
      lost,
    },
    {
      text: withContainers({ name: "c", userDefinedMetrics: [{ labels: { "a b": 1 } }] }),
      message: `pods[0].containers[0].userDefinedMetrics[0].labels["a b"]: wrong type, expected a string, got 1; ${end}`,
      lost,
    },
  ]);
});

describe("a container", () => {
  const lost = "container";
  const end = "the container is left out";

  table([
    { text: withContainers(7), message: `pods[0].containers[0]: wrong type, expected an object, got 7; ${end}`, lost },
    {
      text: withContainers({}),
      message: `pods[0].containers[0].name: missing, expected a string that is not empty, got nothing; ${end}`,
      lost,
    },
    {
      text: withContainers({ name: ["c"] }),
      message: `pods[0].containers[0].name: wrong type, expected a string that is not empty, got an array; ${end}`,
      lost,
    },
    {
      text: onePod({ containers: "c" }),
      message: `pods[0].containers: wrong type, expected an array, got "c"; ${end}`,
      lost,
    },
    {
      text: withNode({ systemContainers: [{ name: null }] }),
      message: `node.systemContainers[0].name: missing, expected a string that is not empty, got null; ${end}`,
      lost,
    },
  ]);
});

describe("a pod", () => {
  const lost = "pod";
  const end = "the pod is left out";
  const pods = (...list: readonly unknown[]): string => JSON.stringify({ node: { nodeName: "n" }, pods: list });

  table([
    { text: pods("p"), message: `pods[0]: wrong type, expected an object, got "p"; ${end}`, lost },
    { text: pods({}), message: `pods[0].podRef: missing, expected an object, got nothing; ${end}`, lost },
    {
      text: pods({ podRef: { namespace: "ns" } }),
      message: `pods[0].podRef.name: missing, expected a string that is not empty, got nothing; ${end}`,
      lost,
    },
    {
      text: pods({ podRef: { name: "p" } }),
      message: `pods[0].podRef.namespace: missing, expected a string that is not empty, got nothing; ${end}`,
      lost,
    },
    { text: '{"node":{"nodeName":"n"}}', message: `pods: missing, expected an array, got nothing; ${end}`, lost },
    {
      text: '{"node":{"nodeName":"n"},"pods":{}}',
      message: `pods: wrong type, expected an array, got an object; ${end}`,
      lost,
    },
  ]);
});

describe("the node", () => {
  const lost = "node";
  const end = "the node's own figures are left out";

  table([
    { text: '{"pods":[]}', message: `node: missing, expected an object, got nothing; ${end}`, lost },
    { text: '{"node":null,"pods":[]}', message: `node: wrong type, expected an object, got null; ${end}`, lost },
  ]);
});

describe("the document", () => {
  const lost = "document";
  const json = "not JSON, expected the text of a JSON document";
  const summary = 'expected an object with "node" or "pods"';
  const end = "nothing could be read";

  table([
    { text: "", message: `the document: ${json}, got no text; ${end}`, lost },
    {
      text: "<html>\n",
      message: `the document: ${json}, got 7 characters that begin with "<html>\\u000a"; ${end}`,
      lost,
    },
    { text: "null", message: `the document: not a summary, ${summary}, got null; ${end}`, lost },
    { text: "[{}]", message: `the document: not a summary, ${summary}, got an array; ${end}`, lost },
    {
      text: '{"kind":"Status"}',
      message: `the document: missing, ${summary}, got an object without them; ${end}`,
      lost,
    },
    {
      text: '{"node":1,"pods":null}',
      message: `the document: missing, ${summary}, got an object without them; ${end}`,
      lost,
    },
  ]);
});

import { assertType, expectTypeOf, test } from "vitest";
import {
  type Bytes,
  type ContainerRow,
  type CpuRate,
  cpuPercent,
  cpuRate,
  type NanoCores,
  type NodeMetrics,
  type NodeRow,
  nodeRows,
  parseBytes,
  parseNanoCores,
  podRows,
  type Quantity,
  type QuantityResult,
  type Row,
  readNodeMetrics,
  readNodeMetricsList,
  type Snapshot,
  sortRows,
  type UnavailableReason,
  type Usage,
} from "../src/index.ts";

test("what is not known has to be dealt with", () => {
  expectTypeOf(parseNanoCores("1")).toEqualTypeOf<NanoCores | undefined>();
  expectTypeOf(parseBytes("1")).toEqualTypeOf<Bytes | undefined>();
  expectTypeOf(cpuPercent(1, undefined)).toEqualTypeOf<number | undefined>();
  expectTypeOf<Usage["cpu"]>().toEqualTypeOf<NanoCores | undefined>();
  expectTypeOf(readNodeMetrics(null)).toEqualTypeOf<NodeMetrics | undefined>();
});

test("a result is told apart by one field", () => {
  const result = {} as QuantityResult;
  expectTypeOf(result).toHaveProperty("ok");
  if (result.ok) expectTypeOf(result.quantity).toEqualTypeOf<Quantity>();
  else expectTypeOf(result.message).toEqualTypeOf<string>();

  const rate = cpuRate({ timestamp: 0, usageCoreNanoSeconds: 0 }, { timestamp: 0, usageCoreNanoSeconds: 0 });
  expectTypeOf(rate).toEqualTypeOf<CpuRate>();
  if (!rate.ok) expectTypeOf(rate.reason).toEqualTypeOf<UnavailableReason>();
});

test("rows keep their kind", () => {
  const snapshot = {} as Snapshot;
  expectTypeOf(sortRows(nodeRows(snapshot), [])).toEqualTypeOf<readonly NodeRow[]>();
  expectTypeOf<Extract<Row, { kind: "container" }>>().toEqualTypeOf<ContainerRow>();
  sortRows(podRows(snapshot), [(row) => row.namespace]);
  // @ts-expect-error a node has no namespace
  sortRows(nodeRows(snapshot), [(row) => row.namespace]);
});

test("data is read-only", () => {
  expectTypeOf(readNodeMetricsList({}).metrics).toEqualTypeOf<readonly NodeMetrics[]>();
  const usage: Usage = { cpu: 1 };
  // @ts-expect-error numbers are not changed in place
  usage.cpu = 2;
  // @ts-expect-error a source is one of three words
  assertType<Snapshot["source"]>("guess");
});

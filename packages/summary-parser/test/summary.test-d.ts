import { expectTypeOf, test } from "vitest";
import {
  type ContainerStats,
  decodeSummary,
  type EpochMilliseconds,
  type FsStats,
  type InterfaceStats,
  type Issue,
  isSummary,
  type NetworkStats,
  type NodeStats,
  type NodeStatsResult,
  type PodStats,
  parseSummary,
  type Summary,
  type SummaryResult,
  safeParseNodeStats,
  safeParseSummary,
  type VolumeStats,
} from "../src/index.ts";

test("functions", () => {
  expectTypeOf(parseSummary).toEqualTypeOf<(text: string) => Summary>();
  expectTypeOf(safeParseSummary).toEqualTypeOf<(text: string) => SummaryResult>();
  expectTypeOf(decodeSummary).toEqualTypeOf<(value: unknown) => SummaryResult>();
  expectTypeOf(safeParseNodeStats).toEqualTypeOf<(text: string) => NodeStatsResult>();
  expectTypeOf(isSummary).toEqualTypeOf<(value: unknown) => boolean>();
});

test("a result has a summary only when it is ok", () => {
  expectTypeOf<Extract<SummaryResult, { ok: true }>["summary"]>().toEqualTypeOf<Summary>();
  expectTypeOf<Extract<NodeStatsResult, { ok: true }>["node"]>().toEqualTypeOf<NodeStats>();
  expectTypeOf<Extract<SummaryResult, { ok: false }>>().not.toHaveProperty("summary");
  expectTypeOf<SummaryResult["issues"]>().toEqualTypeOf<readonly Issue[]>();
});

test("what may be missing is optional, what identifies is not", () => {
  expectTypeOf<ContainerStats["name"]>().toEqualTypeOf<string>();
  expectTypeOf<PodStats["podRef"]["uid"]>().toEqualTypeOf<string | undefined>();
  expectTypeOf<PodStats["unreadableContainers"]>().toEqualTypeOf<number>();
  expectTypeOf<NodeStats["startTime"]>().toEqualTypeOf<EpochMilliseconds | undefined>();
  expectTypeOf<NonNullable<ContainerStats["cpu"]>["usageNanoCores"]>().toEqualTypeOf<number | undefined>();
});

test("what Go inlines is inherited", () => {
  expectTypeOf<NetworkStats>().toExtend<InterfaceStats>();
  expectTypeOf<VolumeStats>().toExtend<FsStats>();
});

test("a summary can be written by hand, with only what is known", () => {
  expectTypeOf<{ node: { nodeName: "n" }; pods: [] }>().toExtend<Summary>();
});

test("nothing can be changed", () => {
  expectTypeOf<Summary>().toEqualTypeOf<Readonly<Summary>>();
  expectTypeOf<PodStats["containers"]>().toEqualTypeOf<readonly ContainerStats[]>();
});

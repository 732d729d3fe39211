// Read a document.
export { isSummary } from "./is-summary.ts";
// Say what was wrong with it.
export type { Issue, IssueCode, IssueLoss } from "./issue.ts";
export { formatPath, type IssuePath } from "./issue-path.ts";
export { safeParseNodeStats } from "./parse-node-stats.ts";
export { decodeSummary, parseSummary, safeParseSummary } from "./parse-summary.ts";
// Read a timestamp as the kubelet writes them.
export { parseTimestamp } from "./parse-timestamp.ts";
export type {
  Issues,
  NodeStatsReadable,
  NodeStatsResult,
  SummaryReadable,
  SummaryResult,
  Unreadable,
} from "./result.ts";
// What is in it.
export type { AcceleratorStats, ContainerStats, UserDefinedMetric } from "./stats/container-stats.ts";
export type { CpuStats } from "./stats/cpu-stats.ts";
export type { EpochMilliseconds } from "./stats/epoch-milliseconds.ts";
export type { FsStats, RuntimeStats } from "./stats/fs-stats.ts";
export type { MemoryStats, SwapStats } from "./stats/memory-stats.ts";
export type { InterfaceStats, NetworkStats } from "./stats/network-stats.ts";
export type { NodeStats, RlimitStats } from "./stats/node-stats.ts";
export type { PodReference, PodStats, ProcessStats } from "./stats/pod-stats.ts";
export type { IoStats, PsiData, PsiStats } from "./stats/psi-stats.ts";
export type { Summary } from "./stats/summary.ts";
export type { PvcReference, VolumeHealthStats, VolumeStats } from "./stats/volume-stats.ts";
export { SummaryError } from "./summary-error.ts";

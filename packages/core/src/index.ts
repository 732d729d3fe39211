// Quantities, exactly.

// Why there are no metrics: the catalogue of reasons.
export { CATALOGUE, ruleById } from "./diagnosis/catalogue.ts";
// Why there are no metrics: what a walk of the pipeline saw, as plain data.
export { type DiagnoseOptions, diagnose } from "./diagnosis/diagnose.ts";
export { nodeMetricsDigest, podMetricsDigest, summaryDigest } from "./diagnosis/digest.ts";
export {
  type ClientEvidence,
  type DiscoveryDigest,
  type Evidence,
  type LogExcerpt,
  type MetricsDigest,
  type Permission,
  STAGES,
  type Stage,
  type SummaryDigest,
} from "./diagnosis/evidence.ts";
export { remedyFacts } from "./diagnosis/facts.ts";
export type { Diagnosis, Finding, RemedyText, Sighting, StageMark, StageResult } from "./diagnosis/finding.ts";
export { findingOf } from "./diagnosis/finding-of.ts";
export type { ApiServiceObject } from "./diagnosis/objects/api-service.ts";
export type { ClusterNode } from "./diagnosis/objects/cluster-node.ts";
export type { ClusterObjects, RunningPod } from "./diagnosis/objects/cluster-objects.ts";
export type { Condition, Meta } from "./diagnosis/objects/meta.ts";
export type { ConfigMapObject, PolicyRule, RoleBindingObject, RoleObject } from "./diagnosis/objects/rbac.ts";
export { readApiService } from "./diagnosis/objects/read-api-service.ts";
export { readClusterNode } from "./diagnosis/objects/read-cluster-node.ts";
export { readPodState } from "./diagnosis/objects/read-pod-state.ts";
export {
  readAuthenticationConfig,
  readConfigMap,
  readRole,
  readRoleBinding,
} from "./diagnosis/objects/read-rbac.ts";
export { readAutoscaler, readEvent, readSigningRequest } from "./diagnosis/objects/read-reports.ts";
export { readEndpointSlice, readService } from "./diagnosis/objects/read-service.ts";
export { readWorkload } from "./diagnosis/objects/read-workload.ts";
export type { EventObject, HorizontalPodAutoscaler, SigningRequest } from "./diagnosis/objects/reports.ts";
export type { EndpointSliceObject, ServiceObject } from "./diagnosis/objects/service.ts";
export type {
  ContainerSpec,
  ContainerStateReport,
  ContainerStatusReport,
  PodSpec,
  PodState,
  ProbeSpec,
  WorkloadObject,
} from "./diagnosis/objects/workload.ts";
export { type EvidenceReading, readEvidence } from "./diagnosis/read-evidence.ts";
export { MAX_FAILURE_BODY } from "./diagnosis/read-reading.ts";
export type { ReadFailure, Reading } from "./diagnosis/reading.ts";
export { OFFICIAL_FACTS, type RemedyFacts } from "./diagnosis/remedy-facts.ts";
export type { LinePattern, Remedy, Role, Rule, Severity } from "./diagnosis/rule.ts";
export { isMetricsServer } from "./diagnosis/scene/is-metrics-server.ts";
export { stoppedContainer } from "./diagnosis/scene/stopped-container.ts";
// What of the catalogue a text proves.
export { type Classification, type Classifier, createClassifier } from "./diagnosis/text/classify.ts";
export type { Fold } from "./diagnosis/text/fold.ts";
export { rejoined } from "./diagnosis/text/rejoin.ts";
export { sightingOf, textFindings } from "./diagnosis/text/text-findings.ts";
export { createTextReader, type TextReader, type TextReport } from "./diagnosis/text/text-reader.ts";
export type { Level } from "./diagnosis/text/unwrapped.ts";
export { catalogueClassifier } from "./diagnosis/text-rules.ts";
// From kubelet summaries: one, or two of the same node.
export { type CpuPoint, type CpuRate, cpuRate } from "./metrics/cpu-rate.ts";
export { metricsFromReadings, type ReadingOptions, type SummaryMetrics } from "./metrics/from-readings.ts";
export { nodeMetricsFromSummary, podMetricsFromSummary } from "./metrics/from-summary.ts";
// Times as Kubernetes writes them.
export { formatGoDuration, parseGoDuration } from "./metrics/go-duration.ts";
// From summaries of one node that are read again and again.
export type { LiveCounter, LiveCpu } from "./metrics/live-counter.ts";
export { type LiveReadings, type LiveSummary, liveMetrics } from "./metrics/live-metrics.ts";
// From metrics.k8s.io v1beta1 and v1.
export type { MetricsIssue, MetricsReading } from "./metrics/metrics-issue.ts";
// To metrics.k8s.io v1beta1 and v1.
export type {
  MetadataJson,
  MetricsListJson,
  MetricsVersion,
  NodeMetricsJson,
  PodMetricsJson,
  SampleJson,
  UsageJson,
} from "./metrics/metrics-json.ts";
// What nodes and pods use: the shape of metrics.k8s.io, without its version.
export type { Labels, NodeMetrics, Sample, Window } from "./metrics/node-metrics.ts";
export type { ContainerMetrics, PodMetrics } from "./metrics/pod-metrics.ts";
export { readNodeMetrics, readNodeMetricsList } from "./metrics/read-node-metrics.ts";
export { readPodMetrics, readPodMetricsList } from "./metrics/read-pod-metrics.ts";
export { type UsageQuantities, usageFromQuantities } from "./metrics/read-usage.ts";
export { formatRfc3339, parseRfc3339 } from "./metrics/rfc3339.ts";
export type { Resource, Unavailable, UnavailableReason, Usage } from "./metrics/usage.ts";
export { type WrittenList, writeNodeMetricsList, writePodMetricsList } from "./metrics/write-metrics-list.ts";
// From core/v1 objects.
export type { NodeObject, NodeResources } from "./objects/node-object.ts";
export type { PodObject } from "./objects/pod-object.ts";
export { readNode } from "./objects/read-node.ts";
export { readPod } from "./objects/read-pod.ts";
// CPU and memory as numbers: from and to quantities, to the cell of a table, added up.
export { formatCpuQuantity, milliCores, parseNanoCores, wholeNanoCoresAt } from "./quantity/cpu.ts";
export { formatQuantity } from "./quantity/format-quantity.ts";
export { addBytes, formatMemoryQuantity, mebibytes, parseBytes, wholeBytesAt } from "./quantity/memory.ts";
export {
  parseQuantity,
  type QuantityResult,
  safeParseQuantity,
} from "./quantity/parse-quantity.ts";
export { plausibleAmount } from "./quantity/plausible-amount.ts";
export { type Quantity, QuantityError, type QuantityFormat } from "./quantity/quantity.ts";
export { addQuantities, compareQuantities } from "./quantity/quantity-arithmetic.ts";
export type { Bytes, EpochMilliseconds, Milliseconds, NanoCores } from "./quantity/units.ts";
// Select objects as Kubernetes does.
export {
  type FieldRequirement,
  type FieldSelector,
  type Fields,
  nodeFieldNames,
  nodeFields,
  podFieldNames,
} from "./selector/field-selector.ts";
export { formatLabelSelector } from "./selector/format-label-selector.ts";
export type { LabelOperator, LabelRequirement, LabelSelector } from "./selector/label-selector.ts";
export { matchesFields } from "./selector/matches-fields.ts";
export { matchesLabels } from "./selector/matches-labels.ts";
export { parseFieldSelector } from "./selector/parse-field-selector.ts";
export { parseLabelSelector } from "./selector/parse-label-selector.ts";
export { SelectorError } from "./selector/selector-error.ts";
// From a snapshot to rows, sorted, summed and selected.
export type { RowOptions } from "./top/availability.ts";
export { containerRows } from "./top/container-rows.ts";
export { nodeRows } from "./top/node-rows.ts";
export { cpuPercent, memoryPercent } from "./top/percent.ts";
export { podRows } from "./top/pod-rows.ts";
export type { Available, ContainerRow, MissingReason, NodeRow, PodRow, Row, UsageRow } from "./top/row.ts";
export { limitRows, type NamedRows, selectByName } from "./top/select-rows.ts";
export type { Failure, Snapshot, Source } from "./top/snapshot.ts";
export { roundedUsage, sortContainersWithinPods } from "./top/sort-containers.ts";
export { type SortKey, type SortOptions, sortRows } from "./top/sort-rows.ts";
export { sumRows, type UsageSum } from "./top/sum-rows.ts";

import type { ClusterObjects, Evidence } from "@kubectl-metrics/core";
import type { Asker } from "./read.ts";

/** What a stage brings home. */
export interface StageEvidence
  extends Partial<
    Pick<Evidence, "client" | "permissions" | "discovery" | "logs" | "nodeMetrics" | "podMetrics" | "summaries">
  > {
  readonly objects?: Partial<ClusterObjects> | undefined;
}

/** What a stage has to walk with. */
export interface Walk {
  readonly asker: Asker;
  /** What another stage brought home; it is walked once, whoever needs it. */
  readonly after: <T extends StageEvidence>(stage: StageWalk<T>) => Promise<T>;
}

/** One stage of the pipeline: asks, and answers with readings. Knows nothing of rules. */
export type StageWalk<T extends StageEvidence = StageEvidence> = (walk: Walk) => Promise<T>;

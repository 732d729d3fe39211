import { type ClientEvidence, type Evidence, formatRfc3339, STAGES, type Stage } from "@kubectl-metrics/core";
import type { Asker } from "./read.ts";
import type { StageEvidence, StageWalk } from "./stage-walk.ts";
import { client, type Origin } from "./stages/client.ts";
import { consumers } from "./stages/consumers.ts";
import { data } from "./stages/data.ts";
import { dns } from "./stages/dns.ts";
import { log } from "./stages/log.ts";
import { nodes } from "./stages/nodes.ts";
import { permissions } from "./stages/permissions.ts";
import { registration } from "./stages/registration.ts";
import { service } from "./stages/service.ts";
import { workload } from "./stages/workload.ts";

/** Every stage but the first, which all others need. */
const STAGE_WALKS: Readonly<Record<Exclude<Stage, "client">, StageWalk>> = {
  permissions,
  registration,
  service,
  workload,
  log,
  data,
  nodes,
  dns,
  consumers,
};

/** What a walk is made with. */
export interface WalkOptions {
  readonly asker: Omit<Asker, "onUnfinished">;
  readonly origin: Origin;
  /** The stages that are wanted; what they need of others is read, too. */
  readonly stages: readonly Stage[];
  /** Version of the program. */
  readonly program: string;
}

/**
 * Walks the metrics pipeline and brings home what it saw. Stages that don't need each other are walked at the same time.
 * What may not be seen, does not answer, or is cut short by the time limit is a failure in its reading.
 */
export async function walkPipeline(options: WalkOptions): Promise<Evidence> {
  const unfinished = new Set<Stage>();
  const askerOf = (stage: Stage): Asker => ({ ...options.asker, onUnfinished: () => unfinished.add(stage) });
  const clientSeen = await client(askerOf("client"), options.origin);
  const seen = clientSeen.failure === undefined ? await walkStages(options.stages, askerOf) : [];
  const stages = STAGES.filter((stage) => stage === "client" || options.stages.includes(stage));
  return {
    ...evidenceOf(clientSeen, seen),
    takenAt: formatRfc3339(options.asker.now()),
    program: options.program,
    stages,
    unfinished: STAGES.filter((stage) => unfinished.has(stage)),
  };
}

async function walkStages(
  wanted: readonly Stage[],
  askerOf: (stage: Stage) => Asker,
): Promise<readonly StageEvidence[]> {
  const names = new Map<StageWalk, Stage>(
    Object.entries(STAGE_WALKS).map(([stage, walked]) => [walked, stage as Stage]),
  );
  const walked = new Map<StageWalk, Promise<StageEvidence>>();
  const after = <T extends StageEvidence>(stage: StageWalk<T>): Promise<T> => {
    const begun = walked.get(stage) ?? stage({ asker: askerOf(names.get(stage) ?? "client"), after });
    walked.set(stage, begun);
    return begun as Promise<T>;
  };
  const stages = STAGES.filter((stage) => stage !== "client" && wanted.includes(stage)) as (keyof typeof STAGE_WALKS)[];
  await Promise.all(stages.map((stage) => after(STAGE_WALKS[stage])));
  return await Promise.all(walked.values());
}

type Gathered = Omit<Evidence, "takenAt" | "program" | "stages" | "unfinished">;

const evidenceOf = (clientSeen: ClientEvidence, seen: readonly StageEvidence[]): Gathered => ({
  apiVersion: "kubectl-metrics/v1alpha1",
  kind: "Evidence",
  client: clientSeen,
  ...(Object.assign({}, ...seen.map(({ objects, ...rest }) => rest)) as StageEvidence),
  objects: Object.assign({}, ...seen.map(({ objects }) => objects ?? {})),
  logs: seen.flatMap(({ logs }) => logs ?? []),
  summaries: Object.assign({}, ...seen.map(({ summaries }) => summaries ?? {})),
});

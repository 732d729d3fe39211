import { STAGES, type Stage } from "./evidence.ts";
import type { Finding, StageMark, StageResult } from "./finding.ts";
import type { Severity } from "./rule.ts";
import type { Scene } from "./scene/scene.ts";
import { seenOfClient } from "./stages/client.ts";
import { seenOfConsumers } from "./stages/consumers.ts";
import { seenOfData } from "./stages/data.ts";
import { seenOfDns } from "./stages/dns.ts";
import { seenOfLog } from "./stages/log.ts";
import { seenOfNodes } from "./stages/nodes.ts";
import { seenOfPermissions } from "./stages/permissions.ts";
import { seenOfRegistration } from "./stages/registration.ts";
import type { StageView } from "./stages/seen.ts";
import { seenOfService } from "./stages/service.ts";
import { seenOfWorkload } from "./stages/workload.ts";

const VIEWS: Readonly<Record<Stage, (scene: Scene) => StageView>> = {
  client: seenOfClient,
  permissions: seenOfPermissions,
  registration: seenOfRegistration,
  service: seenOfService,
  workload: seenOfWorkload,
  log: seenOfLog,
  data: seenOfData,
  nodes: seenOfNodes,
  dns: seenOfDns,
  consumers: seenOfConsumers,
};

/** One line a stage. A stage is marked by the worst that was found in it, not by what follows from it elsewhere. */
export function stageResults(scene: Scene, findings: readonly Finding[]): readonly StageResult[] {
  const marks = marksOf(findings);
  return STAGES.map((stage) => {
    if (!scene.evidence.stages.includes(stage)) return { stage, mark: "skipped", seen: "not looked at" };
    const { seen, unread } = VIEWS[stage](scene);
    const cut = scene.evidence.unfinished.includes(stage) ? "; cut short by the time limit" : "";
    const untold: StageMark = unread || cut !== "" ? "unknown" : "ok";
    return { stage, mark: marks.get(stage) ?? untold, seen: seen + cut };
  });
}

const MARK: Readonly<Record<Severity, StageMark | undefined>> = {
  error: "failed",
  warning: "warning",
  info: undefined,
};

const marksOf = (findings: readonly Finding[]): ReadonlyMap<Stage, StageMark> => {
  const marks = new Map<Stage, StageMark>();
  for (const { severity, evidence } of findings.flatMap((finding) => [finding, ...finding.consequences])) {
    const mark = MARK[severity];
    for (const { stage } of evidence) {
      if (stage === undefined || mark === undefined || marks.get(stage) === "failed") continue;
      marks.set(stage, mark);
    }
  }
  return marks;
};

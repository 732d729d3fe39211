import { CATALOGUE } from "./catalogue.ts";
import { CHECKS } from "./checks/checks.ts";
import type { Evidence } from "./evidence.ts";
import { remedyFacts } from "./facts.ts";
import type { Diagnosis } from "./finding.ts";
import { atomsOf } from "./folding/atoms.ts";
import { rootsOf } from "./folding/explain.ts";
import { findingsOf } from "./folding/findings.ts";
import { classifyInCluster } from "./scene/classify-in-cluster.ts";
import { sceneOf } from "./scene/scene.ts";
import { stageResults } from "./stage-results.ts";

/** How to diagnose. */
export interface DiagnoseOptions {
  /** Ids of rules that are not told, nor what follows from them. */
  readonly ignore?: readonly string[] | undefined;
}

/**
 * What a walk of the metrics pipeline comes to: how each stage went, and one finding a cause, with what follows from it below it.
 *
 * Pure: the same evidence gives the same diagnosis, today and offline.
 *
 * @param evidence - what the walk saw
 */
export function diagnose(evidence: Evidence, options: DiagnoseOptions = {}): Diagnosis {
  const scene = sceneOf(evidence, classifyInCluster);
  const sightings = CHECKS.flatMap((check) => check(scene)).filter(
    ({ stage }) => stage === undefined || evidence.stages.includes(stage),
  );
  const nodesOf = scene.nodes.length === 0 ? undefined : scene.nodes.length;
  const findings = findingsOf(rootsOf(atomsOf(CATALOGUE, sightings), nodesOf), {
    facts: remedyFacts(evidence),
    ignored: new Set(options.ignore),
  });
  return { stages: stageResults(scene, findings), findings };
}

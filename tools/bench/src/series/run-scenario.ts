import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { BenchCluster } from "../cluster/bench-cluster.ts";
import { drainPlan } from "../floors/drain-plan.ts";
import type { Measurer } from "../measure/measurer.ts";
import type { Floor, Program } from "../programs/program.ts";
import type { Scenario } from "../scenarios.ts";
import { contendersOf } from "./contenders.ts";
import { type ContenderResult, runSeries } from "./run-series.ts";
import { runSteady } from "./run-steady.ts";

/** What every scenario of a bench is run with. */
export interface Equipment {
  readonly measurer: Measurer;
  readonly programs: readonly Program[];
  readonly kubectl: string;
  /** The environment of both sides. */
  environment(home: string, kubeconfigPath: string | undefined): Record<string, string>;
}

/** The figures of a scenario. */
export interface ScenarioResult {
  readonly id: string;
  readonly name: string;
  readonly runs: number;
  /** How many summaries each run reads. */
  readonly summaries?: number;
  /** The reference does less: kubectl can't do our work. */
  readonly forOrientation?: true;
  readonly contenders: readonly ContenderResult[];
}

/** Runs a scenario in a home folder of its own, which starts empty. */
export async function runScenario(
  scenario: Scenario,
  equipment: Equipment,
  cluster: BenchCluster | undefined,
): Promise<ScenarioResult> {
  const { id, name, runs, summaries, reference } = scenario;
  const { measurer, programs, kubectl } = equipment;
  const home = await mkdtemp(path.join(tmpdir(), "bench-home-"));
  try {
    const env = equipment.environment(home, cluster?.kubeconfigPath);
    const plan = path.join(home, "drain-plan.json");
    const drainArgs = (await writePlan(plan, scenario, equipment, cluster, env)) ? [plan] : undefined;
    const floorArgs = (floor: Floor): readonly string[] | undefined => (floor === "empty" ? [] : drainArgs);

    const contenders = contendersOf(scenario, programs, { kubectl, env, floorArgs });
    const traffic = async () => cluster?.traffic();
    const outputFile = path.join(home, "output");
    const results =
      scenario.steady === undefined
        ? await runSeries(contenders, runs, { measurer, traffic, outputFile })
        : await runSteady(contenders, scenario.steady, measurer);
    return {
      id,
      name,
      runs,
      ...(summaries === undefined ? {} : { summaries }),
      ...(reference?.kind === "kubectl" && reference.forOrientation ? { forOrientation: true } : {}),
      contenders: results,
    };
  } finally {
    await rm(home, { recursive: true });
  }
}

/** Has our program ask once, to drain the very same requests. */
async function writePlan(
  file: string,
  { ours, reference }: Scenario,
  { measurer, programs }: Equipment,
  cluster: BenchCluster | undefined,
  env: Readonly<Record<string, string>>,
): Promise<boolean> {
  const [program] = programs;
  if (reference?.kind !== "floor" || reference.floor !== "drain") return false;
  if (cluster?.access === undefined || program === undefined) return false;

  await measurer.run({ ...program.ours(ours), env });
  const traffic = await cluster.traffic();
  if (traffic === undefined) return false;
  await writeFile(file, JSON.stringify(drainPlan(cluster.access, traffic.asked)), { mode: 0o600 });
  return true;
}

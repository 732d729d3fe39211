import path from "node:path";
import { KUBECTL_VERSION, kubectlPath } from "@kubectl-metrics/fake-cluster/kubectl";
import type { BenchArguments } from "./arguments.ts";
import type { BenchCluster } from "./cluster/bench-cluster.ts";
import { usersCluster } from "./cluster/users-cluster.ts";
import { withCluster } from "./cluster/with-cluster.ts";
import { bareEnvironment, cleanedEnvironment } from "./measure/environment.ts";
import type { Measurer } from "./measure/measurer.ts";
import { locate } from "./programs/locate.ts";
import type { BenchResult } from "./report/bench-result.ts";
import { conditionsText } from "./report/conditions-text.ts";
import { thisMachine } from "./report/machine.ts";
import { scenarioText } from "./report/scenario-text.ts";
import { say } from "./say.ts";
import { onUsersCluster, type Scenario, scenarios } from "./scenarios.ts";
import { type Equipment, runScenario, type ScenarioResult } from "./series/run-scenario.ts";

type WithCluster = (
  scenario: Scenario,
  use: (cluster: BenchCluster | undefined) => Promise<ScenarioResult>,
) => Promise<ScenarioResult>;

/** Where scenarios are measured: on clusters made for them, or on the user's. */
interface Ground {
  readonly kubectl: string;
  readonly kubectlVersion: string;
  readonly keys: string;
  readonly scenarios: readonly Scenario[];
  readonly environment: Equipment["environment"];
  readonly withCluster: WithCluster;
}

async function generatedGround(): Promise<Ground> {
  return {
    kubectl: await kubectlPath(),
    kubectlVersion: KUBECTL_VERSION,
    keys: "RSA-2048",
    scenarios,
    environment: (home, kubeconfigPath) => bareEnvironment({ home, kubeconfigPath }, process.env["PATH"] ?? ""),
    withCluster,
  };
}

function usersGround({ kubeconfig, kubectl }: NonNullable<BenchArguments["users"]>): Ground {
  const kubeconfigPath = path.resolve(kubeconfig);
  return {
    kubectl: path.resolve(kubectl),
    kubectlVersion: path.basename(kubectl),
    keys: "the cluster's",
    scenarios: onUsersCluster(scenarios),
    environment: () => cleanedEnvironment(process.env, kubeconfigPath),
    withCluster: (_scenario, use) => use(usersCluster(kubeconfigPath)),
  };
}

/** Measures what the arguments ask for, printing each scenario when it is done. */
export async function bench(
  { users, variants, runs, ...wanted }: BenchArguments,
  measurer: Measurer,
): Promise<BenchResult> {
  const ground = users === undefined ? await generatedGround() : usersGround(users);
  const { programs, missing } = await locate(variants);
  const conditions = {
    date: new Date().toISOString(),
    machine: thisMachine(),
    kubectl: ground.kubectlVersion,
    variants: Object.fromEntries(programs.map(({ id, runtime }) => [id, runtime])),
    method: measurer.method,
    keys: ground.keys,
  };
  say([...missing, conditionsText(conditions)].join("\n"));

  const { kubectl, environment } = ground;
  const equipment = { measurer, programs, kubectl, environment };
  const results: ScenarioResult[] = [];
  const failures: string[] = [];
  for (const scenario of ground.scenarios) {
    if (wanted.scenarios.length > 0 && !wanted.scenarios.includes(scenario.id)) continue;
    const own = runs === undefined ? scenario : { ...scenario, runs };
    try {
      const result = await ground.withCluster(own, (cluster) => runScenario(own, equipment, cluster));
      say(scenarioText(result));
      results.push(result);
    } catch (error) {
      failures.push(`${scenario.id}: ${error instanceof Error ? error.message : String(error)}`);
      say(`${failures.at(-1)}\n`);
    }
  }
  return { ...conditions, scenarios: results, failures };
}

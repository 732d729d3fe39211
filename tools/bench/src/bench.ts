import type { BenchArguments } from "./arguments.ts";
import type { Ground } from "./ground/ground.ts";
import type { Measurer } from "./measure/measurer.ts";
import { locate } from "./programs/locate.ts";
import type { BenchResult } from "./report/bench-result.ts";
import { conditionsText } from "./report/conditions-text.ts";
import { thisMachine } from "./report/machine.ts";
import { scenarioText } from "./report/scenario-text.ts";
import { say } from "./say.ts";
import { runScenario, type ScenarioResult } from "./series/run-scenario.ts";

/** Which scenarios to run, how often, and with what. */
type Wanted = Pick<BenchArguments, "scenarios" | "variants" | "runs">;

/** Measures what is wanted, printing each scenario when it is done; one that fails costs its own figures alone. */
export async function bench(wanted: Wanted, ground: Ground, measurer: Measurer): Promise<BenchResult> {
  const { programs, missing } = await locate(wanted.variants);
  const conditions = {
    date: new Date().toISOString(),
    machine: thisMachine(),
    kubectl: ground.kubectlVersion,
    variants: Object.fromEntries(programs.map(({ id, runtime }) => [id, runtime])),
    method: measurer.method,
    connection: ground.connection,
  };
  say([...missing, conditionsText(conditions)].join("\n"));

  const { kubectl, environment } = ground;
  const equipment = { measurer, programs, kubectl, environment };
  const results: ScenarioResult[] = [];
  const failures: string[] = [];
  for (const scenario of chosen(ground, wanted)) {
    try {
      const result = await ground.withCluster(scenario, (cluster) => runScenario(scenario, equipment, cluster));
      say(scenarioText(result));
      results.push(result);
    } catch (error) {
      const failure = `${scenario.id}: ${error instanceof Error ? error.message : String(error)}`;
      say(`${failure}\n`);
      failures.push(failure);
    }
  }
  return { ...conditions, scenarios: results, failures };
}

/** The scenarios that are asked for, without a word all but the slow ones, with as many runs as is said. */
function chosen({ scenarios }: Ground, { scenarios: words, runs }: Wanted): Ground["scenarios"] {
  const asked = scenarios.filter(({ id, steady }) => (words.length === 0 ? steady === undefined : words.includes(id)));
  return runs === undefined ? asked : asked.map((scenario) => ({ ...scenario, runs }));
}

import type { Simulation } from "../api/simulation.ts";
import { clusterWithoutMetrics, healthySituation } from "../simulation/seed/cluster.ts";
import { simulate } from "../simulation/simulation.ts";
import type { World } from "../world/world.ts";
import { SCENARIOS } from "./list.ts";
import type { Scenario } from "./scenario.ts";

export { SCENARIOS };

/**
 * The scenario of that name.
 *
 * @throws RangeError that lists the names
 */
export function scenarioOf(name: string): Scenario {
  const found = SCENARIOS.find((each) => each.name === name);
  if (found === undefined)
    throw new RangeError(
      `unknown scenario ${JSON.stringify(name)}; known: ${SCENARIOS.map((each) => each.name).join(", ")}`,
    );

  return found;
}

/** Starts a scenario from its beginning. */
export function startScenario(scenario: Scenario, world: World, now: () => number): Simulation {
  const situation = scenario.startsWithout === true ? clusterWithoutMetrics(world, now) : healthySituation(world, now);
  scenario.arrange(situation);

  return simulate(situation);
}

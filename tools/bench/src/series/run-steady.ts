import type { Cost } from "../figures/cost.ts";
import type { Measurer } from "../measure/measurer.ts";
import { type SteadyPart, steadyCost } from "../measure/steady-cost.ts";
import type { Contender } from "./contender.ts";
import { type ContenderResult, contenderResult } from "./run-series.ts";

/** What programs cost that go on, each for itself, beside the whole cost of what they are compared with. */
export async function runSteady(
  contenders: readonly Contender[],
  part: SteadyPart,
  { run }: Pick<Measurer, "run">,
): Promise<readonly ContenderResult[]> {
  const costs = new Map<string, readonly Cost[]>();
  for (const { id, command, against } of contenders)
    costs.set(id, [against === undefined ? await run(command) : await steadyCost(command, part)]);
  return contenders.map(({ id, against }) => contenderResult(id, against, costs));
}

import type { Floor, Launch, Program } from "../programs/program.ts";
import type { Scenario } from "../scenarios.ts";
import type { Contender } from "./contender.ts";
import { onTerminal, repeated } from "./watching.ts";

/** What the commands of a series need beside the scenario. */
export interface Surroundings {
  readonly kubectl: string;
  readonly env: Readonly<Record<string, string>>;
  /** What a floor is told; undefined where it can't run, as a drain without a cluster's credentials. */
  floorArgs(floor: Floor): readonly string[] | undefined;
}

/** The commands of a scenario in the order of a round: every program, each followed by its own floor, or kubectl last. */
export function contendersOf(
  { ours, reference, samples }: Scenario,
  programs: readonly Program[],
  { kubectl, env, floorArgs }: Surroundings,
): readonly Contender[] {
  const contender = (id: string, launch: Launch, against?: string): Contender => ({
    id,
    command: { ...launch, env },
    ...(against === undefined ? {} : { against }),
  });

  if (reference?.kind === "kubectl") {
    const ofKubectl = { file: kubectl, args: reference.args };
    return [
      ...programs.map((program) => {
        const launch = program.ours(ours);
        return contender(program.id, samples === undefined ? launch : onTerminal(launch), "kubectl");
      }),
      contender("kubectl", samples === undefined ? ofKubectl : repeated(ofKubectl, samples)),
    ];
  }

  const args = reference === undefined ? undefined : floorArgs(reference.floor);
  if (reference === undefined || args === undefined)
    return programs.map((program) => contender(program.id, program.ours(ours)));

  return programs.flatMap((program) => {
    const floor = `${program.id} ${reference.floor}`;
    return [contender(program.id, program.ours(ours), floor), contender(floor, program.floor(reference.floor, args))];
  });
}

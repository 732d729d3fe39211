import type { WorkloadFacts } from "../remedy-facts.ts";
import { flagName, type PlacedFlag, placedFlags } from "./flags.ts";
import { shellWord } from "./shell-word.ts";

/** What is to change on the command line of metrics-server. */
export interface FlagChange {
  /** Whole flags, "--name=value", that replace what has the same name. */
  readonly set: readonly string[];
  /** Names of flags that must go. */
  readonly drop?: readonly string[];
  /** The port that metrics-server is to listen on, which the container's port says, too: Service and probes mostly go by its name. */
  readonly port?: number;
}

type Operation =
  | { readonly op: "add" | "replace"; readonly path: string; readonly value: string | number | readonly string[] }
  | { readonly op: "remove"; readonly path: string };

/**
 * A `kubectl patch` that puts flags where this workload has its flags. A flag that is there is replaced by its index;
 * a second one of that name goes, because lists such as the address types would be joined.
 */
export function patchFlags(workload: WorkloadFacts, { set, drop = [], port }: FlagChange): string {
  const container = `/spec/template/spec/containers/${workload.containerIndex}`;
  const ofFlags = workload.flagsIn === "none" ? [addList(container, set)] : change(container, workload, set, drop);
  const operations = [...ofFlags, ...moved(container, workload, port)];
  const target = `${workload.kind} ${shellWord(workload.name)}`;

  return `kubectl -n ${shellWord(workload.namespace)} patch ${target} --type=json -p ${shellWord(JSON.stringify(operations))}`;
}

const addList = (container: string, value: readonly string[]): Operation => ({
  op: "add",
  path: `${container}/args`,
  value,
});

const moved = (container: string, { portIndex }: WorkloadFacts, port: number | undefined): readonly Operation[] =>
  port === undefined || portIndex === undefined
    ? []
    : [{ op: "replace", path: `${container}/ports/${portIndex}/containerPort`, value: port }];

function change(
  container: string,
  workload: WorkloadFacts,
  set: readonly string[],
  drop: readonly string[],
): readonly Operation[] {
  const list = `${container}/${workload.flagsIn}`;
  const placed = placedFlags(workload.flags);
  const operations: Operation[] = [];
  const gone: number[] = [];

  for (const flag of set) {
    const [first, ...others] = placed.filter(({ name }) => name === flagName(flag));

    if (first === undefined) operations.push({ op: "add", path: `${list}/-`, value: flag });
    else operations.push({ op: "replace", path: `${list}/${first.index}`, value: flag });
    if (first?.words === 2) gone.push(first.index + 1);
    gone.push(...others.flatMap(wordsOf));
  }
  gone.push(...placed.filter(({ name }) => drop.includes(name)).flatMap(wordsOf));

  // From the end, so that no removal moves what is still to be removed.
  const removals = gone
    .toSorted((a, b) => b - a)
    .map((index): Operation => ({ op: "remove", path: `${list}/${index}` }));
  return [...operations, ...removals];
}

const wordsOf = ({ index, words }: PlacedFlag): readonly number[] => (words === 2 ? [index, index + 1] : [index]);

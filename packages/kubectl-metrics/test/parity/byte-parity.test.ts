import { describe, expect, test } from "vitest";
import { run } from "../support/run.ts";
import { withCluster } from "../support/with-cluster.ts";
import { words } from "../support/words.ts";
import { canonicalOrder } from "./canonical-order.ts";
import { type CommandLine, nodeCommandLines, podCommandLines } from "./command-lines.ts";
import { type RandomWorld, randomWorld, type Size } from "./random-world.ts";
import { hasKubectl, runKubectl } from "./run-kubectl.ts";

/** Few rows, where kubectl's order is stable, and many. */
const WORLDS: readonly (readonly [seed: number, size: Size])[] = [
  [1, { nodes: 2, podsPerNamespace: 2 }],
  [2, { nodes: 3, podsPerNamespace: 3 }],
  [3, { nodes: 5, podsPerNamespace: 4 }],
  [4, { nodes: 12, podsPerNamespace: 6 }],
  [5, { nodes: 15, podsPerNamespace: 9 }],
  [6, { nodes: 21, podsPerNamespace: 13 }],
  [7, { nodes: 8, podsPerNamespace: 30 }],
];

/** kubectl starts a process each: a few at a time. */
const AT_A_TIME = 4;

/** Half a minute on two idle cores. */
const WHOLE_COMPARISON_MS = 300_000;

/** Our columns are more than kubectl's for pods, and so is a row without metrics, unless one asks for kubectl's. */
const KUBECTL_COLUMNS = ["--columns", "name,cpu,memory"];

interface Comparison {
  readonly line: string;
  readonly kubectl: string;
  readonly ours: string;
}

async function compareWorld(seed: number, size: Size): Promise<readonly Comparison[]> {
  const made = randomWorld(seed, size);
  const cluster = await withCluster({ world: made.world });
  const names = {
    node: made.world.nodes[0]?.name ?? "",
    pod: made.world.pods.find(({ namespace }) => namespace === "shop")?.name ?? "",
  };
  const lines = [...nodeCommandLines(names), ...podCommandLines(names)].values();
  const comparisons: Comparison[] = [];
  const worker = async (): Promise<void> => {
    for (const line of lines) comparisons.push(await compare(line, made, cluster));
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));

  return comparisons;
}

async function compare(
  line: CommandLine,
  made: RandomWorld,
  cluster: Awaited<ReturnType<typeof withCluster>>,
): Promise<Comparison> {
  const args = ["top", ...words(line.args)];
  const theirs = await runKubectl(cluster, args);
  const ours = await run([...args, ...extra(line)], { cluster });
  const whole = ({ code, stdout, stderr }: typeof ours): string =>
    // Errors are worded in our own way; what a table's reader sees is not.
    `${canonicalOrder(stdout, line, made)}${code === 0 ? stderr : ""}exit ${code}`;

  return { line: line.args, kubectl: whole(theirs), ours: whole(ours) };
}

const extra = (line: CommandLine): readonly string[] => {
  if (!line.args.startsWith("po")) return [];
  return line.args.includes("--show-swap") ? ["--columns", "name,cpu,memory,swap"] : KUBECTL_COLUMNS;
};

describe.skipIf(!hasKubectl)("the bytes of kubectl top", () => {
  test(
    "are ours on random clusters, in more than 200 outputs",
    async () => {
      const comparisons: Comparison[] = [];
      for (const [seed, size] of WORLDS) comparisons.push(...(await compareWorld(seed, size)));
      const different = comparisons.filter(({ kubectl, ours }) => kubectl !== ours);
      const withRows = comparisons.filter(({ kubectl }) => kubectl.endsWith("exit 0") && kubectl.includes("Mi"));

      expect({ compared: comparisons.length, withRows: withRows.length, different }).toEqual({
        compared: 266,
        withRows: 245,
        different: [],
      });
    },
    WHOLE_COMPARISON_MS,
  );
});

import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { kubectlPath } from "@kubectl-metrics/fake-cluster/kubectl";
import { type Comparison, type CostMedians, compare, measure } from "./compare.ts";
import { loadedFiles } from "./loaded-files.ts";
import { benchParser, formatParserFigures } from "./parser.ts";
import { comparisonLine, costLine } from "./report.ts";
import { type Scenario, scenarios } from "./scenarios.ts";
import type { ServerReport } from "./server.ts";
import { type BenchServer, withServer } from "./with-server.ts";

const PROGRAM = fileURLToPath(new URL("../../../packages/kubectl-metrics/dist/bin.cjs", import.meta.url));
const RESULT = ".cache/bench.json";

type Result = { readonly id: string; readonly served: ServerReport } & (
  | { readonly comparison: Comparison }
  | { readonly ours: CostMedians }
);

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** Variables that change how fast one of the two starts are not handed on. */
const environment = (kubeconfig: string): Record<string, string> => ({
  PATH: process.env["PATH"] ?? "",
  HOME: tmpdir(),
  KUBECONFIG: kubeconfig,
});

async function runScenario(scenario: Scenario, kubectl: string, server: BenchServer): Promise<Result> {
  const env = environment(server.kubeconfigPath);
  const ours = { file: process.execPath, args: [PROGRAM, ...scenario.ours], env };
  if (scenario.theirs === undefined) {
    const costs = await measure(ours, scenario.runs);
    const served = await server.report();
    say(costLine(scenario.name, costs, served, scenario.runs + 1));
    return { id: scenario.id, ours: costs, served };
  }
  const comparison = await compare(scenario.name, ours, { file: kubectl, args: scenario.theirs, env }, scenario.runs);
  say(comparisonLine(comparison));
  return { id: scenario.id, comparison, served: await server.report() };
}

async function main(wanted: readonly string[]): Promise<void> {
  const kubectl = await kubectlPath();
  const results: Result[] = [];
  say(
    `Node.js ${process.version}, ${process.platform}/${process.arch}; ratios are ours / kubectl 1.35.2, medians of pairs`,
  );
  for (const scenario of scenarios) {
    if (wanted.length > 0 && !wanted.includes(scenario.id)) continue;
    results.push(await withServer({ generate: scenario.generate }, (server) => runScenario(scenario, kubectl, server)));
  }
  if (wanted.length === 0 || wanted.includes("parser")) say(formatParserFigures(benchParser()));
  if (wanted.length === 0 || wanted.includes("files")) {
    const order = { generate: { nodes: 1, podsPerNode: 1, containersPerPod: 1 } };
    say(
      await withServer(order, ({ kubeconfigPath }) =>
        loadedFiles(PROGRAM, ["top", "nodes"], environment(kubeconfigPath)),
      ),
    );
  }
  mkdirSync(".cache", { recursive: true });
  writeFileSync(RESULT, `${JSON.stringify(results, undefined, 2)}\n`);
  say(`Written to ${RESULT}.`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});

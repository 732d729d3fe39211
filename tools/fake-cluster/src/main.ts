import { parseCommandLine, USAGE } from "./command-line.ts";
import { type FakeCluster, startFakeCluster } from "./fake-cluster.ts";
import { scenarios } from "./scenario-list.ts";

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

try {
  const { help, listsScenarios, cluster: options, faults } = parseCommandLine(process.argv.slice(2));
  if (help) process.stdout.write(USAGE);
  else if (listsScenarios) process.stdout.write(await scenarioList());
  else await run(await startFakeCluster(options), faults);
} catch (error) {
  process.stderr.write(`error: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}

async function run(cluster: FakeCluster, faults: ReturnType<typeof parseCommandLine>["faults"]): Promise<void> {
  try {
    for (const { match, fault } of faults) cluster.setFault(match, fault);
    process.stdout.write(`${cluster.kubeconfigPath}\n`);
    process.stderr.write(`API server at ${cluster.url}; try: KUBECONFIG=${cluster.kubeconfigPath} kubectl top nodes\n`);
    await interrupted();
  } finally {
    await cluster.close();
  }
}

async function scenarioList(): Promise<string> {
  const list = await scenarios();
  const width = Math.max(...list.map(({ name }) => name.length));

  return list.map(({ name, title }) => `${name.padEnd(width)}  ${title}\n`).join("");
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of SIGNALS) process.once(signal, () => resolve());
  });
}

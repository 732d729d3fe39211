import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type FakeCluster, generateWorld, startFakeCluster } from "@kubectl-metrics/fake-cluster";

const REPOSITORY = fileURLToPath(new URL("../../..", import.meta.url));
const PROGRAM = fileURLToPath(new URL("../../../packages/kubectl-metrics/dist/bin.cjs", import.meta.url));

const say = (text: string): void => {
  process.stdout.write(text);
};

/** What is shown: first with a Metrics API, then the same without it. */
const WITH_METRICS_API = [
  "top nodes",
  "top pods -A --sort-by memory --limit 8",
  "top containers -n monitoring -o wide",
  "top pods -A --columns name,cpu,memory --sum --limit 4",
];
const WITHOUT_METRICS_API = ["top nodes", "top pods -A --sort-by cpu --limit 5"];

async function build(): Promise<void> {
  say("Building …\n");
  const turbo = fileURLToPath(new URL("../../../node_modules/.bin/turbo", import.meta.url));
  await promisify(execFile)(turbo, ["run", "build", "--output-logs=errors-only"], {
    cwd: REPOSITORY,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" },
    shell: process.platform === "win32",
  });
}

/** Runs the built program and shows what it prints, on either stream, below its command line. */
async function show(command: string, cluster: FakeCluster): Promise<void> {
  say(`\n$ kubectl-metrics ${command}\n`);
  const output = await new Promise<string>((resolve) => {
    const env = { ...process.env, KUBECONFIG: cluster.kubeconfigPath };
    execFile(process.execPath, [PROGRAM, ...command.split(" ")], { env }, (_, stdout, stderr) =>
      resolve(stdout + stderr),
    );
  });
  say(output);
}

async function main(): Promise<void> {
  await build();
  const world = generateWorld({ nodes: 3, podsPerNode: 6, containersPerPod: 2, seed: 7 });
  const cluster = await startFakeCluster({ world });
  try {
    say(`A cluster of three nodes answers on ${cluster.url}: kubelets, API server and Metrics API, all in memory.\n`);
    for (const command of WITH_METRICS_API) await show(command, cluster);

    cluster.setMetricsVersions([]);
    say("\nNow its Metrics API is taken away, as if metrics-server had never been installed.\n");
    for (const command of WITHOUT_METRICS_API) await show(command, cluster);
  } finally {
    await cluster.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

import { type RealCluster, realCluster } from "@kubectl-metrics/real-cluster";
import type { BenchArguments } from "../arguments.ts";

/** What `--real` asks for. */
type Wanted = NonNullable<BenchArguments["real"]>;

/** The words that mean this machine's cluster; inside its network it is a cluster like any other. */
function insideWords(words: readonly string[], cluster: RealCluster): readonly string[] {
  const load = words.indexOf("--load");
  const others = words.filter(
    (word, at) => word !== "--real" && !word.startsWith("--load=") && !(load >= 0 && (at === load || at === load + 1)),
  );
  return [...others, "--kubeconfig", cluster.kubeconfig("admin"), "--kubectl", cluster.kubectlPath];
}

/**
 * Measures on real Kubernetes: starts it where it does not run, puts the load into it, and runs this program again inside
 * its network. What was started or loaded is taken away again.
 *
 * @param words - this program's own command line
 * @returns the exit code
 */
export async function onRealCluster(
  { load }: Wanted,
  words: readonly string[],
  say: (line: string) => void,
): Promise<number> {
  const cluster = realCluster({ say });
  await cluster.build();
  const started = await cluster.up();
  try {
    if (load !== undefined) await cluster.load(load);
    const ended = await cluster.run("tsx", ["tools/bench/src/main.ts", ...insideWords(words, cluster)], { show: true });
    return ended.code ?? 1;
  } finally {
    if (load !== undefined) await cluster.unload();
    if (started) await cluster.down();
  }
}

import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FakeCluster } from "@kubectl-metrics/fake-cluster";
import { kubectlMissing, kubectlPath } from "@kubectl-metrics/fake-cluster/kubectl";
import type { Said } from "../support/said.ts";

/** Whether there is a kubectl for this machine. */
export const hasKubectl: boolean = kubectlMissing() === undefined;

const TIMEOUT_MS = 20_000;

/** Runs kubectl with nothing of this machine's environment, and a home of its own. */
export async function runKubectl(
  cluster: Pick<FakeCluster, "kubeconfigPath">,
  args: readonly string[],
  stdin?: string,
): Promise<Said> {
  const path = await kubectlPath();
  const home = await mkdtemp(join(tmpdir(), "kubectl-home-"));
  const env = { HOME: home, KUBECONFIG: cluster.kubeconfigPath };

  try {
    return await new Promise((resolve) => {
      const child = execFile(path, args, { env, timeout: TIMEOUT_MS }, (error, stdout, stderr) => {
        const code = typeof error?.code === "number" ? error.code : Number(error !== null);
        resolve({ code, stdout, stderr });
      });
      child.stdin?.end(stdin);
    });
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { kubectlPath } from "../src/kubectl.ts";

/** What kubectl said. */
export interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const TIMEOUT_MS = 20_000;

/** Runs kubectl with nothing of this machine's environment, and a home of its own. */
export function runKubectl(kubeconfig: string, ...args: readonly string[]): Promise<Said> {
  return runKubectlOn(kubeconfig, "", args);
}

/** The same, with a text on its standard input. */
export async function runKubectlOn(kubeconfig: string, input: string, args: readonly string[]): Promise<Said> {
  const path = await kubectlPath();
  const home = mkdtempSync(join(tmpdir(), "kubectl-home-"));

  try {
    return await new Promise((resolve) => {
      const child = execFile(
        path,
        args,
        { env: { HOME: home, KUBECONFIG: kubeconfig }, timeout: TIMEOUT_MS },
        (error, stdout, stderr) => {
          resolve({ code: typeof error?.code === "number" ? error.code : Number(error !== null), stdout, stderr });
        },
      );
      child.stdin?.end(input);
    });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

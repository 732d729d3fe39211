import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { kubectlPath } from "@kubectl-metrics/fake-cluster/kubectl";
import type { Said } from "../support/said.ts";

const TIMEOUT_MS = 30_000;

/** Runs commands as a person pastes them into a shell: one after the other, up to the first that fails. */
export async function runShell(kubeconfig: string, commands: readonly string[]): Promise<Said> {
  const home = await mkdtemp(join(tmpdir(), "kubectl-home-"));
  const tools = join(home, "bin");
  await mkdir(tools);
  await symlink(await kubectlPath(), join(tools, "kubectl"));
  const env = { HOME: home, KUBECONFIG: kubeconfig, PATH: `${tools}:/usr/bin:/bin` };

  try {
    return await new Promise((resolve) => {
      const script = ["set -e", ...commands].join("\n");
      const child = execFile("sh", ["-s"], { env, cwd: home, timeout: TIMEOUT_MS }, (error, stdout, stderr) => {
        const code = typeof error?.code === "number" ? error.code : Number(error !== null);
        resolve({ code, stdout, stderr });
      });
      child.stdin?.end(`${script}\n`);
    });
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

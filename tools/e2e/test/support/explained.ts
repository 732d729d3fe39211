import path from "node:path";
import { expect } from "vitest";
import { cluster, metrics } from "./programs.ts";

/** What the tests look at of a finding in `-o json`. */
interface ExplainedFinding {
  readonly id: string;
  readonly severity: string;
  /** Told where a test fails: it says why this finding. */
  readonly evidence: unknown;
  readonly remedies: readonly { readonly title: string; readonly commands: readonly string[] }[];
}

/** What `explain-errors` says now: the first finding, and the ids of all that are errors. */
export async function explained(): Promise<{
  readonly first: ExplainedFinding | undefined;
  readonly errors: readonly string[];
}> {
  const { stdout } = await metrics("explain-errors -o json");
  const { findings } = JSON.parse(stdout) as { readonly findings: readonly ExplainedFinding[] };
  return {
    first: findings[0],
    errors: findings.filter(({ severity }) => severity === "error").map(({ id }) => id),
  };
}

/** Runs printed commands as a person does: in a shell that finds kubectl. */
export async function runCommands(commands: readonly string[]): Promise<void> {
  expect(commands).not.toEqual([]);
  const { code, stderr } = await cluster.run("sh", ["-e", "-c", commands.join("\n")], {
    env: { PATH: `${path.dirname(cluster.kubectlPath)}:${process.env["PATH"] ?? ""}` },
  });
  expect({ code, stderr }).toMatchObject({ code: 0 });
}

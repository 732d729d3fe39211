import { fileURLToPath } from "node:url";
import { state } from "../folders.ts";
import type { Run } from "../run-program.ts";

/** How many simulated objects there are. */
export interface Load {
  readonly nodes: number;
  readonly pods: number;
}

/** Makes the objects; kwok lets the pods run. */
export async function makeLoad({ nodes, pods }: Load, run: Run): Promise<void> {
  const script = fileURLToPath(new URL("post-objects.ts", import.meta.url));
  const args = ["--import", "tsx", script, `${state}/pki`, String(nodes), String(pods)];
  const ended = await run(process.execPath, args);
  if (ended.code !== 0) throw new Error(`the simulated objects could not be made: ${ended.stderr}`);
}

import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { BenchCluster, Traffic } from "./bench-cluster.ts";
import type { ServerOrder, ServerStarted } from "./server.ts";

/** Starts a generated cluster in a process of its own, so that its work is not measured as ours; uses it, and ends it. */
export async function withGeneratedCluster<T>(
  order: ServerOrder,
  use: (cluster: BenchCluster) => Promise<T>,
): Promise<T> {
  const child = fork(fileURLToPath(new URL("./server.ts", import.meta.url)), { execArgv: ["--import", "tsx"] });
  const ask = async <Answer>(message: ServerOrder | "traffic"): Promise<Answer> => {
    const answer = once(child, "message");
    child.send(message);
    const [said] = await answer;
    return said as Answer;
  };
  try {
    const { kubeconfigPath, access } = await ask<ServerStarted>(order);
    return await use({ kubeconfigPath, access, traffic: () => ask<Traffic>("traffic") });
  } finally {
    if (child.connected) child.disconnect();
    if (child.exitCode === null) await once(child, "exit");
  }
}

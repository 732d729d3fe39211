import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { ServerOrder, ServerReport } from "./server.ts";

/** A cluster in a process of its own, so that its work is not measured as ours. */
export interface BenchServer {
  readonly kubeconfigPath: string;
  /** Requests and bytes since the last report. */
  report(): Promise<ServerReport>;
}

/** Starts a server, uses it, and ends it. */
export async function withServer<T>(order: ServerOrder, use: (server: BenchServer) => Promise<T>): Promise<T> {
  const child = fork(fileURLToPath(new URL("./server.ts", import.meta.url)), { execArgv: ["--import", "tsx"] });
  const next = async (): Promise<ServerReport> => {
    const [message] = await once(child, "message");
    return message as ServerReport;
  };
  try {
    const first = next();
    child.send(order);
    const { kubeconfigPath } = await first;
    const report = (): Promise<ServerReport> => {
      const answer = next();
      child.send("report");
      return answer;
    };
    return await use({ kubeconfigPath, report });
  } finally {
    child.disconnect();
    await once(child, "exit");
  }
}

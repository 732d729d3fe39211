import { describe, expect, test } from "vitest";
import { runLine } from "../support/run.ts";
import { requested, withCluster } from "../support/with-cluster.ts";
import { kubeletWorld } from "./kubelet-world.ts";

interface Case {
  readonly line: string;
  /** The nodes whose kubelets are asked. */
  readonly asked: readonly string[];
}

const CASES: readonly Case[] = [
  { line: "top nodes", asked: ["worker-1", "worker-2", "worker-3"] },
  { line: "top node worker-2", asked: ["worker-2"] },
  { line: "top nodes worker-3 worker-1", asked: ["worker-1", "worker-3"] },
  { line: "top nodes --field-selector metadata.name=worker-3", asked: ["worker-3"] },
  { line: "top nodes -l no=such", asked: [] },
  { line: "top pods -n default", asked: ["worker-1", "worker-2"] },
  { line: "top pods -n shop", asked: ["worker-3"] },
  { line: "top pods -n nothing", asked: [] },
  { line: "top pod worker-49cf58ab-4wqcf", asked: ["worker-1"] },
  { line: "top pods -A -l app=api", asked: ["worker-1"] },
  { line: "top containers -A --field-selector spec.nodeName=worker-2", asked: ["worker-2"] },
  // kubectl's columns need no list of pods, but which node to ask is known from it.
  { line: "top pods -n shop --columns name,cpu,memory", asked: ["worker-3"] },
  { line: "top pods -A --columns name,cpu,memory", asked: ["worker-1", "worker-2", "worker-3"] },
];

describe.for(["--source summary", "--source auto"])("kubelets that are asked, %s", (source) => {
  test.for(CASES)("$line", async ({ line, asked }) => {
    const cluster = await withCluster({ world: kubeletWorld(), metricsVersions: [] });
    const { code } = await runLine(`${line} ${source}`, { cluster });

    expect(code).toBe(0);
    expect(requested(cluster).filter((path) => path.includes("/proxy/"))).toEqual(
      asked.map((node) => `/api/v1/nodes/${node}/proxy/stats/summary?only_cpu_and_memory=true`),
    );
  });
});

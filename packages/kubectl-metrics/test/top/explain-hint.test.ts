import { expect, test } from "vitest";
import { runLine } from "../support/run.ts";
import { withCluster } from "../support/with-cluster.ts";

test.for([
  {
    name: "its own words name the cause",
    fault: "503-tls",
    hint: "; what to do: kubectl metrics explain-errors --rule apiservice-tls",
  },
  { name: "its words name a consequence", fault: "503", hint: "; to find out why: kubectl metrics explain-errors" },
  { name: "the user may not read", fault: "403", hint: "" },
])("how to learn more, where $name", async ({ fault, hint }) => {
  const cluster = await withCluster();
  cluster.setFault({ path: "/apis/metrics.k8s.io/" }, fault);
  const fallback = await runLine("top nodes", { cluster });
  const alone = await runLine("top nodes --source metrics-api", { cluster });

  expect([fallback.code, alone.code]).toEqual([0, 1]);
  expect(endOf(fallback.stderr)).toBe(hint);
  expect(endOf(alone.stderr)).toBe(hint);
});

/** What stands behind the reason. */
const endOf = (stderr: string): string => /(; (?:what to do|to find out why): .*)?\n$/.exec(stderr)?.[1] ?? "";

test("the finding is in the document, too", async () => {
  const cluster = await withCluster({ metricsVersions: [] });
  const { stdout } = await runLine("top nodes -o json", { cluster });
  expect(JSON.parse(stdout).failures).toEqual([
    {
      step: "metrics-api",
      reason: "not-found",
      message: "the Metrics API (metrics.k8s.io) is not installed",
      rule: "metrics-api-not-installed",
    },
  ]);
});

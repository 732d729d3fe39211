import { staticNode } from "@kubectl-metrics/fake-cluster";
import { expect, onTestFinished, test } from "vitest";
import { runLine } from "../support/run.ts";
import { withCluster } from "../support/with-cluster.ts";
import { node, summary } from "./objects.ts";

test("500 summaries, half of them refused, leave no warning and no unhandled rejection", async () => {
  const warnings: unknown[] = [];
  const listen = (warning: unknown): void => void warnings.push(warning);
  process.on("warning", listen);
  process.on("unhandledRejection", listen);
  onTestFinished(() => void process.off("warning", listen).off("unhandledRejection", listen));

  const nodes = Array.from({ length: 500 }, (_, index) =>
    staticNode(node(`n${index}`), undefined, JSON.stringify(summary(`n${index}`))),
  );
  const cluster = await withCluster({ world: { nodes, pods: [], namespaces: [] } });
  cluster.setFault({ path: /nodes\/n\d*[02468]\/proxy/ }, "refused");
  const { code, stdout } = await runLine("top nodes --source summary --no-headers", { cluster });

  expect(stdout.match(/ 100m /g)?.length).toBe(250);
  expect(stdout.match(/^n\d+ +<unknown>/gm)?.length).toBe(250);
  expect(code).toBe(0);
  expect(warnings).toEqual([]);
});

import type { FakeCluster } from "@kubectl-metrics/fake-cluster";
import { describe, expect, test } from "vitest";
import { runLine } from "../support/run.ts";
import { withCluster } from "../support/with-cluster.ts";
import { kubeletWorld } from "./kubelet-world.ts";

const V1BETA1 = "/apis/metrics.k8s.io/v1beta1/";
const BODY = "error trying to reach service: tls: failed to verify certificate";

interface Case {
  readonly name: string;
  readonly arrange: (cluster: FakeCluster) => void;
  /** The source and version that the JSON says. */
  readonly read: readonly [source: string, version: string | undefined];
  /** What stands behind "because" on standard error; nothing is said when it is absent. */
  readonly because?: RegExp;
}

const forgetMetrics = ({ world }: FakeCluster): void => {
  for (const one of [...world.nodes, ...world.pods]) one.metrics = () => undefined;
};

const CASES: readonly Case[] = [
  { name: "v1beta1 alone", arrange: () => undefined, read: ["metrics-api", "metrics.k8s.io/v1beta1"] },
  {
    name: "v1 alone",
    arrange: (cluster) => cluster.setMetricsVersions(["v1"]),
    read: ["metrics-api", "metrics.k8s.io/v1"],
  },
  {
    name: "both",
    arrange: (cluster) => cluster.setMetricsVersions(["v1beta1", "v1"]),
    read: ["metrics-api", "metrics.k8s.io/v1beta1"],
  },
  ...["503", "404", "500", "html", "garbage", "refused", "truncated", "no-answer"].map((fault) => ({
    name: `v1beta1 broken (${fault}), v1 not`,
    arrange: (cluster: FakeCluster) => {
      cluster.setMetricsVersions(["v1", "v1beta1"]);
      cluster.setFault({ path: V1BETA1 }, fault);
    },
    read: ["metrics-api", "metrics.k8s.io/v1"] as const,
  })),
  {
    name: "not installed",
    arrange: (cluster) => cluster.setMetricsVersions([]),
    read: ["summary", undefined],
    because: /the Metrics API \(metrics\.k8s\.io\) is not installed/,
  },
  {
    name: "down, with the reason in the body",
    arrange: (cluster) => cluster.setFault({ path: "/apis/metrics.k8s.io/" }, { kind: "text", code: 503, body: BODY }),
    read: ["summary", undefined],
    because: new RegExp(`503 Service Unavailable: ${BODY}`),
  },
  {
    name: "forbidden",
    arrange: (cluster) => cluster.setFault({ path: "/apis/metrics.k8s.io/" }, "403"),
    read: ["summary", undefined],
    because: /403 Forbidden/,
  },
  {
    name: "no metrics of what is there",
    arrange: forgetMetrics,
    read: ["summary", undefined],
    because: /the Metrics API answers, but has no metrics of any of these (nodes|pods|containers)/,
  },
  ...["500", "html", "garbage", "truncated"].map((fault) => ({
    name: `broken (${fault})`,
    arrange: (cluster: FakeCluster) => cluster.setFault({ path: "/apis/metrics.k8s.io/" }, fault),
    read: ["summary", undefined] as const,
    because: /cannot list (nodes|pods)\.metrics\.k8s\.io/,
  })),
];

describe.for(["nodes", "pods -A", "containers -n shop"])("where top %s is read from", (kind) => {
  test.for(CASES)("$name", async ({ arrange, read, because }) => {
    const cluster = await withCluster({ world: kubeletWorld() });
    arrange(cluster);
    const { code, stdout, stderr } = await runLine(`top ${kind} -o json`, { cluster });
    const { source, sourceApiVersion, items } = JSON.parse(stdout);

    expect([code, source, sourceApiVersion]).toEqual([0, ...read]);
    expect(items.filter(({ missing }: { missing?: string }) => missing !== undefined)).toEqual([]);
    if (because === undefined) expect(stderr).toBe("");
    else expect(stderr).toMatch(/^note: read from the kubelets, because .*\n$/);
    expect(stderr).toMatch(because ?? /^$/);
  });
});

describe("--source metrics-api asks nobody else", () => {
  test.for(CASES.filter(({ because }) => because !== undefined))("$name", async ({ arrange }) => {
    const cluster = await withCluster({ world: kubeletWorld() });
    arrange(cluster);
    const { code, stderr } = await runLine("top nodes --source metrics-api", { cluster });

    expect(code).toBe(1);
    expect(stderr).toMatch(/^error: .+\n$/);
    expect(cluster.requests.filter(({ path }) => path.includes("/proxy/"))).toEqual([]);
  });
});

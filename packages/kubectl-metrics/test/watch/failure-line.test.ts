import type { Failure, Snapshot } from "@kubectl-metrics/core";
import { expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { openScreen, type ScreenOptions } from "./support/open-screen.ts";
import { shop } from "./support/shop.ts";

process.env["TZ"] = "UTC";

const refusal = (what: string, resource: string, group = ""): string =>
  `cannot ${what}: 403 Forbidden: ${resource} is forbidden: User "jane" cannot list resource "${resource}" in API group "${group}" at the cluster scope`;

const NODES: Failure = { step: "nodes", reason: "forbidden", message: refusal("list nodes", "nodes") };
const PODS: Failure = { step: "pods", reason: "timeout", message: "cannot list pods: no answer within 30 s" };
const NODE_METRICS: Failure = {
  step: "metrics-api",
  reason: "forbidden",
  message: refusal("list nodes.metrics.k8s.io", "nodes", "metrics.k8s.io"),
};
const NOT_INSTALLED: Failure = {
  step: "metrics-api",
  reason: "not-found",
  message: "the Metrics API (metrics.k8s.io) is not installed",
  rule: "metrics-api-not-installed",
};
const SUMMARY: Failure = {
  step: "summary",
  subject: "node-2",
  reason: "timeout",
  message: "cannot read the summary of node node-2: no answer within 10 s",
};
const PROXY: Failure = {
  step: "summary",
  subject: "node-2",
  reason: "forbidden",
  message: refusal("read the summary of node node-2", "nodes"),
};

const pods = { view: { kind: "pods", namespace: undefined } } as const;

/** The lines between the rows and the last line. */
async function bottom(snapshot: Partial<Snapshot>, options: ScreenOptions = {}): Promise<readonly string[]> {
  const screen = await openScreen((_, now) => ({ ...shop({ at: now }), ...snapshot }), options);
  const lines = (await screen.text()).trimEnd().split("\n");
  return lines.slice(lines.lastIndexOf("") + 1, -1);
}

test.for<{
  name: string;
  failures: readonly Failure[];
  snapshot?: Partial<Snapshot>;
  options?: ScreenOptions;
  are: readonly string[];
}>([
  { name: "nothing", failures: [], are: [] },
  {
    name: "a list that is refused, on 80 columns",
    failures: [NODES],
    options: { columns: 80 },
    are: ["needs list on nodes: cannot list nodes: 403 Forbidden: nodes is forbidden: User…"],
  },
  {
    name: "a list that is refused",
    failures: [NODES],
    are: [
      'needs list on nodes: cannot list nodes: 403 Forbidden: nodes is forbidden: User "jane" cannot list resource "nodes" in API group "" at the cluster scope',
    ],
  },
  {
    name: "two that are refused",
    failures: [NODES, NODE_METRICS],
    options: { state: pods },
    are: [
      'needs list on nodes, list on nodes.metrics.k8s.io: cannot list nodes: 403 Forbidden: nodes is forbidden: User "jane" cannot list resource "nodes" in… and 1 more',
    ],
  },
  {
    name: "one that is refused and one that fails",
    failures: [PODS, NODES],
    options: { state: pods },
    are: [
      'needs list on nodes: cannot list nodes: 403 Forbidden: nodes is forbidden: User "jane" cannot list resource "nodes" in API group "" at the cluster s… and 1 more',
    ],
  },
  {
    name: "one that fails",
    failures: [PODS],
    options: { state: pods },
    are: ["cannot list pods: no answer within 30 s"],
  },
  {
    name: "another source",
    failures: [NOT_INSTALLED],
    snapshot: { source: "summary" },
    are: [
      "the Metrics API (metrics.k8s.io) is not installed; what to do: kubectl metrics explain-errors --rule metrics-api-not-installed",
    ],
  },
  {
    name: "another source, because the usual one is refused",
    failures: [{ ...NODE_METRICS, message: refusal("list pods.metrics.k8s.io", "pods", "metrics.k8s.io") }],
    snapshot: { source: "summary" },
    options: { state: pods },
    are: [
      'needs list on pods.metrics.k8s.io: cannot list pods.metrics.k8s.io: 403 Forbidden: pods is forbidden: User "jane" cannot list resource "pods" in API group "met…',
    ],
  },
  {
    name: "a kubelet",
    failures: [SUMMARY, { ...SUMMARY, subject: "node-3" }],
    are: [
      "cannot read the summary of node node-2: no answer within 10 s                                                                                         and 1 more",
    ],
  },
  {
    name: "kubelets that are refused",
    failures: [PROXY, { ...PROXY, subject: "node-3" }],
    are: [
      'needs get on nodes/proxy: cannot read the summary of node node-2: 403 Forbidden: nodes is forbidden: User "jane" cannot list resource "nodes" in API… and 1 more',
    ],
  },
  {
    name: "one node that may not be read",
    failures: [{ ...NODES, message: refusal("get node node-1", "nodes") }],
    are: [
      'needs get on nodes: cannot get node node-1: 403 Forbidden: nodes is forbidden: User "jane" cannot list resource "nodes" in API group "" at the cluster scope',
    ],
  },
  {
    name: "a terminal's escapes",
    failures: [{ ...PODS, message: "cannot list pods: \u001b[2J\u202e\u009b1m" }],
    are: ["cannot list pods: \\u001b[2J\\u202e\\u009b1m"],
  },
])("$name", async ({ failures, snapshot, options, are }) => {
  expect(await bottom({ ...snapshot, failures }, { columns: 160, ...options })).toEqual(are);
});

test.for(["the same", "another"])("a total failure that says %s", async (name) => {
  let isBroken = false;
  const screen = await openScreen((_, now) => {
    if (isBroken) throw new UserError(name === "the same" ? NODES.message : "cannot list nodes: connection refused");
    return { ...shop({ at: now, failures: [NODES] }), nodes: undefined };
  });
  isBroken = true;
  await screen.time.advance(6_000);

  await expect(await screen.text()).toMatchFileSnapshot(`screens/total-failure-${name.replace(" ", "-")}-80x24.txt`);
});

test.for([
  { name: "silent", failures: [SUMMARY], is: "node-2 does not answer" },
  { name: "refused", failures: [PROXY], is: "node-2 can't be read" },
  { name: "both", failures: [SUMMARY, { ...PROXY, subject: "node-3" }], is: "2 nodes can't be read: node-2, node-3" },
])("the header does not say of kubelets that answer that they don't: $name", async ({ failures, is }) => {
  const screen = await openScreen((_, now) => shop({ at: now, failures }), { columns: 120 });
  expect((await screen.text()).split("\n")[1]?.trimEnd()).toBe(
    `Metrics API v1beta1, 15s window · sample 9s old · ${is}`,
  );
});

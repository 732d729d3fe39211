import { expect, test } from "vitest";
import { isMetricsServer } from "../../src/index.ts";
import { had, type Writable, walked } from "./healthy-cluster.ts";

type Workload = Parameters<typeof isMetricsServer>[0];
type Container = Workload["spec"]["template"]["spec"]["containers"][number];

const EMPTY: Container = { name: "main", ports: [], env: [] };

/** A workload that nothing tells of but what a row gives it. */
function workload(change: { name?: string; label?: string; container?: Partial<Container> }): Workload {
  const all = walked().objects.workloads?.value as Writable<Workload>[];
  const one = had(all[0]);
  one.metadata.name = change.name ?? "ms";
  one.spec.template.metadata.labels = { app: change.label ?? "ms" };
  one.spec.template.spec.containers = [{ ...EMPTY, ...change.container } as Writable<Container>];
  return one as Workload;
}

test.for([
  { what: "nothing", change: {}, is: false },
  { what: "its name", change: { name: "rke2-metrics-server" }, is: true },
  { what: "a label", change: { label: "metrics-server" }, is: true },
  { what: "an image", change: { container: { image: "mirror/metrics-server:v0.7.2" } }, is: true },
  { what: "an argument", change: { container: { args: ["--metric-resolution=15s"] } }, is: true },
  { what: "a flag in the command", change: { container: { command: ["/ms", "--kubelet-insecure-tls"] } }, is: true },
  {
    what: "the name, of an adapter",
    change: { name: "metrics-server", container: { image: "prometheus-adapter:v0.12.0" } },
    is: false,
  },
])("told by $what: $is", ({ change, is }) => {
  expect(isMetricsServer(workload(change))).toBe(is);
});

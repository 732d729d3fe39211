import { staticNode, staticPod, type WorldPod } from "@kubectl-metrics/fake-cluster";
import { describe, expect, test } from "vitest";
import { nodeObject, podObject, worldOf } from "../support/objects.ts";
import { withCluster } from "../support/with-cluster.ts";
import { hasKubectl } from "./run-kubectl.ts";
import { sideBySide } from "./side-by-side.ts";

const COLUMNS = "--columns name,cpu,memory";
const used = (cpu: string, memory: string) => ({ cpu, memory });

const web = (): WorldPod => staticPod(podObject("default", "web-1"), { main: used("3m", "11Mi") });

const clusterOf = (...pods: readonly WorldPod[]) =>
  withCluster({ world: worldOf([staticNode(nodeObject("node-1"), used("100m", "1Gi"))], pods) });

describe.skipIf(!hasKubectl)("pods, where docs/parity.md says that we differ", () => {
  test("a missing resource is not known, not 0Mi", async () => {
    const cluster = await clusterOf(staticPod(podObject("default", "half"), { main: { cpu: "5m" } }));

    expect(await sideBySide(cluster, "top pods", COLUMNS)).toMatchInlineSnapshot(`
      "
      $ kubectl top pods
      NAME   CPU(cores)   MEMORY(bytes)
      half   5m           0Mi
      exit 0

      $ kubectl metrics top pods --columns name,cpu,memory
      NAME   CPU(cores)   MEMORY(bytes)
      half   5m           <unknown>
      exit 0
      "
    `);
  });

  test("swap that nobody reports is not known, not 0Mi", async () => {
    const cluster = await clusterOf(staticPod(podObject("default", "web-1"), { main: used("5m", "1Mi") }));

    expect(await sideBySide(cluster, "top pods --show-swap", "--columns name,cpu,memory,swap")).toMatchInlineSnapshot(`
      "
      $ kubectl top pods --show-swap
      NAME    CPU(cores)   MEMORY(bytes)   SWAP(bytes)
      web-1   5m           1Mi             0Mi
      exit 0

      $ kubectl metrics top pods --show-swap --columns name,cpu,memory,swap
      NAME    CPU(cores)   MEMORY(bytes)   SWAP(bytes)
      web-1   5m           1Mi             <unknown>
      exit 0
      "
    `);
  });

  test("metrics without a container are no usage of 0", async () => {
    const cluster = await clusterOf(staticPod(podObject("default", "none"), {}), web());

    expect(await sideBySide(cluster, "top pods", COLUMNS)).toMatchInlineSnapshot(`
      "
      $ kubectl top pods
      NAME    CPU(cores)   MEMORY(bytes)
      none    0m           0Mi
      web-1   3m           11Mi
      exit 0

      $ kubectl metrics top pods --columns name,cpu,memory
      NAME    CPU(cores)   MEMORY(bytes)
      none    <unknown>    <unknown>
      web-1   3m           11Mi
      exit 0
      "
    `);
  });

  test("a running pod without metrics is a row, and percentages are of its node", async () => {
    const cluster = await clusterOf(staticPod(podObject("default", "lost")), web());

    expect(await sideBySide(cluster, "top pods")).toMatchInlineSnapshot(`
      "
      $ kubectl top pods
      NAME    CPU(cores)   MEMORY(bytes)
      web-1   3m           11Mi
      exit 0

      $ kubectl metrics top pods
      NAME    CPU(cores)   CPU(%)      MEMORY(bytes)   MEMORY(%)
      web-1   3m           0%          11Mi            0%
      lost    <unknown>    <unknown>   <unknown>       <unknown>
      exit 0
      "
    `);
  });

  test("-A without metrics looks at the pods of every namespace", async () => {
    const cluster = await clusterOf(staticPod(podObject("shop", "web-1")));

    expect(await sideBySide(cluster, "top pods -A", "--source metrics-api")).toMatchInlineSnapshot(`
      "
      $ kubectl top pods -A
      ! No resources found
      exit 0

      $ kubectl metrics top pods -A --source metrics-api
      NAMESPACE   NAME    CPU(cores)   CPU(%)      MEMORY(bytes)   MEMORY(%)
      shop        web-1   <unknown>    <unknown>   <unknown>       <unknown>
      ! error: the Metrics API has no metrics of any of these yet; try --source summary
      exit 1
      "
    `);
  });

  test("a name with -A is looked for in every namespace", async () => {
    const cluster = await clusterOf(web(), staticPod(podObject("shop", "web-1"), { main: used("4m", "1Mi") }));

    expect(await sideBySide(cluster, "top pod web-1 -A", COLUMNS)).toMatchInlineSnapshot(`
      "
      $ kubectl top pod web-1 -A
      ! Error from server (NotFound): the server could not find the requested resource (get pods.metrics.k8s.io web-1)
      exit 1

      $ kubectl metrics top pod web-1 -A --columns name,cpu,memory
      NAMESPACE   NAME    CPU(cores)   MEMORY(bytes)
      default     web-1   3m           11Mi
      shop        web-1   4m           1Mi
      exit 0
      "
    `);
  });

  test("a field selector may name any field of a pod", async () => {
    const elsewhere = staticPod(podObject("default", "web-2", { node: "node-2" }), { main: used("4m", "1Mi") });
    const cluster = await clusterOf(web(), elsewhere);

    expect(await sideBySide(cluster, "top pods --field-selector spec.nodeName=node-1", COLUMNS)).toMatchInlineSnapshot(`
      "
      $ kubectl top pods --field-selector spec.nodeName=node-1
      ! Error from server (BadRequest): "spec.nodeName" is not a known field selector: only "metadata.name", "metadata.namespace"
      exit 1

      $ kubectl metrics top pods --field-selector spec.nodeName=node-1 --columns name,cpu,memory
      NAME    CPU(cores)   MEMORY(bytes)
      web-1   3m           11Mi
      exit 0
      "
    `);
  });

  test("top containers ranks containers, top pods --containers ranks pods as kubectl does", async () => {
    const cluster = await clusterOf(
      staticPod(podObject("default", "p1", { containers: ["a", "b"] }), {
        a: used("50m", "1Mi"),
        b: used("60m", "1Mi"),
      }),
      staticPod(podObject("default", "p2", { containers: ["c"] }), { c: used("80m", "1Mi") }),
    );

    expect(await sideBySide(cluster, "top pods --containers --sort-by cpu", COLUMNS)).toMatchInlineSnapshot(`
      "
      $ kubectl top pods --containers --sort-by cpu
      POD   NAME   CPU(cores)   MEMORY(bytes)
      p1    b      60m          1Mi
      p1    a      50m          1Mi
      p2    c      80m          1Mi
      exit 0

      $ kubectl metrics top pods --containers --sort-by cpu --columns name,cpu,memory
      POD   NAME   CPU(cores)   MEMORY(bytes)
      p1    b      60m          1Mi
      p1    a      50m          1Mi
      p2    c      80m          1Mi
      exit 0
      "
    `);
    expect(await sideBySide(cluster, "top containers --sort-by cpu", COLUMNS)).toMatchInlineSnapshot(`
      "
      $ kubectl top containers --sort-by cpu
      ! error: unknown flag: --sort-by
      ! See 'kubectl top --help' for usage.
      exit 1

      $ kubectl metrics top containers --sort-by cpu --columns name,cpu,memory
      POD   NAME   CPU(cores)   MEMORY(bytes)
      p2    c      80m          1Mi
      p1    b      60m          1Mi
      p1    a      50m          1Mi
      exit 0
      "
    `);
  });
});

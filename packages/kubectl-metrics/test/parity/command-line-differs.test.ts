import { staticNode, staticPod } from "@kubectl-metrics/fake-cluster";
import { describe, expect, test } from "vitest";
import { nodeObject, podObject, worldOf } from "../support/objects.ts";
import { runLine } from "../support/run.ts";
import { withCluster } from "../support/with-cluster.ts";
import { words } from "../support/words.ts";
import { hasKubectl, runKubectl } from "./run-kubectl.ts";
import { sideBySide } from "./side-by-side.ts";

const USED = { cpu: "100m", memory: "1Gi" };
const cluster = () =>
  withCluster({
    world: worldOf(
      [staticNode(nodeObject("a"), USED), staticNode(nodeObject("b"), USED)],
      [staticPod(podObject("default", "web-1"), { main: USED })],
    ),
  });

const WRONG: readonly string[] = [
  "top bogus",
  "top nodes --watch-it",
  "top nodes -x",
  "top node a -l x=y",
  "top pod web-1 --field-selector metadata.name=x",
  "top nodes --sort-by=CPU",
  "top nodes -l a=b=c",
  "top nodes -l 'zone in (a'",
  "top pods --field-selector abc",
  "top pods -n",
  "top nodes --show-capacity=maybe",
];

describe.skipIf(!hasKubectl)("the command line, where docs/parity.md says that we differ", () => {
  test.for(WRONG)("a wrong command line ends with 2, not 1: %s", async (line) => {
    const started = await cluster();
    const [theirs, ours] = [await runKubectl(started, words(line)), await runLine(line, { cluster: started })];

    expect([theirs.code, theirs.stdout]).toEqual([1, ""]);
    expect([ours.code, ours.stdout]).toEqual([2, ""]);
    expect(ours.stderr).toMatch(/^error: .+\nSee '.+' for usage\.\n$/);
  });

  test("several names are allowed", async () => {
    expect(await sideBySide(await cluster(), "top node a b")).toMatchInlineSnapshot(`
      "
      $ kubectl top node a b
      ! error: node [NAME | -l label]
      ! See 'kubectl top node -h' for help and examples
      exit 1

      $ kubectl metrics top node a b
      NAME   CPU(cores)   CPU(%)   MEMORY(bytes)   MEMORY(%)
      a      100m         5%       1024Mi          25%
      b      100m         5%       1024Mi          25%
      exit 0
      "
    `);
  });

  test("top alone means nodes", async () => {
    const started = await cluster();
    const theirs = await runKubectl(started, ["top"]);

    expect([theirs.code, theirs.stdout]).toEqual([1, ""]);
    expect(theirs.stderr).toMatch(/^Display resource \(CPU\/memory\) usage\./);
    expect(await runLine("top", { cluster: started })).toEqual(await runLine("top nodes", { cluster: started }));
  });

  test("any column sorts", async () => {
    expect(await sideBySide(await cluster(), "top nodes --sort-by=name")).toMatchInlineSnapshot(`
      "
      $ kubectl top nodes --sort-by=name
      ! error: --sort-by accepts only cpu or memory
      exit 1

      $ kubectl metrics top nodes --sort-by=name
      NAME   CPU(cores)   CPU(%)   MEMORY(bytes)   MEMORY(%)
      a      100m         5%       1024Mi          25%
      b      100m         5%       1024Mi          25%
      exit 0
      "
    `);
  });

  test("--field-selector is for nodes too", async () => {
    expect(await sideBySide(await cluster(), "top nodes --field-selector metadata.name=b")).toMatchInlineSnapshot(`
      "
      $ kubectl top nodes --field-selector metadata.name=b
      ! error: unknown flag: --field-selector
      ! See 'kubectl top node --help' for usage.
      exit 1

      $ kubectl metrics top nodes --field-selector metadata.name=b
      NAME   CPU(cores)   CPU(%)   MEMORY(bytes)   MEMORY(%)
      b      100m         5%       1024Mi          25%
      exit 0
      "
    `);
  });

  test("there are containers", async () => {
    expect(await sideBySide(await cluster(), "top containers")).toMatchInlineSnapshot(`
      "
      $ kubectl top containers
      ! error: unknown command "containers"
      ! See 'kubectl top -h' for help and examples
      exit 1

      $ kubectl metrics top containers
      POD     NAME   CPU(cores)   CPU(%)      MEMORY(bytes)   MEMORY(%)
      web-1   main   100m         <unknown>   1024Mi          <unknown>
      exit 0
      "
    `);
  });
});

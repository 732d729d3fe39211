import { staticNode, staticPod } from "@kubectl-metrics/fake-cluster";
import { expect, test } from "vitest";
import { runLine } from "../support/run.ts";
import { requested, withCluster } from "../support/with-cluster.ts";
import { actedOn } from "./acted-on.ts";
import { node, pod, summary } from "./objects.ts";

/** Clears the screen, turns text round, sets a title by C1, starts a line that looks like ours. */
const EVIL = "x\u001b[2J\u009b31m\u202eback\u2066\u0007\r\nerror: forged\u2028\u007f";
const usage = { cpu: "100m", memory: "1Gi" };
const world = () => ({
  nodes: [
    staticNode(node(EVIL), usage, JSON.stringify(summary(EVIL, [{ namespace: EVIL, name: EVIL, container: EVIL }]))),
  ],
  pods: [staticPod(pod(EVIL, EVIL, EVIL, EVIL), { [EVIL]: usage })],
  namespaces: [EVIL],
});

const OUTPUTS = ["table", "wide", "json", "yaml", "csv", "tsv", "ndjson", "name"];

const views = OUTPUTS.flatMap((output) =>
  ["nodes", "pods -A", "containers -A"].flatMap((kind) =>
    ["metrics-api", "summary"].map((source) => ({ output, kind, source })),
  ),
);

test.for(views)("top $kind -o $output of $source shows names and does nothing", async ({ output, kind, source }) => {
  const cluster = await withCluster({ world: world() });
  const { code, stdout, stderr } = await runLine(`top ${kind} -o ${output} --source ${source}`, { cluster });

  expect(code).toBe(0);
  expect(stdout).toMatch(output === "yaml" ? /x\\e\[2J\\x9B31m\\u202eback/ : /x\\u001b\[2J\\u009b31m\\u202eback/);
  // The tab is what separates the fields of TSV.
  expect(actedOn(output === "tsv" ? stdout.replaceAll("\t", " ") : stdout)).toEqual([]);
  expect(actedOn(stderr)).toEqual([]);
  expect(`${stdout}\n${stderr}`).not.toMatch(/^error: forged/m);
});

test.for(["json", "yaml"])("-o %s keeps the name", async (output) => {
  const cluster = await withCluster({ world: world() });
  const { stdout } = await runLine(`top nodes -o ${output}`, { cluster });
  const { default: yaml } = await import("js-yaml");

  expect(yaml.load(stdout)).toMatchObject({ items: [{ name: EVIL }] });
});

test("a message of the server is one line that does nothing", async () => {
  const cluster = await withCluster({ world: world() });
  cluster.setFault({ path: "/" }, { kind: "status", code: 403, message: EVIL });
  const { code, stderr } = await runLine("top nodes", { cluster });

  expect(actedOn(stderr)).toEqual([]);
  expect(stderr).not.toMatch(/^error: forged/m);
  expect(code).toBe(1);
});

test("a kubelet's words in notes are one line that does nothing", async () => {
  const cluster = await withCluster({ world: world() });
  cluster.setFault({ path: "/apis/" }, { kind: "text", code: 503, body: EVIL });
  cluster.setFault({ path: /proxy/ }, { kind: "text", code: 500, body: EVIL });
  const { stderr } = await runLine("top nodes", { cluster });

  expect(actedOn(stderr)).toEqual([]);
  expect(stderr).toMatch(
    /^note: read from the kubelets, because .*\nwarning: .*\nerror: [^f]|^note: .*\nwarning: .*\n$/,
  );
  expect(stderr).not.toMatch(/^error: forged/m);
});

const addressed = ["..", "%2e%2e", "a b", "a?b#c", "ä", "a%2Fb", "a\\b", "."];

test.for(addressed)("node %j is asked for under its own name", async (name) => {
  const nodes = [staticNode(node(name), usage, JSON.stringify(summary(name)))];
  const cluster = await withCluster({ world: { nodes, pods: [], namespaces: [] } });
  const { stdout } = await runLine("top nodes --source summary --no-headers --columns name,cpu", { cluster });

  expect(requested(cluster)).toContain(
    `/api/v1/nodes/${encodeURIComponent(name)}/proxy/stats/summary?only_cpu_and_memory=true`,
  );
  expect(stdout).toMatch(/100m|<unknown>/);
});

const lengths: readonly { name: string; given: string; shown: string }[] = [
  { name: "the longest that Kubernetes allows", given: "x".repeat(253), shown: "x".repeat(253) },
  { name: "300 characters", given: "x".repeat(300), shown: "x".repeat(300) },
  { name: "301 characters", given: "x".repeat(301), shown: `${"x".repeat(299)}…` },
  { name: "a megabyte", given: "x".repeat(2 ** 20), shown: `${"x".repeat(299)}…` },
  { name: "300 characters of two units", given: "🦊".repeat(300), shown: "🦊".repeat(300) },
  { name: "a megabyte of two units each", given: "🦊".repeat(2 ** 18), shown: `${"🦊".repeat(299)}…` },
  { name: "300 escape characters", given: "\u001b".repeat(300), shown: `${"\\u001b".repeat(50).slice(0, 299)}…` },
];

test.for(lengths)("a name of $name widens the table by 300 characters at most", async ({ given, shown }) => {
  const stdin = JSON.stringify(summary(given)) + JSON.stringify(summary("a"));
  const { stdout } = await runLine("top nodes -f - --no-headers --columns name,cpu", { stdin });
  const width = [...shown].length;

  expect(stdout.split("\n").toSorted()).toEqual(
    ["", `${"a".padEnd(width)}   100m   `, `${shown}   100m   `].toSorted(),
  );
});

test("a long name is whole where it widens nothing", async () => {
  const name = "x".repeat(1000);
  const { stdout } = await runLine("top nodes -f - -o name", { stdin: JSON.stringify(summary(name)) });

  expect(stdout).toBe(`node/${name}\n`);
});

import { readFileSync } from "node:fs";
import { type FakeCluster, generateWorld } from "@kubectl-metrics/fake-cluster";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { runLine } from "../support/run.ts";
import { withCluster } from "../support/with-cluster.ts";

const document = readFileSync(new URL("../../../../docs/json.md", import.meta.url), "utf8");
const schema: object = JSON.parse(/## Schema\s+```json\n(.*?)\n```/s.exec(document)?.[1] ?? "");

const ajv = new Ajv2020({ strict: true, allErrors: true });
formats.default(ajv);
const validate = ajv.compile(schema);
const validateItem = ajv.compile({
  ...schema,
  $id: "item",
  required: [],
  properties: {},
  $ref: "#/$defs/item",
  additionalProperties: true,
});

const LINES = [
  "top nodes",
  "top nodes --show-swap --sum",
  "top pods -A --sum",
  "top containers -A --sum",
  "top pods --columns name,cpu",
  "top nodes --source summary",
  "top pods -A --source summary",
  "top pods -n nothing",
];

const FAULTS: Readonly<Record<string, (cluster: FakeCluster) => void>> = {
  "all well": () => undefined,
  "no Metrics API": (cluster) => cluster.setMetricsVersions([]),
  "a dead kubelet": (cluster) => {
    cluster.setMetricsVersions([]);
    cluster.setFault({ node: "worker-2" }, "kubelet-refused");
  },
  "no list of nodes": (cluster) => cluster.setFault({ path: /nodes$/ }, "403"),
};

const world = () =>
  generateWorld({
    nodes: 3,
    podsPerNode: 4,
    containersPerPod: 2,
    seed: 9,
    missingMetrics: 0.3,
    missingNodeMetrics: 0.3,
  });

describe.for(Object.entries(FAULTS))("JSON is what docs/json.md says, with %s", ([, setFault]) => {
  test.for(LINES)("%s", async (line) => {
    const cluster = await withCluster({ world: world() });
    setFault(cluster);
    const { code, stdout } = await runLine(`${line} -o json`, { cluster });
    // Nothing is printed only where nothing could be had.
    const documents = stdout === "" ? [] : [JSON.parse(stdout)];

    expect(code === 1 || documents.length === 1).toBe(true);
    expect(documents.filter((one) => !validate(one)).map(() => validate.errors)).toEqual([]);
  });

  test.for(LINES)("%s, a line each", async (line) => {
    const cluster = await withCluster({ world: world() });
    setFault(cluster);
    const { stdout } = await runLine(`${line} -o ndjson`, { cluster });
    const invalid = stdout
      .split("\n")
      .slice(0, -1)
      .filter((text) => !validateItem(JSON.parse(text)));

    expect(invalid).toEqual([]);
  });
});

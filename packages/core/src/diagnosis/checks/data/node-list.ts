import type { MetricsDigest } from "../../evidence.ts";
import type { Sighting } from "../../finding.ts";
import type { ClusterNode } from "../../objects/cluster-node.ts";
import { isOld, type Scene, since } from "../../scene/scene.ts";
import { isVirtual } from "../../scene/virtual-node.ts";
import { type Check, type Place, seenIn } from "../check.ts";

/** Which nodes the list lacks, and which of its samples are old or zero. */
export const nodeList: Check = (scene) => {
  const { nodeMetrics } = scene.evidence;
  if (nodeMetrics?.value === undefined) return [];
  if (nodeMetrics.value.length === 0 && !scene.foreign)
    return [seenIn("data", nodeMetrics, "metrics-not-ready-yet", "the list of nodes is empty")];

  const listed = new Set(nodeMetrics.value.map(({ name }) => name));
  const missing = nodeMetrics.truncated ? [] : scene.nodes.filter(({ metadata }) => !listed.has(metadata.name));
  return [
    ...missing.filter((node) => !isYoung(scene, node)).map((node) => absent(nodeMetrics, node)),
    ...old(scene, nodeMetrics, nodeMetrics.value),
    ...zero(nodeMetrics, nodeMetrics.value),
  ];
};

/** A node needs two scrapes. */
const isYoung = (scene: Scene, { metadata }: ClusterNode): boolean =>
  since(metadata.creationTimestamp, scene.now) < 2 * scene.resolution;

const absent = (place: Place, node: ClusterNode): Sighting => {
  const rule = isVirtual(node) ? "virtual-node" : "node-metrics-missing";
  return seenIn("data", place, rule, `no metrics of node ${node.metadata.name}`, [node.metadata.name]);
};

const old = ({ now, resolution }: Scene, place: Place, all: readonly MetricsDigest[]): readonly Sighting[] =>
  all
    .filter(({ timestamp }) => isOld(timestamp, now, resolution))
    .map(({ name, timestamp }) =>
      seenIn(
        "data",
        place,
        "metrics-stale",
        `the sample of node ${name} is of ${timestamp}, ${Math.round(since(timestamp, now) / 1000)} s old`,
        [name],
      ),
    );

const zero = (place: Place, all: readonly MetricsDigest[]): readonly Sighting[] =>
  all
    .filter(({ zeroCpu, zeroMemory }) => zeroCpu || zeroMemory)
    .map(({ name, zeroCpu }) =>
      seenIn("data", place, "zero-usage-metrics", `the ${zeroCpu ? "CPU" : "memory"} of node ${name} is zero`, [name]),
    );

import { type ContainerMetrics, type PodMetrics, usageFromQuantities } from "@kubectl-metrics/core";
import type { Decoder } from "./decoder.ts";
import { type MetricsHead, readHeadField } from "./metrics-head.ts";
import { noQuantities, readQuantityEntry } from "./quantities.ts";
import { lengthDelimited, type WireReader } from "./wire-reader.ts";

/** @see k8s.io/metrics pkg/apis/metrics/v1beta1/generated.proto `PodMetrics`, `ContainerMetrics` */
const CONTAINERS = lengthDelimited(4);
const CONTAINER_NAME = lengthDelimited(1);
const CONTAINER_USAGE = lengthDelimited(2);

const NOTHING: PodMetrics = {
  namespace: "",
  name: "",
  timestamp: undefined,
  window: undefined,
  containers: [],
  unreadableContainers: 0,
};

/**
 * Decodes metrics.k8s.io PodMetrics. What neighbours have in common (their namespace,
 * their window, the names of their containers) is one object for all of them.
 */
export class PodMetricsDecoder implements Decoder<PodMetrics> {
  #previous = NOTHING;

  decode(reader: WireReader): PodMetrics {
    const head: MetricsHead = { name: "", namespace: "", timestamp: undefined, window: undefined };
    const read: ContainerMetrics[] = [];
    for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
      if (tag !== CONTAINERS) readHeadField(reader, tag, head, this.#previous);
      else read.push(this.#container(reader, this.#previous.containers[read.length]?.name));
    }
    // A copy is as long as it has to be; an array that was pushed to keeps room for sixteen more.
    const containers = read.slice();
    const { namespace, name, timestamp, window } = head;
    this.#previous = { namespace, name, timestamp, window, containers, unreadableContainers: 0 };
    return this.#previous;
  }

  #container(reader: WireReader, likelyName: string | undefined): ContainerMetrics {
    const outer = reader.enter();
    let name = "";
    const quantities = noQuantities();
    for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
      if (tag === CONTAINER_NAME) name = reader.text(likelyName);
      else if (tag === CONTAINER_USAGE) readQuantityEntry(reader, quantities);
      else reader.skip(tag);
    }
    reader.leave(outer);
    const { usage, unavailable } = usageFromQuantities(quantities);
    return { name, usage, unavailable };
  }
}

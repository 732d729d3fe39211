import { type NodeMetrics, usageFromQuantities } from "@kubectl-metrics/core";
import type { Decoder } from "./decoder.ts";
import { type LikelyHead, type MetricsHead, readHeadField } from "./metrics-head.ts";
import { noQuantities, readQuantityEntry } from "./quantities.ts";
import { lengthDelimited, type WireReader } from "./wire-reader.ts";

const USAGE = lengthDelimited(4);

/** Decodes metrics.k8s.io NodeMetrics; what neighbours have in common is one object. */
export class NodeMetricsDecoder implements Decoder<NodeMetrics> {
  #likely: LikelyHead = { namespace: "", timestamp: undefined, window: undefined };

  decode(reader: WireReader): NodeMetrics {
    const head: MetricsHead = { name: "", namespace: "", timestamp: undefined, window: undefined };
    const quantities = noQuantities();
    for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
      if (tag === USAGE) readQuantityEntry(reader, quantities);
      else readHeadField(reader, tag, head, this.#likely);
    }
    const { name, timestamp, window } = head;
    const { usage, unavailable } = usageFromQuantities(quantities);
    this.#likely = head;
    return { name, timestamp, window, usage, unavailable };
  }
}

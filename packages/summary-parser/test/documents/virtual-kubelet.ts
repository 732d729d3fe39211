import type { Summary } from "../../src/index.ts";
import type { HandWritten } from "../support/hand-written.ts";

const document = {
  node: { nodeName: "virtual-kubelet", startTime: "0001-01-01T00:00:00Z" },
  pods: [
    { podRef: { name: "pending", namespace: "default", uid: "" }, startTime: null, containers: null },
    {
      podRef: { name: "running", namespace: "default" },
      startTime: "2025-01-01T00:00:00.25+01:00",
      containers: [{ name: "app", cpu: { usageNanoCores: 5 }, memory: { time: "", workingSetBytes: 6 } }],
    },
  ],
};

const summary: Summary = {
  node: { nodeName: "virtual-kubelet" },
  pods: [
    { podRef: { name: "pending", namespace: "default" }, unreadableContainers: 0, containers: [] },
    {
      podRef: { name: "running", namespace: "default" },
      startTime: Date.UTC(2024, 11, 31, 23) + 250,
      unreadableContainers: 0,
      containers: [{ name: "app", cpu: { usageNanoCores: 5 }, memory: { workingSetBytes: 6 } }],
    },
  ],
};

/**
 * A virtual kubelet's summary made by hand: a node without figures, Go's zero time in both spellings, a pod without
 * containers, blocks without a time, and a pod without a uid.
 */
export const virtualKubelet: HandWritten = { name: "a virtual kubelet", document, summary };

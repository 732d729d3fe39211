import type { Summary } from "../../src/index.ts";
import type { HandWritten } from "../support/hand-written.ts";

const document = {
  node: {
    nodeName: "win",
    systemContainers: [
      {
        name: "pods",
        startTime: "2024-05-01T00:00:00Z",
        memory: { time: "2024-05-02T00:00:00Z", availableBytes: 16000, usageBytes: 500, workingSetBytes: 400 },
      },
      {
        name: "windows-global-commit-memory",
        startTime: "2024-05-01T00:00:00Z",
        memory: { time: "2024-05-02T00:00:00Z", usageBytes: 900 },
      },
    ],
    startTime: "2024-05-01T00:00:00Z",
    fs: { time: "2024-05-02T00:00:00Z", availableBytes: 100, capacityBytes: 200, usedBytes: 100 },
    runtime: {
      imageFs: { time: "2024-05-02T00:00:00Z", capacityBytes: 200 },
      containerFs: { time: "2024-05-02T00:00:00Z" },
    },
  },
  pods: [
    {
      podRef: { name: "iis", namespace: "web", uid: "5" },
      startTime: "2024-05-01T10:00:00Z",
      containers: [
        {
          name: "iis",
          startTime: "2024-05-01T10:00:01Z",
          rootfs: { time: "2024-05-02T00:00:00Z", usedBytes: 7 },
          logs: { time: "2024-05-02T00:00:00Z" },
        },
      ],
      network: { time: "2024-05-02T00:00:00Z", name: "", interfaces: [{ name: "eth-1", rxBytes: 1, txBytes: 2 }] },
      process_stats: { process_count: 12 },
    },
  ],
};

const time = Date.UTC(2024, 4, 2);
const startTime = Date.UTC(2024, 4, 1);

const summary: Summary = {
  node: {
    nodeName: "win",
    systemContainers: [
      { name: "pods", startTime, memory: { time, availableBytes: 16000, usageBytes: 500, workingSetBytes: 400 } },
      { name: "windows-global-commit-memory", startTime, memory: { time, usageBytes: 900 } },
    ],
    startTime,
    fs: { time, availableBytes: 100, capacityBytes: 200, usedBytes: 100 },
    runtime: { imageFs: { time, capacityBytes: 200 }, containerFs: { time } },
  },
  pods: [
    {
      podRef: { name: "iis", namespace: "web", uid: "5" },
      startTime: Date.UTC(2024, 4, 1, 10),
      unreadableContainers: 0,
      containers: [
        { name: "iis", startTime: Date.UTC(2024, 4, 1, 10, 0, 1), rootfs: { time, usedBytes: 7 }, logs: { time } },
      ],
      network: { time, interfaces: [{ name: "eth-1", rxBytes: 1, txBytes: 2 }] },
      processStats: { processCount: 12 },
    },
  ],
};

/**
 * A Windows node, kubelet 1.30: system containers are only `pods` and the node's commit charge, there is no swap, pressure,
 * rss or page fault, and the network comes from HNS, with one interface and no default. Written by hand after
 * kubelet_stats for Windows.
 */
export const windows: HandWritten = { name: "Windows", document, summary };

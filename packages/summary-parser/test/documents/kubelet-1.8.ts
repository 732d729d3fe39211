import type { Summary } from "../../src/index.ts";
import type { HandWritten } from "../support/hand-written.ts";

const document = {
  node: {
    nodeName: "old",
    systemContainers: [
      {
        name: "kubelet",
        startTime: "2017-10-02T08:00:00Z",
        cpu: { time: "2017-10-03T08:00:00Z", usageNanoCores: 30, usageCoreNanoSeconds: 40 },
        memory: {
          time: "2017-10-03T08:00:00Z",
          usageBytes: 3,
          workingSetBytes: 2,
          rssBytes: 1,
          pageFaults: 5,
          majorPageFaults: 0,
        },
        userDefinedMetrics: null,
      },
    ],
    startTime: "2017-10-02T08:00:00Z",
    network: { time: "2017-10-03T08:00:00Z", name: "eth0", rxBytes: 7, rxErrors: 0, txBytes: 8, txErrors: 0 },
    runtime: {
      imageFs: { availableBytes: 9, capacityBytes: 10, usedBytes: 1, inodesFree: 4, inodes: 5, inodesUsed: 1 },
    },
  },
  pods: [
    {
      podRef: { name: "web", namespace: "default", uid: "1" },
      startTime: "2017-10-02T09:00:00Z",
      containers: [
        { name: "plain", startTime: "2017-10-02T09:00:01Z", userDefinedMetrics: null },
        {
          name: "example",
          startTime: null,
          userDefinedMetrics: [
            {
              name: "queue",
              type: "gauge",
              units: "jobs",
              labels: { shard: "a" },
              time: "2017-10-03T08:00:00Z",
              value: 2.5,
            },
            { name: "bare", type: "gauge", units: "", labels: null, time: null, value: null },
          ],
        },
      ],
    },
  ],
};

const time = Date.UTC(2017, 9, 3, 8);

const summary: Summary = {
  node: {
    nodeName: "old",
    systemContainers: [
      {
        name: "kubelet",
        startTime: Date.UTC(2017, 9, 2, 8),
        cpu: { time, usageNanoCores: 30, usageCoreNanoSeconds: 40 },
        memory: { time, usageBytes: 3, workingSetBytes: 2, rssBytes: 1, pageFaults: 5, majorPageFaults: 0 },
      },
    ],
    startTime: Date.UTC(2017, 9, 2, 8),
    network: { time, name: "eth0", rxBytes: 7, rxErrors: 0, txBytes: 8, txErrors: 0 },
    runtime: {
      imageFs: { availableBytes: 9, capacityBytes: 10, usedBytes: 1, inodesFree: 4, inodes: 5, inodesUsed: 1 },
    },
  },
  pods: [
    {
      podRef: { name: "web", namespace: "default", uid: "1" },
      startTime: Date.UTC(2017, 9, 2, 9),
      unreadableContainers: 0,
      containers: [
        { name: "plain", startTime: Date.UTC(2017, 9, 2, 9, 0, 1) },
        {
          name: "example",
          userDefinedMetrics: [
            { name: "queue", type: "gauge", units: "jobs", labels: { shard: "a" }, time, value: 2.5 },
            { name: "bare", type: "gauge" },
          ],
        },
      ],
    },
  ],
};

/**
 * A kubelet 1.8 with dockershim and cAdvisor: `userDefinedMetrics` is always written, as null where there are none; no
 * rlimit, no process_stats, no interfaces list, no swap. Written by hand after the v1.8 types; `example` shows a metric
 * that a container published of itself.
 */
export const kubelet18: HandWritten = { name: "kubelet 1.8", document, summary };

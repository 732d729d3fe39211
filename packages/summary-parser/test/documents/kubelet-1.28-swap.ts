import type { Summary } from "../../src/index.ts";
import type { HandWritten } from "../support/hand-written.ts";

const document = {
  node: {
    nodeName: "swapping",
    startTime: "2023-09-01T00:00:00Z",
    swap: { time: "2023-09-02T00:00:00Z", swapAvailableBytes: 2147483648, swapUsageBytes: 4096 },
  },
  pods: [
    {
      podRef: { name: "db", namespace: "data", uid: "3" },
      startTime: "2023-09-01T10:00:00Z",
      containers: [
        {
          name: "postgres",
          startTime: "2023-09-01T10:00:01Z",
          swap: { time: "2023-09-02T00:00:00Z", swapAvailableBytes: 1048576, swapUsageBytes: 0 },
        },
      ],
      volume: [
        {
          time: "2023-09-02T00:00:00Z",
          availableBytes: 5,
          capacityBytes: 0,
          usedBytes: 1,
          inodesFree: 2,
          inodes: 3,
          inodesUsed: 1,
          name: "data",
          pvcRef: { name: "data-db-0", namespace: "data" },
          volumeHealthStats: { abnormal: false },
        },
        { name: "broken", volumeHealthStats: { abnormal: null } },
      ],
      swap: { time: "2023-09-02T00:00:00Z", swapUsageBytes: 0 },
    },
  ],
};

const time = Date.UTC(2023, 8, 2);

const summary: Summary = {
  node: {
    nodeName: "swapping",
    startTime: Date.UTC(2023, 8, 1),
    swap: { time, swapAvailableBytes: 2147483648, swapUsageBytes: 4096 },
  },
  pods: [
    {
      podRef: { name: "db", namespace: "data", uid: "3" },
      startTime: Date.UTC(2023, 8, 1, 10),
      unreadableContainers: 0,
      containers: [
        {
          name: "postgres",
          startTime: Date.UTC(2023, 8, 1, 10, 0, 1),
          swap: { time, swapAvailableBytes: 1048576, swapUsageBytes: 0 },
        },
      ],
      volumeStats: [
        {
          time,
          availableBytes: 5,
          capacityBytes: 0,
          usedBytes: 1,
          inodesFree: 2,
          inodes: 3,
          inodesUsed: 1,
          name: "data",
          pvcRef: { name: "data-db-0", namespace: "data" },
          volumeHealthStats: { abnormal: false },
        },
        { name: "broken", volumeHealthStats: {} },
      ],
      swap: { time, swapUsageBytes: 0 },
    },
  ],
};

/**
 * A kubelet 1.28, the first with swap figures, on a node with NodeSwap on, and with the health of a CSI volume (gate
 * CSIVolumeHealth). Written by hand after the types.
 */
export const kubelet128: HandWritten = { name: "kubelet 1.28 with swap", document, summary };

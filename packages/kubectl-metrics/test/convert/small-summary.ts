const TIME = "2026-11-23T17:59:50Z";

const cpu = (usageNanoCores: number) => ({ time: TIME, usageNanoCores, usageCoreNanoSeconds: 1_000_000_000_000 });
const memory = (workingSetBytes: number) => ({ time: TIME, workingSetBytes });

/** A node, a pod of two containers, and a pod that has started too lately to have CPU. */
export const smallSummary = (nodeName = "node-1"): string =>
  JSON.stringify({
    node: { nodeName, startTime: "2026-11-01T00:00:00Z", cpu: cpu(250_000_000), memory: memory(2 ** 30) },
    pods: [
      {
        podRef: { name: "web-1", namespace: "shop", uid: "5d0c7d0e-3c6b-4d6f-9d39-0f8d2c1d2b11" },
        startTime: "2026-11-01T00:00:00Z",
        containers: [
          { name: "app", startTime: "2026-11-01T00:00:00Z", cpu: cpu(100_000_000), memory: memory(64 * 2 ** 20) },
          { name: "proxy", startTime: "2026-11-01T00:00:00Z", cpu: cpu(1_234_567), memory: memory(1_000_000) },
        ],
      },
      {
        podRef: { name: "new-1", namespace: "shop", uid: "5d0c7d0e-3c6b-4d6f-9d39-0f8d2c1d2b12" },
        startTime: TIME,
        containers: [{ name: "app", startTime: TIME, memory: memory(2 ** 20) }],
      },
    ],
  });

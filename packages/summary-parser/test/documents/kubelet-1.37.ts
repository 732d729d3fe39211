import type { Summary } from "../../src/index.ts";
import type { HandWritten } from "../support/hand-written.ts";

const document = {
  node: {
    nodeName: "new",
    systemContainers: [],
    startTime: "2026-11-01T00:00:00Z",
    cpu: {
      time: "2026-11-23T00:00:00Z",
      usageNanoCores: 63500000000,
      usageCoreNanoSeconds: 118000000000000000,
      psi: {
        full: { total: 0, avg10: 0, avg60: 0, avg300: 0 },
        some: { total: 987654321, avg10: 0.17, avg60: 100, avg300: 12.5 },
      },
    },
    io: { time: "2026-11-23T00:00:00Z", psi: { full: { total: 1, avg10: 0, avg60: 0, avg300: 0 }, some: null } },
  },
  pods: [
    {
      podRef: { name: "fresh", namespace: "default", uid: "4" },
      startTime: "2026-11-23T00:00:00Z",
      containers: [{ name: "app", startTime: "2026-11-23T00:00:00Z" }],
      cpu: { time: "2026-11-23T00:00:00Z", usageCoreNanoSeconds: 0, psi: { full: { avg10: null }, some: {} } },
      memory: { time: "2026-11-23T00:00:00Z", workingSetBytes: 0 },
    },
  ],
};

const time = Date.UTC(2026, 10, 23);

const summary: Summary = {
  node: {
    nodeName: "new",
    systemContainers: [],
    startTime: Date.UTC(2026, 10, 1),
    cpu: {
      time,
      usageNanoCores: 63500000000,
      usageCoreNanoSeconds: 118000000000000000,
      psi: {
        full: { total: 0, avg10: 0, avg60: 0, avg300: 0 },
        some: { total: 987654321, avg10: 0.17, avg60: 100, avg300: 12.5 },
      },
    },
    io: { time, psi: { full: { total: 1, avg10: 0, avg60: 0, avg300: 0 } } },
  },
  pods: [
    {
      podRef: { name: "fresh", namespace: "default", uid: "4" },
      startTime: time,
      unreadableContainers: 0,
      containers: [{ name: "app", startTime: time }],
      cpu: { time, usageCoreNanoSeconds: 0, psi: { full: {}, some: {} } },
      memory: { time, workingSetBytes: 0 },
    },
  ],
};

/**
 * A kubelet 1.37 with `?only_cpu_and_memory=true` on a kernel that counts pressure: a container of which the runtime has
 * no figures yet has no cpu and memory instead of zeros, a counter is above 2^53, and averages have fractions. Written by
 * hand after the types.
 */
export const kubelet137: HandWritten = { name: "kubelet 1.37", document, summary };

import type { Summary } from "../../src/index.ts";
import type { HandWritten } from "../support/hand-written.ts";

const document = {
  node: {
    nodeName: "gpu",
    startTime: "2020-09-01T00:00:00Z",
    rlimit: { time: "2020-09-02T00:00:00Z", maxpid: 32768, curproc: 600 },
  },
  pods: [
    {
      podRef: { name: "train", namespace: "ml", uid: "2" },
      startTime: "2020-09-01T10:00:00Z",
      containers: [
        {
          name: "cuda",
          startTime: "2020-09-01T10:00:01Z",
          accelerators: [
            {
              make: "nvidia",
              model: "tesla-p100",
              id: "GPU-1",
              memoryTotal: 17179869184,
              memoryUsed: 1024,
              dutyCycle: 97,
            },
          ],
        },
      ],
    },
  ],
};

const summary: Summary = {
  node: {
    nodeName: "gpu",
    startTime: Date.UTC(2020, 8, 1),
    rlimit: { time: Date.UTC(2020, 8, 2), maxPid: 32768, numOfRunningProcesses: 600 },
  },
  pods: [
    {
      podRef: { name: "train", namespace: "ml", uid: "2" },
      startTime: Date.UTC(2020, 8, 1, 10),
      unreadableContainers: 0,
      containers: [
        {
          name: "cuda",
          startTime: Date.UTC(2020, 8, 1, 10, 0, 1),
          accelerators: [
            {
              make: "nvidia",
              model: "tesla-p100",
              id: "GPU-1",
              memoryTotal: 17179869184,
              memoryUsed: 1024,
              dutyCycle: 97,
            },
          ],
        },
      ],
    },
  ],
};

/** A kubelet 1.19 with the accelerator metrics that cAdvisor read from NVML until 1.25. Written by hand after the types. */
export const kubelet119: HandWritten = { name: "kubelet 1.19 with an accelerator", document, summary };

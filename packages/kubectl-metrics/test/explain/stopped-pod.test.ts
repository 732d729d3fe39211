import { editPod } from "@kubectl-metrics/fake-cluster";
import { expect, test } from "vitest";
import { runLine } from "../support/run.ts";
import { withCluster } from "../support/with-cluster.ts";

interface Found {
  readonly id: string;
  readonly severity: string;
  readonly evidence: readonly { readonly seen: string }[];
}

const RUNNING = { state: { running: { startedAt: "2026-11-23T12:00:00Z" } } };
const CRASHING = { state: { waiting: { reason: "CrashLoopBackOff" } } };

test.for([
  {
    what: "ends again and again",
    status: CRASHING,
    told: {
      id: "pod-container-not-running",
      severity: "warning",
      seen: "no metrics of POD (container app: CrashLoopBackOff)",
    },
  },
  {
    what: "runs",
    status: RUNNING,
    told: { id: "pod-metrics-missing", severity: "warning", seen: "no metrics of 1 of the running pods: POD" },
  },
])("a pod without metrics whose container $what", async ({ status, told }) => {
  const cluster = await withCluster({ scenario: "healthy", users: {} });
  const pod = cluster.world.pods.find((each) => each.object().status.phase === "Running");
  if (pod === undefined) throw new Error("no pod runs");
  editPod(pod, (object) => {
    const statuses = [{ name: "app", ready: false, restartCount: 3, image: "app", imageID: "", ...status }];
    Object.assign(object.status, { containerStatuses: statuses });
  });
  pod.metrics = () => undefined;

  const { code, stdout } = await runLine("explain-errors -o json --ignore nodes-proxy-held", { cluster });
  const findings = JSON.parse(stdout).findings as readonly Found[];
  const said = findings.map(({ id, severity, evidence }) => ({ id, severity, seen: evidence[0]?.seen }));
  const seen = told.seen.replace("POD", `${pod.namespace}/${pod.name}`);
  expect({ code, said }).toEqual({ code: 0, said: [{ ...told, seen }] });
});

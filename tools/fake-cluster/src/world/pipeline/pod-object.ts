import type { PodObject } from "../objects.ts";
import { seconds } from "../world.ts";
import { digest, uidOf } from "./identify.ts";
import type { Instance } from "./instances.ts";
import { isReady } from "./readiness.ts";
import { runOf } from "./run.ts";
import { kubeletOf, type Situation } from "./situation.ts";
import type { Run } from "./start.ts";

/** The Pod object of an instance, status included. */
export function simulatedPod(situation: Situation, pod: Instance): PodObject {
  const { workload, namespace, name, startedAt } = pod;
  const { template } = workload.spec;
  const isDeployment = workload.kind === "Deployment";
  const owner = isDeployment ? `${workload.metadata.name}-${pod.templateHash}` : workload.metadata.name;
  const node = "node" in pod.placed ? pod.placed.node.metadata.name : undefined;

  return {
    metadata: {
      name,
      generateName: `${owner}-`,
      namespace,
      uid: uidOf(`${namespace}/${name}`),
      resourceVersion: "1284",
      creationTimestamp: seconds(startedAt),
      labels: pod.labels,
      ...(template.metadata.annotations === undefined ? {} : { annotations: template.metadata.annotations }),
      ownerReferences: [
        {
          apiVersion: "apps/v1",
          kind: isDeployment ? "ReplicaSet" : "DaemonSet",
          name: owner,
          uid: uidOf(`${namespace}/${owner}`),
          controller: true,
          blockOwnerDeletion: true,
        },
      ],
    },
    spec: {
      restartPolicy: "Always",
      dnsPolicy: "ClusterFirst",
      schedulerName: "default-scheduler",
      ...(template.spec as unknown as PodObject["spec"]),
      ...(node === undefined ? {} : { nodeName: node }),
    },
    status: status(situation, pod, runOf(situation, pod)),
  };
}

function status(situation: Situation, pod: Instance, run: Run): PodObject["status"] {
  const since = seconds(pod.startedAt);
  const { placed } = pod;
  if ("refusal" in placed) {
    const condition = { type: "PodScheduled", status: "False", reason: "Unschedulable", message: placed.refusal };

    return {
      phase: "Pending",
      conditions: [{ ...condition, lastProbeTime: null, lastTransitionTime: since }],
      qosClass: "Burstable",
    };
  }
  const { node, address } = placed;
  const hostIP = node.status.addresses?.find(({ type }) => type === "InternalIP")?.address ?? "";
  const [container] = pod.workload.spec.template.spec.containers;
  const lost = kubeletOf(situation, node.metadata.name).state === "lost";

  return {
    phase: run.kind === "no-image" ? "Pending" : "Running",
    conditions: conditions(isReady(situation, pod) && !lost, container?.name ?? "", since),
    hostIP,
    hostIPs: [{ ip: hostIP }],
    ...(run.kind === "no-image" ? {} : { podIP: address, podIPs: [{ ip: address }] }),
    startTime: since,
    containerStatuses: [{ name: container?.name, image: container?.image, ...containerState(situation, pod, run) }],
    qosClass: "Burstable",
  };
}

function conditions(ready: boolean, container: string, since: string): object[] {
  const of = (type: string, isTrue: boolean): object => ({
    type,
    status: isTrue ? "True" : "False",
    lastProbeTime: null,
    lastTransitionTime: since,
    ...(isTrue ? {} : { reason: "ContainersNotReady", message: `containers with unready status: [${container}]` }),
  });

  return [
    of("PodReadyToStartContainers", true),
    of("Initialized", true),
    of("Ready", ready),
    of("ContainersReady", ready),
    of("PodScheduled", true),
  ];
}

function containerState(situation: Situation, pod: Instance, run: Run): object {
  const containerID = `containerd://${digest(`${pod.namespace}/${pod.name}`)}`;
  const imageID = `sha256:${digest(pod.workload.spec.template.spec.containers[0]?.image ?? "")}`;
  const base = { restartCount: 0, lastState: {}, imageID, containerID };
  const where = `${pod.name}_${pod.namespace}(${uidOf(`${pod.namespace}/${pod.name}`)})`;

  switch (run.kind) {
    case "pending":
      return base;
    case "no-image":
      return {
        restartCount: 0,
        lastState: {},
        imageID: "",
        ready: false,
        started: false,
        state: {
          waiting: {
            reason: "ImagePullBackOff",
            message: `Back-off pulling image "${run.image}": ErrImagePull: ${pullError(run.image)}`,
          },
        },
      };
    case "exits": {
      const died = seconds(situation.now() - 6000);

      return {
        ...base,
        ready: false,
        started: false,
        restartCount: 5,
        lastState: {
          terminated: { containerID, exitCode: run.exitCode, reason: run.reason, startedAt: died, finishedAt: died },
        },
        state: {
          waiting: {
            reason: "CrashLoopBackOff",
            message: `back-off 2m40s restarting failed container=${pod.workload.spec.template.spec.containers[0]?.name} pod=${where}`,
          },
        },
      };
    }
    case "runs":
      return { ...base, ready: run.ready, started: true, ...running(situation, pod, run, containerID) };
  }
}

/** The kubelet restarts a container whose liveness probe fails. */
function running(situation: Situation, pod: Instance, run: Run & { kind: "runs" }, containerID: string): object {
  if (run.liveness === undefined) return { state: { running: { startedAt: seconds(pod.startedAt) } } };
  const restarted = seconds(situation.now() - 25_000);
  const terminated = {
    containerID,
    exitCode: 137,
    reason: "Error",
    startedAt: seconds(pod.startedAt),
    finishedAt: restarted,
  };

  return { restartCount: 4, lastState: { terminated }, state: { running: { startedAt: restarted } } };
}

/** What containerd says of an image that is not there. */
export const pullError = (image: string): string =>
  `failed to pull and unpack image "${image}": failed to resolve reference "${image}": ${image}: not found`;

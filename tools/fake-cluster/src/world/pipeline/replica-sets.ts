import { seconds } from "../world.ts";
import { uidOf } from "./identify.ts";
import { type Instance, instancesOf, templateHashOf, workloadsOf } from "./instances.ts";
import type { KubeObject, WorkloadObject } from "./kube-object.ts";
import { isReady } from "./readiness.ts";
import type { Situation } from "./situation.ts";

/** The current ReplicaSet of every stored Deployment. */
export function replicaSets(situation: Situation): readonly KubeObject[] {
  return workloadsOf(situation)
    .filter(({ kind }) => kind === "Deployment")
    .map((deployment) => {
      const { namespace = "default", name } = deployment.metadata;
      const hash = templateHashOf(deployment);
      const labels = { ...deployment.spec.template.metadata.labels, "pod-template-hash": hash };
      const { replicas, readyReplicas } = counts(situation, instancesOf(situation, deployment));

      return {
        metadata: {
          name: `${name}-${hash}`,
          namespace,
          uid: uidOf(`${namespace}/${name}-${hash}`),
          creationTimestamp: seconds(situation.startedAt.get(`${namespace}/${name}`) ?? situation.installedAt),
          labels,
          annotations: { "deployment.kubernetes.io/revision": "1" },
          ownerReferences: [
            {
              apiVersion: "apps/v1",
              kind: "Deployment",
              name,
              uid: deployment.metadata.uid ?? "",
              controller: true,
              blockOwnerDeletion: true,
            },
          ],
        },
        spec: { replicas, selector: { matchLabels: labels }, template: deployment.spec.template },
        status: { replicas, readyReplicas, availableReplicas: readyReplicas, observedGeneration: 1 },
      };
    });
}

/** A Deployment or DaemonSet with the status that its controller writes. */
export function withStatus(situation: Situation, workload: WorkloadObject): WorkloadObject {
  const { replicas, readyReplicas } = counts(situation, instancesOf(situation, workload));
  const observedGeneration = workload.metadata["generation"] ?? 1;
  if (workload.kind === "DaemonSet") {
    return {
      ...workload,
      status: {
        currentNumberScheduled: replicas,
        desiredNumberScheduled: replicas,
        numberAvailable: readyReplicas,
        numberMisscheduled: 0,
        numberReady: readyReplicas,
        numberUnavailable: replicas - readyReplicas,
        observedGeneration,
        updatedNumberScheduled: replicas,
      },
    };
  }

  return {
    ...workload,
    status: {
      observedGeneration,
      replicas,
      updatedReplicas: replicas,
      readyReplicas,
      availableReplicas: readyReplicas,
      ...(replicas === readyReplicas ? {} : { unavailableReplicas: replicas - readyReplicas }),
      conditions: conditions(situation, workload, replicas === readyReplicas),
    },
  };
}

function conditions(situation: Situation, workload: WorkloadObject, available: boolean): object[] {
  const since = seconds(situation.installedAt);
  const times = { lastTransitionTime: since, lastUpdateTime: since };
  const set = `${workload.metadata.name}-${templateHashOf(workload)}`;

  return [
    available
      ? {
          type: "Available",
          status: "True",
          reason: "MinimumReplicasAvailable",
          message: "Deployment has minimum availability.",
          ...times,
        }
      : {
          type: "Available",
          status: "False",
          reason: "MinimumReplicasUnavailable",
          message: "Deployment does not have minimum availability.",
          ...times,
        },
    available
      ? {
          type: "Progressing",
          status: "True",
          reason: "NewReplicaSetAvailable",
          message: `ReplicaSet "${set}" has successfully progressed.`,
          ...times,
        }
      : {
          type: "Progressing",
          status: "False",
          reason: "ProgressDeadlineExceeded",
          message: `ReplicaSet "${set}" has timed out progressing.`,
          ...times,
        },
  ];
}

function counts(situation: Situation, pods: readonly Instance[]): { replicas: number; readyReplicas: number } {
  return { replicas: pods.length, readyReplicas: pods.filter((pod) => isReady(situation, pod)).length };
}

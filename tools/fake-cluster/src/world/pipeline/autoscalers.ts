import { seconds } from "../world.ts";
import { instancesOf } from "./instances.ts";
import type { AutoscalerObject, WorkloadObject } from "./kube-object.ts";
import { metricsApi } from "./metrics-api.ts";
import type { Situation } from "./situation.ts";

/** An autoscaler with the status that its controller writes. */
export function withAutoscalerStatus(situation: Situation, autoscaler: AutoscalerObject): AutoscalerObject {
  const failure = autoscalerFailure(situation, autoscaler);
  const lastTransitionTime = seconds(situation.installedAt);
  const condition = (type: string, status: string, reason: string, message: string): object => ({
    type,
    status,
    reason,
    message,
    lastTransitionTime,
  });

  return {
    ...autoscaler,
    status: {
      currentReplicas: 1,
      desiredReplicas: failure === undefined ? 1 : 0,
      currentMetrics:
        failure === undefined
          ? [{ type: "Resource", resource: { name: "cpu", current: { averageUtilization: 3, averageValue: "3m" } } }]
          : null,
      conditions: [
        condition(
          "AbleToScale",
          "True",
          "SucceededGetScale",
          "the HPA controller was able to get the target's current scale",
        ),
        failure === undefined
          ? condition(
              "ScalingActive",
              "True",
              "ValidMetricFound",
              "the HPA was able to successfully calculate a replica count from cpu resource utilization (percentage of request)",
            )
          : condition(
              "ScalingActive",
              "False",
              "FailedGetResourceMetric",
              `the HPA was unable to compute the replica count: ${failure}`,
            ),
      ],
    },
  };
}

/** Why an autoscaler has no number for CPU; undefined when it has. */
export function autoscalerFailure(situation: Situation, { metadata, spec }: AutoscalerObject): string | undefined {
  const target = situation.store.get<WorkloadObject>("deployments.apps", metadata.namespace, spec.scaleTargetRef.name);
  const unable = "failed to get cpu utilization: unable to get metrics for resource cpu";
  const api = metricsApi(situation, "v1beta1");
  if (api.kind === "absent")
    return `${unable}: unable to fetch metrics from resource metrics API: the server could not find the requested resource (get pods.metrics.k8s.io)`;
  if (api.kind !== "serves")
    return `${unable}: unable to fetch metrics from resource metrics API: the server is currently unable to handle the request (get pods.metrics.k8s.io)`;
  if (target === undefined) return undefined;

  const [pod] = instancesOf(situation, target);
  const silent = target.spec.template.spec.containers.find(
    ({ resources }) => resources?.requests?.["cpu"] === undefined,
  );
  if (pod !== undefined && silent !== undefined)
    return `failed to get cpu utilization: missing request for cpu in container ${silent.name} of Pod ${pod.name}`;
  const placed = pod !== undefined && "node" in pod.placed ? pod.placed.node.metadata.name : undefined;

  return placed === undefined || api.nodes.has(placed)
    ? undefined
    : `${unable}: no metrics returned from resource metrics API`;
}

import { seconds } from "../world.ts";
import { autoscalerFailure } from "./autoscalers.ts";
import { suffixOf, uidOf } from "./identify.ts";
import { type Instance, instancesOf, workloadsOf } from "./instances.ts";
import type { AutoscalerObject, KubeObject } from "./kube-object.ts";
import { pullError } from "./pod-object.ts";
import { runOf } from "./run.ts";
import type { Situation } from "./situation.ts";

interface Happening {
  readonly type: "Normal" | "Warning";
  readonly reason: string;
  readonly message: string;
  readonly count: number;
  readonly component: string;
}

/** The events of the stored workloads' pods and of autoscalers, oldest first. */
export function events(situation: Situation): readonly KubeObject[] {
  const ofPods = workloadsOf(situation)
    .flatMap((workload) => instancesOf(situation, workload))
    .flatMap((pod) =>
      happenings(situation, pod).map((happening) =>
        event(situation, { kind: "Pod", namespace: pod.namespace, name: pod.name, apiVersion: "v1" }, happening),
      ),
    );
  const ofAutoscalers = situation.store
    .list<AutoscalerObject>("horizontalpodautoscalers.autoscaling")
    .flatMap((autoscaler) => {
      const failure = autoscalerFailure(situation, autoscaler);
      const { namespace = "default", name } = autoscaler.metadata;
      const involved = { kind: "HorizontalPodAutoscaler", namespace, name, apiVersion: "autoscaling/v2" };

      return failure === undefined
        ? []
        : [
            event(situation, involved, {
              type: "Warning",
              reason: "FailedGetResourceMetric",
              message: failure,
              count: 74,
              component: "horizontal-pod-autoscaler",
            }),
          ];
    });

  return [...ofPods, ...ofAutoscalers];
}

function happenings(situation: Situation, pod: Instance): readonly Happening[] {
  const run = runOf(situation, pod);
  const [container] = pod.workload.spec.template.spec.containers;
  const warning = (reason: string, message: string, count: number, component = "kubelet"): Happening => ({
    type: "Warning",
    reason,
    message,
    count,
    component,
  });
  if ("refusal" in pod.placed) return [warning("FailedScheduling", pod.placed.refusal, 4, "default-scheduler")];

  const where = `${pod.name}_${pod.namespace}(${uidOf(`${pod.namespace}/${pod.name}`)})`;
  const scheduled: Happening = {
    type: "Normal",
    reason: "Scheduled",
    message: `Successfully assigned ${pod.namespace}/${pod.name} to ${pod.placed.node.metadata.name}`,
    count: 1,
    component: "default-scheduler",
  };
  switch (run.kind) {
    case "no-image":
      return [
        scheduled,
        warning("Failed", `Failed to pull image "${run.image}": ${pullError(run.image)}`, 6),
        warning("Failed", "Error: ErrImagePull", 6),
        warning("BackOff", `Back-off pulling image "${run.image}"`, 41),
        warning("Failed", "Error: ImagePullBackOff", 41),
      ];
    case "exits":
      return [
        scheduled,
        warning("BackOff", `Back-off restarting failed container ${container?.name} in pod ${where}`, 27),
      ];
    case "runs":
      return [
        scheduled,
        ...(run.readiness === undefined ? [] : [warning("Unhealthy", `Readiness probe failed: ${run.readiness}`, 31)]),
        ...(run.liveness === undefined
          ? []
          : [
              warning("Unhealthy", `Liveness probe failed: ${run.liveness}`, 12),
              {
                type: "Normal" as const,
                reason: "Killing",
                message: `Container ${container?.name} failed liveness probe, will be restarted`,
                count: 4,
                component: "kubelet",
              },
            ]),
      ];
    case "pending":
      return [];
  }
}

function event(
  situation: Situation,
  involved: { readonly kind: string; readonly namespace: string; readonly name: string; readonly apiVersion: string },
  { type, reason, message, count, component }: Happening,
): KubeObject {
  const name = `${involved.name}.${suffixOf(`${reason}${message}`, 16)}`;
  const last = reason === "Scheduled" ? situation.installedAt : situation.now() - 9000;

  return {
    metadata: {
      name,
      namespace: involved.namespace,
      uid: uidOf(name),
      creationTimestamp: seconds(situation.installedAt),
    },
    involvedObject: { ...involved, uid: uidOf(`${involved.namespace}/${involved.name}`) },
    reason,
    message,
    source: { component },
    firstTimestamp: seconds(situation.installedAt),
    lastTimestamp: seconds(last),
    count,
    type,
    eventTime: null,
    reportingComponent: component,
    reportingInstance: "",
  };
}

/** A core event as events.k8s.io/v1 shows it. */
export function newEvent(event: KubeObject): KubeObject {
  const {
    metadata,
    involvedObject,
    reason,
    message,
    source,
    firstTimestamp,
    lastTimestamp,
    count,
    type,
    reportingComponent,
  } = event;

  return {
    metadata,
    eventTime: null,
    reportingController: reportingComponent,
    reason,
    regarding: involvedObject,
    note: message,
    type,
    deprecatedSource: source,
    deprecatedFirstTimestamp: firstTimestamp,
    deprecatedLastTimestamp: lastTimestamp,
    deprecatedCount: count,
  };
}

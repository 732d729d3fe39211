import type { Instance } from "./instances.ts";
import type { Container } from "./kube-object.ts";
import type { Situation } from "./situation.ts";

/** What becomes of a pod's container. */
export type Run =
  | { readonly kind: "pending"; readonly message: string }
  | { readonly kind: "no-image"; readonly image: string }
  | {
      readonly kind: "exits";
      readonly reason: "Error" | "OOMKilled";
      readonly exitCode: number;
      readonly log: readonly string[];
    }
  | {
      readonly kind: "runs";
      readonly ready: boolean;
      readonly log: readonly string[];
      /** What the probes say, if they fail. */
      readonly readiness?: string;
      readonly liveness?: string;
      /** Port on which it listens. */
      readonly port: number;
    };

/** Below this a process of metrics-server's size does not live. */
const SMALLEST_MEBIBYTES = 16;

/** How a pod ends before its program begins: scheduling, image, memory; undefined when it begins. */
export function startFailure(situation: Situation, pod: Instance): Run | undefined {
  const [container] = pod.workload.spec.template.spec.containers;
  if ("refusal" in pod.placed) return { kind: "pending", message: pod.placed.refusal };
  if (container === undefined || !situation.images.test(container.image))
    return { kind: "no-image", image: container?.image ?? "" };

  return limitMebibytes(container) < SMALLEST_MEBIBYTES
    ? { kind: "exits", reason: "OOMKilled", exitCode: 137, log: [] }
    : undefined;
}

function limitMebibytes({ resources }: Container): number {
  const [, number, unit] = /^(\d+)(Mi|Gi|M|G)$/.exec(resources?.limits?.["memory"] ?? "") ?? [];
  if (number === undefined) return Number.POSITIVE_INFINITY;

  return Number(number) * (unit?.startsWith("G") === true ? 1024 : 1);
}

import { readAutoscaler } from "@kubectl-metrics/core";
import { readList } from "../read-objects.ts";
import type { Walk } from "../stage-walk.ts";

/** Those who live on metrics: autoscalers. */
export async function consumers({ asker }: Walk) {
  const autoscalers = await readList(
    asker,
    { path: "/apis/autoscaling/v2/horizontalpodautoscalers", what: "list horizontalpodautoscalers" },
    readAutoscaler,
  );
  return { objects: { autoscalers } };
}

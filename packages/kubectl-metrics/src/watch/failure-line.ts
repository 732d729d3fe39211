import type { Failure, Snapshot } from "@kubectl-metrics/core";
import { explainHint } from "../explain-hint.ts";
import { visible } from "../render/visible.ts";
import { justified, type Line, span } from "./line.ts";
import type { WatchState } from "./state.ts";

/** What costs most of the screen first. */
const STEPS: readonly Failure["step"][] = ["nodes", "pods", "metrics-api", "summary"];

/**
 * Why the screen lacks something although the cluster was read, and the permissions that would let it be read: one
 * line, none where nothing is lacking or where the line of a total failure says it already.
 */
export function failureLines({ data, trouble, settings, view }: WatchState, width: number): readonly Line[] {
  if (data === undefined) return [];
  const { snapshot } = data;
  const failures = STEPS.flatMap((step) => snapshot.failures.filter((failure) => failure.step === step));
  const untold = failures.filter(({ message }) => trouble?.message.includes(message) !== true);
  const [first, ...more] = untold;
  if (first === undefined) return [];
  const needs = [...new Set(untold.flatMap((failure) => permissionFor(failure, snapshot, view.kind)))];
  const what = [span(visible(first.message + hintFor(first)), "warn")];
  const needed = needs.length === 0 ? [] : [span(`needs ${needs.join(", ")}: `, "critical")];
  const rest = more.length === 0 ? [] : [span(`and ${more.length} more`, "warn")];
  return [justified([...needed, ...what], rest, width, settings.symbols.ellipsis)];
}

const hintFor = (failure: Failure): string => (failure.step === "metrics-api" ? explainHint(failure) : "");

/** The permission without which a step is refused, as docs/permissions.md names it. */
function permissionFor(
  { step, reason, message }: Failure,
  { source }: Snapshot,
  kind: WatchState["view"]["kind"],
): readonly string[] {
  if (reason !== "forbidden") return [];
  const verb = message.startsWith("cannot get ") ? "get" : "list";
  switch (step) {
    case "nodes":
    case "pods":
      return [`${verb} on ${step}`];
    case "metrics-api":
      // Beside pods that were read it is the nodes that could not be; else it is what the view is about.
      return [`${verb} on ${source === "metrics-api" || kind === "nodes" ? "nodes" : "pods"}.metrics.k8s.io`];
    case "summary":
      return ["get on nodes/proxy"];
    case "file":
      return [];
  }
}

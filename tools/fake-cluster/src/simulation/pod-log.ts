import type { ResourceRequest } from "../api/request-info.ts";
import { type Answer, notFound, statusAnswer } from "../api/status.ts";
import { type Instance, instancesOf, workloadsOf } from "../world/pipeline/instances.ts";
import { runOf } from "../world/pipeline/run.ts";
import { kubeletUnreachable } from "../world/pipeline/seen-world.ts";
import type { Situation } from "../world/pipeline/situation.ts";
import { findPod } from "../world/world.ts";

/**
 * Answers `/api/v1/namespaces/NS/pods/NAME/log` as the API server and the kubelet do.
 *
 * @see kubelet pkg/kubelet/kubelet_pods.go `validateContainerLogStatus`
 */
export function podLogAnswer(
  situation: Situation,
  { namespace = "", name = "" }: ResourceRequest,
  query: URLSearchParams,
): Answer {
  const pod = workloadsOf(situation)
    .flatMap((workload) => instancesOf(situation, workload))
    .find((each) => each.namespace === namespace && each.name === name);
  if (pod !== undefined) return instanceLog(situation, pod, query);

  return findPod(situation.world, namespace, name) === undefined
    ? notFound("pods", name)
    : text(["listening on :8080"], query, situation.installedAt);
}

function instanceLog(situation: Situation, pod: Instance, query: URLSearchParams): Answer {
  const names = pod.workload.spec.template.spec.containers.map((container) => container.name);
  const container = query.get("container") ?? names[0] ?? "";
  if (!names.includes(container)) return statusAnswer(400, `container ${container} is not valid for pod ${pod.name}`);
  if (names.length > 1 && !query.has("container"))
    return statusAnswer(
      400,
      `a container name must be specified for pod ${pod.name}, choose one of: [${names.join(" ")}]`,
    );
  if (!("node" in pod.placed)) return text([], query, pod.startedAt);

  const node = pod.placed.node.metadata;
  const unreachable = kubeletUnreachable(situation, node.name);
  const address = pod.placed.node.status.addresses?.find(({ type }) => type === "InternalIP")?.address ?? node.name;
  if (unreachable !== undefined)
    return dialFailed(
      `Get "https://${address}:10250/containerLogs/${pod.namespace}/${pod.name}/${container}": ${unreachable}`,
    );

  const run = runOf(situation, pod);
  const previous = query.get("previous") === "true";
  if (run.kind === "no-image")
    return statusAnswer(
      400,
      `container "${container}" in pod "${pod.name}" is waiting to start: trying and failing to pull image`,
    );
  if (run.kind === "pending") return text([], query, pod.startedAt);
  if (previous && !(run.kind === "exits" || run.liveness !== undefined))
    return statusAnswer(400, `previous terminated container "${container}" in pod "${pod.name}" not found`);

  return text(run.log, query, pod.startedAt);
}

/** An error that is no Status becomes one without a reason. */
function dialFailed(message: string): Answer {
  const object = { metadata: {}, status: "Failure", message, code: 500 };

  return { type: "object", code: 500, apiVersion: "v1", kind: "Status", object };
}

function text(lines: readonly string[], query: URLSearchParams, since: number): Answer {
  const tail = query.get("tailLines");
  const limit = query.get("limitBytes");
  const last = tail === null ? lines : lines.slice(Math.max(0, lines.length - Number(tail)));
  const stamp = query.get("timestamps") === "true" ? `${new Date(since).toISOString().replace("Z", "000000Z")} ` : "";
  const all = Buffer.from(last.map((line) => `${stamp}${line}\n`).join(""));

  return {
    type: "text",
    code: 200,
    contentType: "text/plain",
    body: (limit === null ? all : all.subarray(0, Number(limit))).toString(),
  };
}

import type { NodeMetricsObject, NodeObject, PodMetricsObject } from "../objects.ts";
import { seconds, type World, type WorldNode, type WorldPod } from "../world.ts";
import { type Instance, instancesOf, workloadsOf } from "./instances.ts";
import { metricsApi, metricsApiServices } from "./metrics-api.ts";
import { simulatedPod } from "./pod-object.ts";
import { runOf } from "./run.ts";
import { certificateOf } from "./scrape.ts";
import { kubeletOf, type Situation } from "./situation.ts";
import { spliceSummary } from "./summary-pods.ts";

/** The world as the API server shows it: with the pods of stored workloads, and with metrics where metrics-server has them. */
export function seenWorld(situation: Situation): World {
  const { world } = situation;
  const instances = workloadsOf(situation).flatMap((workload) => instancesOf(situation, workload));
  const api = metricsApiServices(situation)
    .map(({ spec }) => metricsApi(situation, spec.version))
    .find(({ kind }) => kind === "serves" || kind === "undecided");
  const served = api?.kind === "serves" || api?.kind === "undecided" ? api : { nodes: new Set<string>(), behind: 0 };
  const nodeOf = (pod: WorldPod): string => pod.object().spec.nodeName ?? "";

  return {
    namespaces: world.namespaces,
    nodes: world.nodes.map((node) => seenNode(situation, node, instances, served)),
    pods: [
      ...world.pods.map(
        (pod): WorldPod => ({
          ...pod,
          metrics: (now) => (served.nodes.has(nodeOf(pod)) ? pod.metrics(now - served.behind) : undefined),
        }),
      ),
      ...instances.map((pod) => seenPod(situation, pod, served)),
    ],
  };
}

interface Served {
  readonly nodes: ReadonlySet<string>;
  readonly behind: number;
}

function seenNode(
  situation: Situation,
  node: WorldNode,
  instances: readonly Instance[],
  { nodes, behind }: Served,
): WorldNode {
  const kubelet = kubeletOf(situation, node.name);
  const here = instances.filter((pod) => "node" in pod.placed && pod.placed.node.metadata.name === node.name);

  return {
    ...node,
    object: () => (kubelet.state === "lost" ? lost(node.object(), situation.installedAt) : node.object()),
    metrics: (now) => {
      const found = nodes.has(node.name) ? node.metrics(now - behind + kubelet.clockAhead) : undefined;

      return found && stamped(found, now);
    },
    summary: (now, short) => {
      const text = node.summary(now + kubelet.clockAhead, short);

      return text === undefined
        ? undefined
        : spliceSummary(
            text,
            here.filter((pod) => runOf(situation, pod).kind === "runs"),
            kubelet.countsNothing,
          );
    },
  };
}

function seenPod(situation: Situation, pod: Instance, { nodes, behind }: Served): WorldPod {
  const node = "node" in pod.placed ? pod.placed.node.metadata.name : "";

  return {
    namespace: pod.namespace,
    name: pod.name,
    object: () => simulatedPod(situation, pod),
    metrics: (now) => {
      const isOld = pod.startedAt < now - 30_000;

      return nodes.has(node) && isOld && runOf(situation, pod).kind === "runs"
        ? simulatedMetrics(pod, now - behind, now)
        : undefined;
    },
  };
}

function simulatedMetrics(
  { namespace, name, labels, workload }: Instance,
  sampledAt: number,
  now: number,
): PodMetricsObject {
  return {
    metadata: { name, namespace, creationTimestamp: seconds(now), labels },
    timestamp: seconds(sampledAt - 10_000),
    window: "15s",
    containers: workload.spec.template.spec.containers.map((container) => ({
      name: container.name,
      usage: { cpu: "2845731n", memory: "19456Ki" },
    })),
  };
}

const stamped = (metrics: NodeMetricsObject, now: number): NodeMetricsObject => ({
  ...metrics,
  metadata: { ...metrics.metadata, creationTimestamp: seconds(now) },
});

/** What the node controller writes when it has not heard of a kubelet for 40 s. */
function lost(node: NodeObject, since: number): NodeObject {
  const conditions = (node.status["conditions"] as { type: string }[]).map(({ type, ...rest }) => ({
    ...rest,
    type,
    status: "Unknown",
    reason: "NodeStatusUnknown",
    message: "Kubelet stopped posting node status.",
    lastTransitionTime: seconds(since),
  }));
  const taints = ["NoSchedule", "NoExecute"].map((effect) => ({ key: "node.kubernetes.io/unreachable", effect }));

  return { ...node, spec: { ...node.spec, taints }, status: { ...node.status, conditions } };
}

/** Why the API server can't reach a kubelet, in Go's words; undefined when it can. It does not check certificates. */
export function kubeletUnreachable(situation: Situation, node: string): string | undefined {
  const address = situation.world.nodes
    .find(({ name }) => name === node)
    ?.object()
    .status.addresses?.find(({ type }) => type === "InternalIP")?.address;
  const { state } = kubeletOf(situation, node);
  if (state === "stopped") return `dial tcp ${address}:10250: connect: connection refused`;
  if (state === "dropped" || state === "lost") return `dial tcp ${address}:10250: i/o timeout`;

  return certificateOf(situation, node) === "requested" ? "remote error: tls: internal error" : undefined;
}

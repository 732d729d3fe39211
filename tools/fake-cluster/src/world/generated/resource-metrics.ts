import { coreNanoSeconds } from "./counter.ts";
import type { NodePlan } from "./node-plan.ts";
import type { ContainerPlan, PodPlan } from "./pod-plan.ts";
import { kubeletSampleAt, nodeBytes, nodeCoreNanoSeconds, podBytes, podCoreNanoSeconds } from "./samples.ts";

type Sample = readonly [labels: string, value: number];

/**
 * Writes `/metrics/resource` as the kubelet does.
 *
 * @param now - epoch milliseconds
 * @see kubelet pkg/kubelet/metrics/collectors/resource_metrics.go
 */
export function resourceMetricsText(node: NodePlan, pods: readonly PodPlan[], now: number): string {
  const at = kubeletSampleAt(node, now);
  const running = pods.filter(({ phase }) => phase === "Running");
  const containers = running.flatMap((pod) =>
    pod.containers.map((container) => [containerLabels(pod, container), container] as const),
  );
  const cpu = containers.map(([labels, each]): Sample => [labels, coreNanoSeconds(each.cpu, at) / 1e9]);
  const memory = containers.map(([labels, each]): Sample => [labels, each.workingSetBytes]);
  const starts = containers.map(([labels, each]): Sample => [labels, each.cpu.startedAt / 1000]);
  const nodeCpu: Sample[] = [["", nodeCoreNanoSeconds(node, running, at) / 1e9]];
  const podCpu = running.map((pod): Sample => [podLabels(pod), podCoreNanoSeconds(pod, at) / 1e9]);

  return [
    family(
      "container_cpu_usage_seconds_total",
      "counter",
      "Cumulative cpu time consumed by the container in core-seconds",
      cpu,
      at,
    ),
    family("container_memory_working_set_bytes", "gauge", "Current working set of the container in bytes", memory, at),
    family("container_start_time_seconds", "gauge", "Start time of the container since unix epoch in seconds", starts),
    family(
      "node_cpu_usage_seconds_total",
      "counter",
      "Cumulative cpu time consumed by the node in core-seconds",
      nodeCpu,
      at,
    ),
    family(
      "node_memory_working_set_bytes",
      "gauge",
      "Current working set of the node in bytes",
      [["", nodeBytes(node, running)]],
      at,
    ),
    family(
      "pod_cpu_usage_seconds_total",
      "counter",
      "Cumulative cpu time consumed by the pod in core-seconds",
      podCpu,
      at,
    ),
    family(
      "pod_memory_working_set_bytes",
      "gauge",
      "Current working set of the pod in bytes",
      running.map((pod): Sample => [podLabels(pod), podBytes(pod)]),
      at,
    ),
    family("resource_scrape_error", "gauge", "1 if there was an error while getting container metrics, 0 otherwise", [
      ["", 0],
    ]),
  ].join("");
}

function family(name: string, type: string, help: string, samples: readonly Sample[], at?: number): string {
  const time = at === undefined ? "" : ` ${at}`;
  const lines = samples.map(([labels, value]) => `${name}${labels} ${value}${time}\n`).toSorted();

  return `# HELP ${name} [STABLE] ${help}\n# TYPE ${name} ${type}\n${lines.join("")}`;
}

const podLabels = (pod: PodPlan): string => `{namespace="${pod.namespace}",pod="${pod.name}"}`;

function containerLabels(pod: PodPlan, container: ContainerPlan): string {
  return `{container="${container.name}",namespace="${pod.namespace}",pod="${pod.name}"}`;
}

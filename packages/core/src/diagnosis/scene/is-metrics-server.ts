import type { WorkloadObject } from "../objects/workload.ts";

/** Services and images that are known to answer metrics.k8s.io in metrics-server's place. */
const ADAPTERS = /prometheus-adapter|prometheus-metrics|keda|custom-metrics|k8s-metrics-adapter|datadog|stackdriver/;

/** Flags that only metrics-server has: a mirror can have given the image any name. */
const OWN_FLAG = /^--(?:kubelet-|metric-resolution|deprecated-kubelet-)/;

/** Whether a Service or an image is known to be none of metrics-server. */
export const isAdapter = (name: string): boolean => ADAPTERS.test(name);

/** Whether a workload is metrics-server: by its name, a label, an image or a flag. */
export function isMetricsServer({ metadata, spec }: WorkloadObject): boolean {
  const { containers } = spec.template.spec;
  if (containers.some(({ image = "" }) => isAdapter(image))) return false;

  const labels = Object.values(spec.template.metadata.labels);
  const names = [metadata.name, ...labels, ...containers.map(({ image = "" }) => image)];
  const words = containers.flatMap(({ command = [], args = [] }) => [...command, ...args]);
  return names.some((name) => name.includes("metrics-server")) || words.some((word) => OWN_FLAG.test(word));
}

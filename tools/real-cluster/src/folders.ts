import path from "node:path";
import { fileURLToPath } from "node:url";
import { versions } from "./versions.ts";

/** tools/real-cluster */
export const tool: string = fileURLToPath(new URL("..", import.meta.url));

/** Where binaries are kept, by version; REAL_CLUSTER_CACHE puts it elsewhere. */
export const cache: string = path.resolve(
  process.env["REAL_CLUSTER_CACHE"] ?? path.join(tool, "../../.cache/real-cluster"),
);

/** What the running cluster writes. One a machine, whichever checkout started it; `down` removes it. */
export const state = "/var/tmp/kubectl-metrics-real-cluster";

/** The daemons' logs; they stay after `down`, so that a start that failed can be read. */
export const logs: string = path.join(cache, "log");

/** The folders of what `build` makes. */
export interface Built {
  readonly kubernetes: string;
  readonly metricsServer: string;
  readonly coredns: string;
  readonly kmbox: string;
  readonly images: string;
  readonly kwok: string;
}

/** @param kubernetes - a version of versions.json */
export const built = (kubernetes: string): Built => ({
  kubernetes: path.join(cache, `kubernetes-${kubernetes}`),
  metricsServer: path.join(cache, `metrics-server-${versions["metrics-server"]}`),
  coredns: path.join(cache, `coredns-${versions.coredns}`),
  kmbox: path.join(cache, "kmbox"),
  images: path.join(cache, "images"),
  kwok: path.join(cache, `kwok-${versions.kwok}`),
});

/** The environment of the scripts in cluster/ and faults/. */
export const scriptEnvironment = (kubernetes: string): Record<string, string> => {
  const folders = built(kubernetes);
  return {
    STATE: state,
    LOG: logs,
    KUBERNETES: folders.kubernetes,
    METRICS_SERVER: folders.metricsServer,
    COREDNS: folders.coredns,
    KMBOX: folders.kmbox,
    IMAGES: folders.images,
    KWOK: folders.kwok,
  };
};

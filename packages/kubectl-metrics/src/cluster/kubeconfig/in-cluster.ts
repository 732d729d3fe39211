import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ClusterEntry, UserEntry } from "./document.ts";

const SERVICE_ACCOUNT = "/var/run/secrets/kubernetes.io/serviceaccount";

/** What a pod knows of its own cluster. */
export interface InCluster {
  readonly cluster: ClusterEntry;
  readonly user: UserEntry;
  readonly namespace: string | undefined;
}

/**
 * The service account of the pod that we run in, if we run in one.
 *
 * @see client-go rest/config.go `InClusterConfig`
 */
export function inCluster(
  env: Readonly<Record<string, string | undefined>>,
  folder = SERVICE_ACCOUNT,
): InCluster | undefined {
  const host = env["KUBERNETES_SERVICE_HOST"];
  const port = env["KUBERNETES_SERVICE_PORT"];
  const tokenFile = path.join(folder, "token");
  if (!host || !port || !existsSync(tokenFile)) return undefined;

  return {
    cluster: {
      server: `https://${host.includes(":") ? `[${host}]` : host}:${port}`,
      caFile: path.join(folder, "ca.crt"),
    },
    user: { tokenFile },
    namespace: env["POD_NAMESPACE"] || readNamespace(path.join(folder, "namespace")),
  };
}

function readNamespace(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8").trim() || undefined : undefined;
}

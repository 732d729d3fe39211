import { writeFileSync } from "node:fs";
import path from "node:path";
import { temporaryFolder } from "./program.ts";

/** The fields of a kubeconfig's cluster and user that a test changes. */
export interface KubeconfigChange {
  readonly cluster?: object;
  readonly user?: object;
}

/**
 * Writes a kubeconfig that is another one with some fields changed.
 *
 * @returns the environment that names it
 */
export function kubeconfigWith(text: string, { cluster, user }: KubeconfigChange): { readonly KUBECONFIG: string } {
  const config = JSON.parse(text);
  Object.assign(config.clusters[0].cluster, cluster);
  if (user !== undefined) config.users[0].user = user;
  const KUBECONFIG = path.join(temporaryFolder(), "config");
  writeFileSync(KUBECONFIG, JSON.stringify(config));
  return { KUBECONFIG };
}

import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { usersCluster } from "../cluster/users-cluster.ts";
import { cleanedEnvironment } from "../measure/environment.ts";
import { onUsersCluster, scenarios } from "../scenarios.ts";
import type { Ground } from "./ground.ts";

/** A cluster of the user's, with a kubectl of the user's. */
export async function usersGround(kubeconfig: string, kubectl: string): Promise<Ground> {
  const kubeconfigPath = path.resolve(kubeconfig);
  const kubectlPath = path.resolve(kubectl);
  return {
    kubectl: kubectlPath,
    kubectlVersion: await versionOf(kubectlPath),
    connection: "as the kubeconfig says",
    scenarios: onUsersCluster(scenarios),
    environment: () => cleanedEnvironment(process.env, kubeconfigPath),
    withCluster: (_scenario, use) => use(usersCluster(kubeconfigPath)),
  };
}

/** The version that a kubectl says it is. */
async function versionOf(kubectl: string): Promise<string> {
  const { stdout } = await promisify(execFile)(kubectl, ["version", "--client", "--output=json"]);
  const { clientVersion } = JSON.parse(stdout) as { readonly clientVersion: { readonly gitVersion: string } };
  return clientVersion.gitVersion.replace(/^v/, "");
}

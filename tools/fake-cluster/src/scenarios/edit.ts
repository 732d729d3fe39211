import { instancesOf } from "../world/pipeline/instances.ts";
import type { Container, WorkloadObject } from "../world/pipeline/kube-object.ts";
import type { Kubelet, Situation } from "../world/pipeline/situation.ts";
import { DEPLOYMENT } from "./scenario.ts";

/** Changes metrics-server's Deployment. */
export function editDeployment(situation: Situation, change: (deployment: WorkloadObject) => void): void {
  situation.store.edit<WorkloadObject>(...DEPLOYMENT, change);
}

/** Changes metrics-server's container. */
export function editContainer(situation: Situation, change: (container: Container) => void): void {
  editDeployment(situation, ({ spec }) => spec.template.spec.containers.slice(0, 1).forEach(change));
}

/** Sets flags of metrics-server: a flag of the same name is replaced. */
export function setFlags(situation: Situation, ...flags: readonly string[]): void {
  const nameOf = (flag: string): string => flag.split("=")[0] ?? "";

  editContainer(situation, (container) => {
    const kept = (container.args ?? []).filter((flag) => !flags.some((next) => nameOf(next) === nameOf(flag)));
    container.args = [...kept, ...flags];
  });
}

/** Takes flags from metrics-server. */
export function dropFlags(situation: Situation, ...names: readonly string[]): void {
  editContainer(situation, (container) => {
    container.args = (container.args ?? []).filter((flag) => !names.includes(flag.split("=")[0] ?? ""));
  });
}

/** Changes the kubelet of one node, or of all. */
export function editKubelets(situation: Situation, change: Partial<Kubelet>, node?: string): void {
  for (const [name, kubelet] of situation.kubelets)
    if (node === undefined || node === name) Object.assign(kubelet, change);
}

/** The name of metrics-server's pod, for what is the matter with this very process. */
export function podName(situation: Situation): string {
  const deployment = situation.store.get<WorkloadObject>(...DEPLOYMENT);
  const [pod] = deployment === undefined ? [] : instancesOf(situation, deployment);

  return pod?.name ?? "";
}

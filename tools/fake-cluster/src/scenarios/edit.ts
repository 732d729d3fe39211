import { instancesOf } from "../world/pipeline/instances.ts";
import type { ConfigMapObject, Container, WorkloadObject } from "../world/pipeline/kube-object.ts";
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

/** Takes the probes from metrics-server. */
export function removeProbes(situation: Situation): void {
  editContainer(situation, (container) => {
    delete container.readinessProbe;
    delete container.livenessProbe;
  });
}

/** Names every node in CoreDNS's `hosts` block. */
export function nameNodesInDns({ store, world }: Situation): void {
  const lines = world.nodes.map((node) => {
    const address = node.object().status.addresses?.find(({ type }) => type === "InternalIP")?.address;

    return `       ${address} ${node.name}`;
  });

  store.edit<ConfigMapObject>("configmaps", "kube-system", "coredns", (config) => {
    const corefile = config.data?.["Corefile"] ?? "";
    const hosts = ["    hosts {", ...lines, "       fallthrough", "    }", "    forward ."].join("\n");
    config.data = { Corefile: corefile.replace("    forward .", hosts) };
  });
}

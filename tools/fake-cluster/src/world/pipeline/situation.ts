import type { World } from "../world.ts";
import { ObjectStore } from "./object-store.ts";

/** What a kubelet's serving certificate is. */
export type KubeletCertificate =
  /** Signed by the cluster's authority, for the node's name and addresses. */
  | "cluster"
  /** kubeadm's default: signed by the kubelet itself, for its host name alone. */
  | "self-signed"
  /** As `cluster`, but no longer valid. */
  | "expired"
  /** Asked for by a CertificateSigningRequest; none until that is approved. */
  | "requested";

/** A kubelet, as the network and its configuration make it. */
export interface Kubelet {
  /** `dropped`: a firewall drops what is sent to its port; `lost`: stopped so long ago that the node is not ready. */
  state: "running" | "stopped" | "dropped" | "lost";
  certificate: KubeletCertificate;
  /** Whether it asks the API server about tokens; if not, 401. */
  authenticatesTokens: boolean;
  /** Whether its counters stay at zero. */
  countsNothing: boolean;
  /** How far its clock is ahead, in milliseconds. */
  clockAhead: number;
}

/** kube-apiserver with its aggregator. */
interface ControlPlane {
  /** How the aggregator identifies itself: not at all without the --requestheader flags, or in vain. */
  frontProxy: "trusted" | "off" | "unknown-authority";
  /** The way from it to the pods. */
  path: "open" | "timeout" | "refused" | "no-route" | "proxy-503";
  /** Whether the availability check verifies certificates, as since 1.37. */
  checksCertificates: boolean;
  /** Why the availability controller can't read Services. */
  serviceLister: string | undefined;
}

/** What no object tells of a running process. By the name of a pod, so that another pod is healthy. */
interface Processes {
  /** Pods that were stopped with SIGSTOP: alive, and silent. */
  readonly frozen: Set<string>;
  /** Pods that answer discovery, and nothing else. */
  readonly hanging: Set<string>;
  /** Pods whose last scrape was so many milliseconds ago. */
  readonly behind: Map<string, number>;
  /** Lines at the end of a pod's log. */
  readonly says: Map<string, readonly string[]>;
}

/** All that a scenario can change; what is seen of it, the pipeline derives. */
export interface Situation {
  readonly store: ObjectStore;
  /** Nodes and pods beside those of the stored workloads. */
  readonly world: World;
  readonly now: () => number;
  readonly kubelets: Map<string, Kubelet>;
  readonly controlPlane: ControlPlane;
  readonly processes: Processes;
  /** Images that can be pulled. */
  images: RegExp;
  /** When the pods of a workload started, in epoch milliseconds, by "namespace/name". */
  readonly startedAt: Map<string, number>;
  /** How often a person deleted pods of a workload, by "namespace/name". */
  readonly replaced: Map<string, number>;
  /** When the cluster was installed, in epoch milliseconds. */
  readonly installedAt: number;
}

const AGE_MS = 20 * 60_000;

/** A cluster without any object, in which everything works. */
export function emptySituation(world: World, now: () => number): Situation {
  return {
    store: new ObjectStore(),
    world,
    now,
    kubelets: new Map(world.nodes.map(({ name }) => [name, healthyKubelet()])),
    controlPlane: { frontProxy: "trusted", path: "open", checksCertificates: false, serviceLister: undefined },
    processes: { frozen: new Set(), hanging: new Set(), behind: new Map(), says: new Map() },
    images:
      /^(registry\.k8s\.io\/(metrics-server\/metrics-server:v0\.[0-9.]+|coredns\/coredns:v[0-9.]+|prometheus-adapter\/prometheus-adapter:v[0-9.]+)|registry\.example\/.+)$/,
    startedAt: new Map(),
    replaced: new Map(),
    installedAt: now() - AGE_MS,
  };
}

/** The kubelet of a node. */
export function kubeletOf(situation: Situation, node: string): Kubelet {
  return situation.kubelets.get(node) ?? healthyKubelet();
}

const healthyKubelet = (): Kubelet => ({
  state: "running",
  certificate: "cluster",
  authenticatesTokens: true,
  countsNothing: false,
  clockAhead: 0,
});

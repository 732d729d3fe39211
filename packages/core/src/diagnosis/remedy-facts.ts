/** A node's name and its addresses, in the order of `status.addresses`. */
export interface NodeAddresses {
  readonly name: string;
  readonly addresses: readonly { readonly type: string; readonly address: string }[];
}

/** The Deployment or DaemonSet behind the Metrics API. */
export interface WorkloadFacts {
  /** As kubectl writes it. */
  readonly kind: "deployment" | "daemonset";
  readonly namespace: string;
  readonly name: string;
  /** The container that serves metrics, and its index in the pod template. */
  readonly container: string;
  readonly containerIndex: number;
  /** Where this workload has its flags; `none`: it has none at all. */
  readonly flagsIn: "args" | "command" | "none";
  /** All words of that field, in order. */
  readonly flags: readonly string[];
  /** Index of the container's port that metrics-server listens on; absent where it declares none. */
  readonly portIndex?: number | undefined;
  readonly serviceAccount: string;
  /** `spec.selector.matchLabels`, as `-l` takes it. */
  readonly selector: string;
}

/**
 * What the commands of remedies are made of. Where something is not known, as without a cluster, it has the name that the
 * official manifests give it, and lists are empty.
 */
export interface RemedyFacts {
  /** The workload behind the Metrics API. */
  readonly workload: WorkloadFacts;
  /** The Service behind the Metrics API. */
  readonly service: { readonly namespace: string; readonly name: string };
  /** The name of the APIService, "v1beta1.metrics.k8s.io". */
  readonly apiService: string;
  /** Version of metrics-server such as "0.9.0". */
  readonly version?: string | undefined;
  /** Set where Helm's labels say that it installed the workload. */
  readonly helm?: { readonly release: string; readonly namespace: string; readonly chart: string } | undefined;
  /** Nodes that the finding touches; all nodes where it touches all. */
  readonly nodes: readonly NodeAddresses[];
  /** Every node of the cluster. */
  readonly allNodes: readonly NodeAddresses[];
  /** Cluster DNS, where its ConfigMap was read. */
  readonly coreDns?: { readonly namespace: string; readonly configMap: string; readonly corefile: string } | undefined;
  /** Names of CertificateSigningRequests of kubelets that wait for approval. */
  readonly pendingCertificates: readonly string[];
  /** The user that the API server sees, where it said so. */
  readonly user?: string | undefined;
  /** Whether a cluster was looked at at all: else names are those of the official manifests. */
  readonly ofCluster: boolean;
}

/** The facts of the official manifests: what remedies are made of where no cluster was looked at. */
export const OFFICIAL_FACTS: RemedyFacts = {
  workload: {
    kind: "deployment",
    namespace: "kube-system",
    name: "metrics-server",
    container: "metrics-server",
    containerIndex: 0,
    flagsIn: "args",
    flags: [],
    serviceAccount: "metrics-server",
    selector: "k8s-app=metrics-server",
  },
  service: { namespace: "kube-system", name: "metrics-server" },
  apiService: "v1beta1.metrics.k8s.io",
  nodes: [],
  allNodes: [],
  pendingCertificates: [],
  ofCluster: false,
};

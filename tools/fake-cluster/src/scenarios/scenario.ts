import type { Situation } from "../world/pipeline/situation.ts";

/** A way in which a cluster can be, with its healthy world as the starting point. */
export interface Scenario {
  readonly name: string;
  /** What is the matter, in a few words. */
  readonly title: string;
  /** The user whose kubeconfig shows it; default admin. */
  readonly user?: string;
  /** Changes the healthy world; `without` metrics-server when `startsWithout` is set. */
  readonly arrange: (situation: Situation) => void;
  /** Start with a cluster in which metrics-server was never installed. */
  readonly startsWithout?: true;
}

/** The objects that most scenarios change. */
export const DEPLOYMENT = ["deployments.apps", "kube-system", "metrics-server"] as const;
export const SERVICE = ["services", "kube-system", "metrics-server"] as const;
export const API_SERVICE = ["apiservices.apiregistration.k8s.io", undefined, "v1beta1.metrics.k8s.io"] as const;

import type { Installation } from "./metrics-server.ts";

const SELECTOR = { "app.kubernetes.io/name": "metrics-server", "app.kubernetes.io/instance": "metrics-server" };

/** How Helm's chart of metrics-server marks its objects. */
export const HELM: Installation = {
  selector: SELECTOR,
  labels: {
    ...SELECTOR,
    "app.kubernetes.io/managed-by": "Helm",
    "app.kubernetes.io/version": "0.9.0",
    "helm.sh/chart": "metrics-server-3.14.0",
  },
  annotations: { "meta.helm.sh/release-name": "metrics-server", "meta.helm.sh/release-namespace": "kube-system" },
};

import type { Strings } from "../../world/objects.ts";
import type { Situation } from "../../world/pipeline/situation.ts";
import { install } from "./install.ts";

/** A program that is not metrics-server: a Deployment with a Service of the same name. */
export interface Program {
  readonly name: string;
  readonly namespace: string;
  readonly image: string;
  readonly labels: Strings;
  readonly port: number;
  /** Whether it may ask the API server what users may do, as servers of aggregated APIs have to. */
  readonly delegates?: boolean;
}

/** Installs a program that runs and is ready; its container requests nothing. */
export function installProgram(
  situation: Situation,
  { name, namespace, image, labels, port, delegates }: Program,
): void {
  install(situation, "deployments.apps", {
    kind: "Deployment",
    metadata: { name, namespace, labels },
    spec: {
      replicas: 1,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          serviceAccountName: name,
          containers: [
            { name, image, ports: [{ name: "https", containerPort: port, protocol: "TCP" }], resources: {} },
          ],
        },
      },
    },
  });
  install(situation, "services", {
    metadata: { name, namespace, labels },
    spec: {
      type: "ClusterIP",
      clusterIP: "10.96.88.3",
      selector: labels,
      ports: [{ name: "https", port: 443, protocol: "TCP", targetPort: "https" }],
    },
  });
  if (delegates !== true) return;
  install(situation, "clusterrolebindings.rbac.authorization.k8s.io", {
    metadata: { name: `${name}:system:auth-delegator`, labels },
    roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "system:auth-delegator" },
    subjects: [{ kind: "ServiceAccount", name, namespace }],
  });
}

import type { RemedyFacts } from "../remedy-facts.ts";
import { yamlText } from "./apply-manifest.ts";

/** The APIService that registers metrics.k8s.io/v1beta1. @see metrics-server manifests/base/apiservice.yaml */
export const apiServiceManifest = ({ service }: RemedyFacts): readonly string[] => [
  "apiVersion: apiregistration.k8s.io/v1",
  "kind: APIService",
  "metadata:",
  "  name: v1beta1.metrics.k8s.io",
  "spec:",
  "  group: metrics.k8s.io",
  "  version: v1beta1",
  "  groupPriorityMinimum: 100",
  "  versionPriority: 100",
  "  insecureSkipTLSVerify: true",
  "  service:",
  `    name: ${yamlText(service.name)}`,
  `    namespace: ${yamlText(service.namespace)}`,
  "    port: 443",
];

/** The Service before the workload's pods. */
export const serviceManifest = ({ service, workload }: RemedyFacts): readonly string[] => [
  "apiVersion: v1",
  "kind: Service",
  "metadata:",
  `  name: ${yamlText(service.name)}`,
  `  namespace: ${yamlText(service.namespace)}`,
  "spec:",
  "  selector:",
  ...workload.selector.split(",").map((pair) => {
    const [key = "", value = ""] = pair.split("=");
    return `    ${yamlText(key)}: ${yamlText(value)}`;
  }),
  "  ports:",
  "  - name: https",
  "    port: 443",
  "    protocol: TCP",
  `    targetPort: ${securePort(workload.flags)}`,
];

/** The port that metrics-server listens on: by its flags, else its default; where no flags are known, the manifests' 10250. */
export const securePort = (flags: readonly string[]): number => {
  const port = flags.flatMap((flag) => /^--secure-port=(\d{1,5})$/.exec(flag)?.[1] ?? []).at(-1);

  return Number(port ?? (flags.length === 0 ? 10250 : 443));
};

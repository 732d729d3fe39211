import { applyManifest } from "../commands/apply-manifest.ts";
import { apiServiceManifest, securePort, serviceManifest } from "../commands/service-manifests.ts";
import { shellWord } from "../commands/shell-word.ts";
import type { RemedyFacts } from "../remedy-facts.ts";
import type { Remedy } from "../rule.ts";

const COMPONENTS = "https://github.com/kubernetes-sigs/metrics-server/releases/latest/download/components.yaml";

/** As the platform does it, where it brings one. */
export const install: Remedy = {
  title: "Install metrics-server",
  cost: "Platforms that bring it (GKE, AKS, k3s, minikube, MicroK8s) switch it on as an add-on instead: minikube addons enable metrics-server, microk8s enable metrics-server.",
  commands: () => [`kubectl apply -f ${COMPONENTS}`],
};

export const register: Remedy = {
  title: "Register metrics.k8s.io again, where metrics-server itself still runs",
  commands: (facts) => [applyManifest(apiServiceManifest(facts))],
};

export const deleteRegistration: Remedy = {
  title: "Delete the APIService that was left behind",
  cost: "There is then no Metrics API; nothing else is lost.",
  commands: ({ apiService }) => [`kubectl delete apiservice ${shellWord(apiService)}`],
};

export const createService: Remedy = {
  title: "Create the Service again, where metrics-server itself still runs",
  commands: (facts) => [applyManifest(serviceManifest(facts))],
};

const patchService = ({ service }: RemedyFacts, operations: readonly object[]): string =>
  `kubectl -n ${shellWord(service.namespace)} patch service ${shellWord(service.name)} --type=json -p ${shellWord(JSON.stringify(operations))}`;

export const selectPods: Remedy = {
  title: "Let the Service select the labels that the pods have",
  commands: (facts) => {
    const pairs = facts.workload.selector.split(",").map((pair) => pair.split("="));
    const value = Object.fromEntries(pairs.map(([key = "", text = ""]) => [key, text]));

    return [patchService(facts, [{ op: "add", path: "/spec/selector", value }])];
  },
};

export const targetSecurePort: Remedy = {
  title: "Let the Service send to the port on which metrics-server listens",
  commands: (facts) => [
    patchService(facts, [{ op: "replace", path: "/spec/ports/0/targetPort", value: securePort(facts.workload.flags) }]),
  ],
};

export const skipBackendVerification: Remedy = {
  title: "Let the API server not verify metrics-server's certificate, as the official manifest does",
  cost: "Whoever can answer on the Service's address is believed; the way there is inside the cluster.",
  commands: ({ apiService }) => [
    `kubectl patch apiservice ${shellWord(apiService)} --type=merge -p '{"spec":{"insecureSkipTLSVerify":true,"caBundle":null}}'`,
  ],
};

export const alignServicePort: Remedy = {
  title: "Let the APIService name the port that the Service has",
  commands: ({ apiService, service }) => [
    `kubectl -n ${shellWord(service.namespace)} get service ${shellWord(service.name)} -o jsonpath='{.spec.ports[*].port}'`,
    `kubectl patch apiservice ${shellWord(apiService)} --type=merge -p '{"spec":{"service":{"port":443}}}'`,
  ],
};

import { setFlags } from "../commands/set-flags.ts";
import { shellWord } from "../commands/shell-word.ts";
import { describePods, inNamespace, readLog, readPreviousLog, workloadName } from "../commands/workload-words.ts";
import type { Remedy } from "../rule.ts";

export const lookAtPod: Remedy = {
  title: "Find the cause in the pod's events and log",
  commands: (facts) => [describePods(facts), readLog(facts)],
};

export const lookAtPreviousLog: Remedy = {
  title: "Find the cause in the log of the previous run",
  commands: (facts) => [readPreviousLog(facts)],
};

export const scaleUp: Remedy = {
  title: "Scale it up",
  commands: (facts) => [`kubectl ${inNamespace(facts)} scale ${workloadName(facts)} --replicas=1`],
};

export const raiseResources: Remedy = {
  title: "Give it more memory and CPU",
  cost: "100 m and 200 MiB are enough up to 100 nodes, beyond that 1 m and 2 MiB a node.",
  commands: (facts) => {
    const nodes = facts.allNodes.length;
    const beyond = Math.max(0, nodes - 100);
    const amounts = `cpu=${100 + beyond}m,memory=${200 + 2 * beyond}Mi`;

    return [
      `kubectl ${inNamespace(facts)} set resources ${workloadName(facts)} -c ${shellWord(facts.workload.container)} --requests=${amounts} --limits=memory=${2 * (200 + 2 * beyond)}Mi`,
    ];
  },
};

export const useImage: Remedy = {
  title: "Use an image that the nodes can pull",
  cost: "Without a way to the internet, copy it to a registry of your own first.",
  commands: (facts) => {
    const tag = facts.version === undefined ? "<version>" : `v${facts.version.replace(/^v/, "")}`;
    const image = shellWord(`${facts.workload.container}=registry.k8s.io/metrics-server/metrics-server:${tag}`);

    return [`kubectl ${inNamespace(facts)} set image ${workloadName(facts)} ${image}`];
  },
};

export const writableCertificates: Remedy = {
  title: "Let it write its certificate to a volume",
  commands: (facts) => setFlags(facts, { set: ["--cert-dir=/tmp"] }),
};

export const freePort: Remedy = {
  title: "Let it listen on a port that is free",
  cost: "The Service's targetPort and the probes must say the same, where they name the port by its number.",
  commands: (facts) => {
    const port = facts.workload.flags.includes("--secure-port=4443") ? 4444 : 4443;

    return setFlags(facts, { set: [`--secure-port=${port}`], port });
  },
};

export const unprivilegedPort: Remedy = {
  title: "Let it listen on a port above 1023",
  cost: "The Service's targetPort and the probes must say the same, where they name the port by its number.",
  commands: (facts) => setFlags(facts, { set: ["--secure-port=10250"], port: 10_250 }),
};

export const applyOfficial: Remedy = {
  title: "Apply the manifest of this version as it is",
  cost: "Resets what was changed in the cluster by hand.",
  commands: ({ version }) => {
    const path = version === undefined ? "latest/download" : `download/v${version.replace(/^v/, "")}`;

    return [`kubectl apply -f https://github.com/kubernetes-sigs/metrics-server/releases/${path}/components.yaml`];
  },
};

import { labelsText } from "./checks/labels.ts";
import { areObjectNames, isObjectName } from "./commands/object-name.ts";
import type { Evidence } from "./evidence.ts";
import type { ClusterNode } from "./objects/cluster-node.ts";
import type { WorkloadObject } from "./objects/workload.ts";
import { type NodeAddresses, OFFICIAL_FACTS, type RemedyFacts, type WorkloadFacts } from "./remedy-facts.ts";
import { flagsOf, securePort } from "./scene/flags.ts";
import { imageVersion, versionText } from "./scene/image-version.ts";
import { servingContainer } from "./scene/scene.ts";

/**
 * What the commands of remedies are made of, from the evidence; where it does not say, or what it calls a name can be none, the
 * names of the official manifests.
 *
 * @param evidence - what a walk saw
 */
export function remedyFacts(evidence: Evidence): RemedyFacts {
  const { objects, client } = evidence;
  const workload = objects.workloads?.value?.[0];
  const allNodes = (objects.nodes?.value ?? []).map(nodeAddresses);
  const service = namedService(evidence);
  const container = workload === undefined ? undefined : servingContainer(workload.spec.template.spec.containers);
  const version = container?.image === undefined ? undefined : imageVersion(container.image);
  const helm = workload === undefined ? undefined : helmOf(workload);
  const coreDns = coreDnsOf(evidence);
  return {
    workload: (workload && workloadFacts(workload)) ?? OFFICIAL_FACTS.workload,
    service: service ?? OFFICIAL_FACTS.service,
    apiService: OFFICIAL_FACTS.apiService,
    nodes: allNodes,
    allNodes,
    pendingCertificates: pending(evidence),
    ofCluster: true,
    ...(version === undefined ? {} : { version: versionText(version) }),
    ...(helm === undefined ? {} : { helm }),
    ...(coreDns === undefined ? {} : { coreDns }),
    ...(client.user === undefined ? {} : { user: client.user.name }),
  };
}

const nodeAddresses = ({ metadata, status }: ClusterNode): NodeAddresses => ({
  name: metadata.name,
  addresses: status.addresses.map(({ type, address }) => ({ type, address })),
});

/** The Service that the APIService names, whether it exists or not. */
const namedService = ({ objects }: Evidence): RemedyFacts["service"] | undefined => {
  const named = objects.apiServices?.value?.find(({ spec }) => spec.service !== undefined)?.spec.service;
  const found = objects.service?.value?.metadata;
  if (named !== undefined && areObjectNames(named.namespace, named.name))
    return { namespace: named.namespace, name: named.name };
  return found?.namespace === undefined || !areObjectNames(found.namespace, found.name)
    ? undefined
    : { namespace: found.namespace, name: found.name };
};

const workloadFacts = ({ kind, metadata, spec }: WorkloadObject): WorkloadFacts | undefined => {
  const { containers, serviceAccountName = "default" } = spec.template.spec;
  const container = servingContainer(containers);
  if (!areObjectNames(metadata.namespace, metadata.name, container?.name, serviceAccountName)) return undefined;

  const args = container?.args ?? [];
  const command = container?.command ?? [];
  // Flags are where the workload has flags already: of a command that is only the program, they are the arguments.
  const inCommand = args.length === 0 && command.some((word) => word.startsWith("-"));
  const port = securePort(flagsOf(container));
  const portIndex = container?.ports.findIndex(({ containerPort }) => containerPort === port) ?? -1;
  const flagsInArgs = args.length === 0 ? "none" : "args";
  return {
    kind: kind === "DaemonSet" ? "daemonset" : "deployment",
    namespace: metadata.namespace ?? "default",
    name: metadata.name,
    container: container?.name ?? OFFICIAL_FACTS.workload.container,
    containerIndex: container === undefined ? 0 : containers.indexOf(container),
    flagsIn: inCommand ? "command" : flagsInArgs,
    flags: inCommand ? command : args,
    ...(portIndex < 0 ? {} : { portIndex }),
    serviceAccount: serviceAccountName,
    selector: labelsText(spec.selector),
  };
};

/** The value of a label, where Helm writes "+" as "_". */
const CHART = /^[a-z\d][\w.-]{0,62}$/i;

/** @see helm.sh pkg/action `setMetadataVisitor`: Helm puts the label and both annotations on all that it installs */
const helmOf = ({ metadata }: WorkloadObject): RemedyFacts["helm"] => {
  const { labels = {}, annotations = {} } = metadata;
  const release = annotations["meta.helm.sh/release-name"];
  const namespace = annotations["meta.helm.sh/release-namespace"];
  if (labels["app.kubernetes.io/managed-by"] !== "Helm" || release === undefined || namespace === undefined)
    return undefined;
  const chart = labels["helm.sh/chart"] ?? "metrics-server";
  return isObjectName(release) && isObjectName(namespace) && CHART.test(chart)
    ? { release, namespace, chart }
    : undefined;
};

const coreDnsOf = ({ objects }: Evidence): RemedyFacts["coreDns"] => {
  const config = objects.dnsConfig?.value;
  const corefile = config?.data["Corefile"];
  if (config === undefined || corefile === undefined) return undefined;
  const { namespace = "kube-system", name: configMap } = config.metadata;
  return areObjectNames(namespace, configMap) ? { namespace, configMap, corefile } : undefined;
};

const pending = ({ objects }: Evidence): readonly string[] =>
  (objects.signingRequests?.value ?? [])
    .filter(({ status }) => status.conditions.length === 0 && !status.issued)
    .map(({ metadata }) => metadata.name)
    .filter(isObjectName);

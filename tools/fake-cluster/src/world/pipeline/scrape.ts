import type { NodeObject } from "../objects.ts";
import { seconds } from "../world.ts";
import { serviceAccountMay } from "./access.ts";
import { addressOf, lookup } from "./dns.ts";
import type { Flags } from "./flags.ts";
import type { Instance } from "./instances.ts";
import type { SigningRequestObject } from "./kube-object.ts";
import { type KubeletCertificate, kubeletOf, type Situation } from "./situation.ts";

/** What a scrape of one node gives. */
export interface Scrape {
  readonly node: string;
  /** Whether its metrics are stored. */
  readonly ok: boolean;
  /** File, line and text as klog prints them, if there is something to say. */
  readonly said?: { readonly severity: "E" | "I"; readonly at: string; readonly text: string };
}

const DEFAULT_TYPES = "Hostname,InternalDNS,InternalIP,ExternalDNS,ExternalIP";
const KUBELET_PORT = 10250;
const KUBELET_FAILED = "scraper.go:149";
const KUBELET_SILENT = "scraper.go:147";

/** What one pod of metrics-server gets of every node. */
export function scrapeAll(situation: Situation, pod: Instance, flags: Flags): readonly Scrape[] {
  const account = { namespace: pod.namespace, name: pod.workload.spec.template.spec.serviceAccountName ?? "default" };
  const listsNodes = serviceAccountMay(situation, account, { verb: "list", group: "", resource: "nodes" });

  return listsNodes
    ? situation.world.nodes.map((node) => scrape(situation, node.object(), flags, account))
    : situation.world.nodes.map(({ name }) => ({ node: name, ok: false }));
}

/** A connection that metrics-server is about to make. */
interface Dial {
  readonly node: string;
  /** Name or address of the node, as it is in the URL. */
  readonly host: string;
  readonly port: number;
  readonly plain: boolean;
  readonly trustsAll: boolean;
  readonly url: string;
  readonly account: Account;
}

interface Account {
  readonly namespace: string;
  readonly name: string;
}

function scrape(situation: Situation, node: NodeObject, { values }: Flags, account: Account): Scrape {
  const { name } = node.metadata;
  const types = (values.get("kubelet-preferred-address-types") ?? DEFAULT_TYPES).split(",");
  const chosen = addressOf(node, types);
  if (chosen === undefined)
    return failed(name, `node ${name} had no addresses that matched types [${types.join(" ")}]`);

  const plain = isOn(values, "deprecated-kubelet-completely-insecure");
  const ownPort = isOn(values, "kubelet-use-node-status-port");
  const port = ownPort ? KUBELET_PORT : Number(values.get("kubelet-port") ?? KUBELET_PORT);
  const url = `${plain ? "http" : "https"}://${chosen.address}:${port}/metrics/resource`;
  const trustsAll = isOn(values, "kubelet-insecure-tls");
  const dial = { node: name, host: chosen.address, port, plain, trustsAll, url, account };
  if (isSilent(situation, dial)) {
    const error = JSON.stringify(`Get "${url}": context deadline exceeded`);
    const text = `"Failed to scrape node, timeout to access kubelet" err=${error} node="${name}" timeout="10s"`;

    return { node: name, ok: false, said: { severity: "E", at: KUBELET_SILENT, text } };
  }
  const error = connectionError(situation, dial);
  if (error !== undefined) return failed(name, `Get "${url}": ${error}`);
  const refused = refusal(situation, dial);
  if (refused !== undefined) return failed(name, `request failed, status: "${refused}"`);
  if (!kubeletOf(situation, name).countsNothing) return { node: name, ok: true };
  const text = `"Skipped node CPU metric" node="${name}" err="Got UsageCoreNanoSeconds equal zero"`;

  return { node: name, ok: false, said: { severity: "I", at: "decode.go:92", text } };
}

const failed = (node: string, error: string): Scrape => ({
  node,
  ok: false,
  said: {
    severity: "E",
    at: KUBELET_FAILED,
    text: `"Failed to scrape node" err=${JSON.stringify(error)} node="${node}"`,
  },
});

/** A name must resolve before a firewall can drop anything. */
function isSilent(situation: Situation, { node, host }: Dial): boolean {
  const { state } = kubeletOf(situation, node);

  return (state === "dropped" || state === "lost") && (isAddress(host) || lookup(situation, host).ok);
}

/** DNS, TCP, TLS: Go's error. */
function connectionError(situation: Situation, { node, host, port, plain, trustsAll }: Dial): string | undefined {
  const resolved = isAddress(host) ? { ok: true as const, address: host } : lookup(situation, host);
  if (!resolved.ok) return resolved.error;
  if (kubeletOf(situation, node).state === "stopped" || port !== KUBELET_PORT)
    return `dial tcp ${resolved.address}:${port}: connect: connection refused`;
  if (plain) return undefined;

  const certificate = certificateOf(situation, node);
  if (certificate === "requested") return "remote error: tls: internal error";
  const distrust = trustsAll ? undefined : distrustOf(situation, certificate, host);

  return distrust === undefined ? undefined : `tls: failed to verify certificate: x509: ${distrust}`;
}

/** The kubelet's own no. */
function refusal(situation: Situation, { node, plain, account }: Dial): string | undefined {
  if (plain) return "400 Bad Request";
  if (!kubeletOf(situation, node).authenticatesTokens) return "401 Unauthorized";
  const may = { verb: "get", group: "", resource: "nodes/metrics" };

  return serviceAccountMay(situation, account, may) ? undefined : "403 Forbidden";
}

/** Go looks at the time, then at the name, then at who signed. */
function distrustOf({ now }: Situation, certificate: KubeletCertificate, host: string): string | undefined {
  if (certificate === "expired") {
    const ended = now() - 2 * 24 * 3_600_000;

    return `certificate has expired or is not yet valid: current time ${seconds(now())} is after ${seconds(ended)}`;
  }
  if (certificate !== "self-signed") return undefined;

  return isAddress(host)
    ? `cannot validate certificate for ${host} because it doesn't contain any IP SANs`
    : "certificate signed by unknown authority";
}

/** What the kubelet shows now: with an approved request the certificate that it asked for. */
export function certificateOf(situation: Situation, node: string): KubeletCertificate {
  const { certificate } = kubeletOf(situation, node);
  if (certificate !== "requested") return certificate;
  const requests = situation.store.list<SigningRequestObject>("certificatesigningrequests.certificates.k8s.io");
  const issued = requests.some(
    ({ spec, status }) =>
      spec.username === `system:node:${node}` && status.conditions?.some(({ type }) => type === "Approved"),
  );

  return issued ? "cluster" : "requested";
}

const isOn = (values: ReadonlyMap<string, string>, flag: string): boolean => (values.get(flag) ?? "false") !== "false";
const isAddress = (host: string): boolean => /^[\d.]+$|:/.test(host);

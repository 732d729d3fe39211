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

function scrape(
  situation: Situation,
  node: NodeObject,
  { values }: Flags,
  account: { readonly namespace: string; readonly name: string },
): Scrape {
  const { name } = node.metadata;
  const kubelet = kubeletOf(situation, name);
  const failed = (error: string): Scrape => ({
    node: name,
    ok: false,
    said: {
      severity: "E",
      at: KUBELET_FAILED,
      text: `"Failed to scrape node" err=${quote(error)} node=${quote(name)}`,
    },
  });
  const types = (values.get("kubelet-preferred-address-types") ?? DEFAULT_TYPES).split(",");
  const chosen = addressOf(node, types);
  if (chosen === undefined) return failed(`node ${name} had no addresses that matched types [${types.join(" ")}]`);

  const plain = isOn(values, "deprecated-kubelet-completely-insecure");
  const port = isOn(values, "kubelet-use-node-status-port")
    ? KUBELET_PORT
    : Number(values.get("kubelet-port") ?? KUBELET_PORT);
  const url = `${plain ? "http" : "https"}://${chosen.address}:${port}/metrics/resource`;
  const getFailed = (error: string): Scrape => failed(`Get "${url}": ${error}`);
  const resolved = isAddress(chosen.address)
    ? { ok: true as const, address: chosen.address }
    : lookup(situation, chosen.address);
  if (!resolved.ok) return getFailed(resolved.error);

  if (kubelet.state === "dropped" || kubelet.state === "lost") {
    const text = `"Failed to scrape node, timeout to access kubelet" err=${quote(`Get "${url}": context deadline exceeded`)} node=${quote(name)} timeout="10s"`;

    return { node: name, ok: false, said: { severity: "E", at: KUBELET_SILENT, text } };
  }
  if (kubelet.state === "stopped" || port !== KUBELET_PORT)
    return getFailed(`dial tcp ${resolved.address}:${port}: connect: connection refused`);
  if (plain) return failed('request failed, status: "400 Bad Request"');

  const certificate = certificateOf(situation, name);
  if (certificate === "requested") return getFailed("remote error: tls: internal error");
  const distrust = isOn(values, "kubelet-insecure-tls")
    ? undefined
    : distrustOf(situation, certificate, chosen.address);
  if (distrust !== undefined) return getFailed(`tls: failed to verify certificate: x509: ${distrust}`);
  if (!kubelet.authenticatesTokens) return failed('request failed, status: "401 Unauthorized"');
  if (!serviceAccountMay(situation, account, { verb: "get", group: "", resource: "nodes/metrics" }))
    return failed('request failed, status: "403 Forbidden"');
  if (kubelet.countsNothing) {
    const text = `"Skipped node CPU metric" node=${quote(name)} err="Got UsageCoreNanoSeconds equal zero"`;

    return { node: name, ok: false, said: { severity: "I", at: "decode.go:92", text } };
  }

  return { node: name, ok: true };
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
/** As klog quotes values. */
const quote = (text: string): string => JSON.stringify(text);

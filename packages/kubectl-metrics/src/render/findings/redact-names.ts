import type { Evidence } from "@kubectl-metrics/core";

/** Where everybody's objects have the same names. */
const PUBLIC_NAMESPACES = new Set(["default", "kube-system", "kube-public", "kube-node-lease"]);

/** Words that names and addresses are made of; the letter of an escaped line feed or tab before one is none of it. */
const WORD = /(\\[nrt])?([A-Za-z0-9][A-Za-z0-9._-]*)/g;

const IP4 = /^(?:\d{1,3}\.){3}\d{1,3}$/;

/** Looks like an IPv6 address; a time of the day has too few colons. */
const IP6 = /(?<![\w:.])(?=[0-9a-f:]*::|(?:[0-9a-f]{1,4}:){7})[0-9a-f:]{2,39}(?![\w:])/gi;

/** Addresses that say nothing about a cluster. */
const PUBLIC_ADDRESSES = new Set(["0.0.0.0", "127.0.0.1", "::", "::1"]);

/**
 * Replaces names and addresses of a cluster, each by the same stand-in wherever it is seen: "<node-1>", "<ip-2>".
 *
 * @param evidence - whose nodes, pods, namespaces, address and user are meant
 */
export const nameRedactor = (evidence: Evidence): ((text: string) => string) => nameReplacer(knownNames(evidence));

/**
 * Replaces names and addresses: a name by what `known` has for it, each address by a stand-in.
 */
export function nameReplacer(known: ReadonlyMap<string, string>): (text: string) => string {
  const addresses = new Map<string, string>();
  const address = (text: string): string => {
    if (PUBLIC_ADDRESSES.has(text)) return text;
    const standIn = addresses.get(text) ?? `<ip-${addresses.size + 1}>`;
    addresses.set(text, standIn);
    return standIn;
  };
  const word = (text: string): string => {
    const bare = text.replace(/[._-]+$/, "");
    const end = text.slice(bare.length);
    const standIn = known.get(bare) ?? (IP4.test(bare) ? address(bare) : partly(bare));
    return standIn === undefined ? text : standIn + end;
  };
  /** "node1.example.com", where node1 is known; "etcd-node1", as static pods are called. */
  const partly = (text: string): string | undefined => {
    const [first = "", ...domain] = text.split(".");
    const host = domain.length === 0 ? undefined : known.get(first);
    if (host !== undefined) return host;
    for (let dash = text.indexOf("-"); dash !== -1; dash = text.indexOf("-", dash + 1)) {
      const standIn = known.get(text.slice(dash + 1));
      if (standIn !== undefined) return text.slice(0, dash + 1) + standIn;
    }
    return undefined;
  };
  return (text) =>
    known.get(text) ??
    text.replace(IP6, address).replace(WORD, (_, before: string = "", text: string) => before + word(text));
}

function knownNames({ client, objects }: Evidence): ReadonlyMap<string, string> {
  const nodes = objects.nodes?.value ?? [];
  const pods = objects.runningPods?.value ?? [];
  const autoscalers = objects.autoscalers?.value ?? [];
  const known = new Map<string, string>();
  const add = (kind: string, names: readonly (string | undefined)[]): void => {
    let count = 0;
    for (const name of names) {
      if (name === undefined || name.length < 2 || known.has(name)) continue;
      count += 1;
      known.set(name, `<${kind}-${count}>`);
    }
  };
  add(
    "node",
    nodes.map(({ metadata }) => metadata.name),
  );
  add(
    "node",
    pods.map(({ node }) => node),
  );
  add("host", [hostOf(client.server), ...nodes.flatMap(hostNames)]);
  add("user", [client.user?.name]);
  add("context", [client.context]);
  const isPrivate = ({ namespace = "" }: { readonly namespace?: string | undefined }): boolean =>
    !PUBLIC_NAMESPACES.has(namespace);
  add(
    "namespace",
    [...pods, ...autoscalers.map(({ metadata }) => metadata)].filter(isPrivate).map(({ namespace }) => namespace),
  );
  add(
    "pod",
    pods.filter(isPrivate).map(({ name }) => name),
  );
  add(
    "hpa",
    autoscalers.map(({ metadata }) => metadata.name),
  );
  add(
    "workload",
    autoscalers.map(({ spec }) => spec.scaleTargetRef.name),
  );
  return known;
}

const hostNames = ({ status }: { readonly status: { readonly addresses: readonly { readonly address: string }[] } }) =>
  status.addresses.map(({ address }) => address).filter((address) => !IP4.test(address) && !address.includes(":"));

function hostOf(server: string | undefined): string | undefined {
  if (server === undefined || !URL.canParse(server)) return undefined;
  const { hostname } = new URL(server);
  return IP4.test(hostname) || hostname.startsWith("[") || hostname === "localhost" ? undefined : hostname;
}

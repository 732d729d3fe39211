import type { NodeObject } from "../objects.ts";
import type { ConfigMapObject, ServiceObject } from "./kube-object.ts";
import { podsBehind } from "./selected-pods.ts";
import type { Situation } from "./situation.ts";
import { startFailure } from "./start.ts";

/** What a lookup gives: an address, or the tail of Go's error. */
export type Lookup = { readonly ok: true; readonly address: string } | { readonly ok: false; readonly error: string };

/** Looks a node's name up in the cluster's DNS: it is there when a `hosts` block of the Corefile names it. */
export function lookup(situation: Situation, name: string): Lookup {
  const { store } = situation;
  const service = store.get<ServiceObject>("services", "kube-system", "kube-dns");
  const server = service?.spec.clusterIP ?? "10.96.0.10";
  if (
    service === undefined ||
    podsBehind(situation, service).every((pod) => startFailure(situation, pod) !== undefined)
  )
    return {
      ok: false,
      error: `dial tcp: lookup ${name} on ${server}:53: read udp 10.128.0.200:34168->${server}:53: i/o timeout`,
    };

  const config = store.get<ConfigMapObject>("configmaps", "kube-system", "coredns");
  const address = hostsOf(config?.data?.["Corefile"] ?? "").get(name);

  return address === undefined
    ? { ok: false, error: `dial tcp: lookup ${name} on ${server}:53: no such host` }
    : { ok: true, address };
}

/** Names in the `hosts` blocks of a Corefile, with their addresses. */
function hostsOf(corefile: string): ReadonlyMap<string, string> {
  const lines = [...corefile.matchAll(/^\s*hosts\b[^{\n]*\{([^}]*)\}/gm)].flatMap(([, block = ""]) =>
    block.split("\n"),
  );
  const entries = lines.map((line) => line.replace(/#.*/, "").trim().split(/\s+/));

  return new Map(
    entries
      .filter(([address = ""]) => /^[0-9a-f.:]+$/i.test(address) && /[.:]/.test(address))
      .flatMap(([address = "", ...names]) => names.map((name): [string, string] => [name, address])),
  );
}

/** The first address of a node whose type is wanted, in the order of what is wanted. */
export function addressOf(node: NodeObject, types: readonly string[]): { type: string; address: string } | undefined {
  for (const type of types) {
    const found = node.status.addresses?.find((each) => each.type === type);
    if (found !== undefined) return found;
  }

  return undefined;
}

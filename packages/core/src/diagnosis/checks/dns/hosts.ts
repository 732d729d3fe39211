import { namedNodes } from "../../scene/uses-names.ts";
import { type Check, seenIn } from "../check.ts";

/** Whether the hosts block of CoreDNS names the nodes whose names are looked up and that have no metrics. */
export const hosts: Check = (scene) => {
  const { dnsConfig } = scene.evidence.objects;
  const corefile = dnsConfig?.value?.data["Corefile"];
  if (dnsConfig === undefined || corefile === undefined) return [];

  const known = hostNames(corefile);
  return namedNodes(scene)
    .filter(({ node, name }) => !scene.freshNodes.has(node.metadata.name) && !known.has(name.toLowerCase()))
    .map(({ node, name }) =>
      seenIn(
        "dns",
        dnsConfig,
        "dns-hosts-missing",
        `metrics-server looks up ${name}; no hosts block of the Corefile names it`,
        [node.metadata.name],
      ),
    );
};

/** The names that the lines of `hosts` blocks give to addresses. */
const hostNames = (corefile: string): ReadonlySet<string> =>
  new Set(
    corefile.split("\n").flatMap((line) => {
      const [address = "", ...names] = line.trim().split(/\s+/);
      return /^[\d.]{7,}$|^[\da-f]*:[\da-f:]*$/i.test(address) ? names.map((name) => name.toLowerCase()) : [];
    }),
  );

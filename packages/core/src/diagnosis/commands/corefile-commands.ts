import type { RemedyFacts } from "../remedy-facts.ts";
import { hostsEntries, withHosts } from "./hosts-block.ts";
import { shellWord } from "./shell-word.ts";

/** The Corefile that CoreDNS runs with. */
export const readCorefile = ({ coreDns }: RemedyFacts): string =>
  `kubectl -n ${shellWord(coreDns?.namespace ?? "kube-system")} get configmap ${shellWord(coreDns?.configMap ?? "coredns")} -o jsonpath='{.data.Corefile}'`;

/** Commands that put the cluster's nodes into CoreDNS's Corefile; without one at hand, the block to write into it. */
export function nameNodesInCoreDns({ coreDns, allNodes }: RemedyFacts): readonly string[] {
  const entries = hostsEntries(allNodes);
  const shown = entries.length > 0 ? entries : ["<IP> <node>"];
  const corefile = coreDns === undefined || entries.length === 0 ? undefined : withHosts(coreDns.corefile, entries);
  const namespace = shellWord(coreDns?.namespace ?? "kube-system");
  const config = `-n ${namespace} %VERB% configmap ${shellWord(coreDns?.configMap ?? "coredns")}`;

  if (corefile === undefined) {
    return [
      `kubectl ${config.replace("%VERB%", "edit")}`,
      [
        "# inside the block .:53 { … }:",
        "hosts {",
        ...shown.map((entry) => `    ${entry}`),
        "    fallthrough",
        "}",
      ].join("\n"),
    ];
  }
  const patch = `kubectl ${config.replace("%VERB%", "patch")} --type=merge`;
  const reload = /^\s*reload\b/m.test(corefile)
    ? []
    : [`kubectl -n ${namespace} rollout restart deployment -l k8s-app=kube-dns`];

  return [block(corefile) ? patchFromText(patch, corefile) : patchFromJson(patch, corefile), ...reload];
}

/** Whether the text can stand in a YAML block, and be pasted, as it is: a shell completes words at a tab. */
const block = (text: string): boolean => /^[\n -~]*$/.test(text) && /^[^\s]/.test(text);

const patchFromJson = (patch: string, corefile: string): string =>
  `${patch} -p ${shellWord(JSON.stringify({ data: { Corefile: corefile } }))}`;

function patchFromText(patch: string, corefile: string): string {
  const lines = corefile.replace(/\n*$/, "").split("\n");
  const body = lines.map((line) => (line === "" ? "" : `    ${line}`));

  return [`${patch} --patch-file=/dev/stdin <<'EOF'`, "data:", "  Corefile: |", ...body, "EOF"].join("\n");
}

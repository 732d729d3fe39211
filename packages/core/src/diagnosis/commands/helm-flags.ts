import type { RemedyFacts } from "../remedy-facts.ts";
import { flagName, placedFlags } from "./flags.ts";
import type { FlagChange } from "./patch-flags.ts";
import { shellWord } from "./shell-word.ts";

/** Names of the flags in the chart's `defaultArgs`. @see metrics-server charts/metrics-server/values.yaml */
const DEFAULT_ARGUMENTS: ReadonlySet<string> = new Set([
  "--cert-dir",
  "--kubelet-preferred-address-types",
  "--kubelet-use-node-status-port",
  "--metric-resolution",
]);

/** Flags that the chart's template writes by itself, from other values. */
const WRITTEN_BY_CHART: ReadonlySet<string> = new Set([
  "--secure-port",
  "--tls-cert-file",
  "--tls-private-key-file",
  "--authorization-always-allow-paths",
]);

const CHART_REPOSITORY = "helm repo add metrics-server https://kubernetes-sigs.github.io/metrics-server/";

/** Commands that let Helm's release carry a change, or none where Helm did not install the workload. */
export function helmFlags(facts: RemedyFacts, { set, drop = [] }: FlagChange): readonly string[] {
  const { helm, workload } = facts;
  if (helm === undefined) return [];

  const present = wholeFlags(workload.flags).filter((flag) => !WRITTEN_BY_CHART.has(flagName(flag)));
  const wanted = new Map(present.map((flag) => [flagName(flag), flag]));
  for (const name of drop) wanted.delete(name);
  for (const flag of set) wanted.set(flagName(flag), flag);

  const flags = [...wanted.values()];
  const before = present.filter(isDefault);
  const defaults = flags.filter(
    (flag) => isDefault(flag) && before.some((other) => flagName(other) === flagName(flag)),
  );
  const values = [
    ...(defaults.join() === before.join() ? [] : [list("defaultArgs", defaults)]),
    list(
      "args",
      flags.filter((flag) => !defaults.includes(flag)),
    ),
  ];
  const chart = chartReference(helm.chart);

  return [
    ...(chart.official ? [CHART_REPOSITORY] : []),
    `helm upgrade ${shellWord(helm.release)} ${chart.words} -n ${shellWord(helm.namespace)} --reuse-values ${values
      .map((value) => `--set ${shellWord(value)}`)
      .join(" ")}`,
  ];
}

const isDefault = (flag: string): boolean => DEFAULT_ARGUMENTS.has(flagName(flag));

/** Flags whose value is a word of its own are joined with it. */
const wholeFlags = (words: readonly string[]): readonly string[] =>
  placedFlags(words).map(({ index, words: count }) => words.slice(index, index + count).join("="));

/** A list as `--set` takes it. */
const list = (name: string, flags: readonly string[]): string =>
  `${name}={${flags.map((flag) => flag.replaceAll(",", "\\,")).join(",")}}`;

/** The label helm.sh/chart is "NAME-VERSION"; a reference has a repository before it. */
function chartReference(chart: string): { readonly words: string; readonly official: boolean } {
  if (chart.includes("/")) return { words: shellWord(chart), official: chart.startsWith("metrics-server/") };
  const [, name = chart, version] = /^(.+?)-v?(\d+\.\d+\.\d+.*)$/.exec(chart) ?? [];
  const official = name === "metrics-server";
  const reference = official ? "metrics-server/metrics-server" : `<repository>/${name}`;

  return {
    words: [shellWord(reference), ...(version === undefined ? [] : [`--version ${shellWord(version)}`])].join(" "),
    official,
  };
}

import {
  type MetricsVersion,
  type Unavailable,
  writeNodeMetricsList,
  writePodMetricsList,
} from "@kubectl-metrics/core";
import { collectFiles } from "../collect/files/collect-files.ts";
import type { Context } from "../context.ts";
import { UsageError } from "../errors.ts";
import type { Flags } from "../options/flag.ts";
import { parseArguments } from "../options/parse-arguments.ts";
import { jsonText } from "../render/json-text.ts";
import { notes } from "../render/notes.ts";
import { visibleLines } from "../render/visible.ts";
import { yamlText } from "../render/yaml-text.ts";
import type { Command } from "./command.ts";

const VERSIONS = ["metrics.k8s.io/v1beta1", "metrics.k8s.io/v1"] as const;

const convertFlags = {
  filename: {
    kind: "list",
    alias: "f",
    describe: "saved summaries: file, directory or - for standard input",
    value: "FILE",
  },
  to: { kind: "text", describe: `version to write: ${VERSIONS.join(" or ")}`, choices: VERSIONS, value: "VERSION" },
  output: { kind: "text", alias: "o", describe: "json (default) or yaml", choices: ["json", "yaml"], value: "FORM" },
} as const satisfies Flags;

/** `convert`: summaries in, metrics.k8s.io lists out. */
export const convert: Command = {
  name: "convert",
  summary: "turn saved kubelet summaries into metrics.k8s.io lists",
  usage: "-f FILE [FLAGS]",
  description:
    "Read saved kubelet summaries and write what the Metrics API would say of them: one List\nof NodeMetrics and PodMetrics. What a summary does not tell is left out, never zero;\nstandard error says what.",
  examples: [
    { command: "convert -f node-1.json", does: "One summary" },
    { command: "convert -f node-metrics/ -o yaml", does: "All summaries of a support bundle, as YAML" },
    { command: "convert -f - --to metrics.k8s.io/v1 < node-1.json", does: "From standard input, the newer version" },
  ],
  groups: [{ title: "Flags", flags: convertFlags }],
  words: [],
  run: runConvert,
};

async function runConvert(args: readonly string[], context: Context): Promise<number> {
  const { words, flags } = parseArguments(args, convertFlags);
  if (words.length > 0) throw new UsageError(`expected no arguments, got "${words[0]}"; files are given with -f`);
  if (flags.filename === undefined) throw new UsageError("expected -f FILE, a directory, or - for standard input");

  const snapshot = await collectFiles(flags.filename, context, context.now());
  const version = (flags.to ?? VERSIONS[0]) as MetricsVersion;
  const nodes = writeNodeMetricsList(snapshot.nodeMetrics ?? [], version);
  const pods = writePodMetricsList(snapshot.podMetrics ?? [], version);
  const list = { apiVersion: "v1", kind: "List", metadata: {}, items: [...nodes.list.items, ...pods.list.items] };

  await context.stdout.write(flags.output === "yaml" ? await yamlText(list) : `${jsonText(list, 2)}\n`);
  const said = [
    ...notes({ snapshot, rows: [], sum: undefined, lacked: [] }),
    ...nodes.omitted.map((node) => `note: node ${node.name} is left out: ${reasons(node.unavailable)}`),
    ...pods.omitted.map(
      (pod) =>
        `note: pod ${pod.namespace}/${pod.name} is left out: ${reasons(pod.containers.flatMap(({ unavailable }) => unavailable))}`,
    ),
  ];
  if (said.length > 0) await context.stderr.write(visibleLines(`${said.join("\n")}\n`));
  return 0;
}

const reasons = (unavailable: readonly Unavailable[]): string =>
  unavailable.length === 0
    ? "a container could not be read"
    : unavailable.map(({ resource, reason }) => `${resource} ${reason}`).join(", ");

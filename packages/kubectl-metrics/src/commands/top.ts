import type { Context } from "../context.ts";
import { connectionFlags } from "../options/connection-options.ts";
import { outputFlags } from "../options/output-options.ts";
import { selectionFlags } from "../options/selection-options.ts";
import { topOptions } from "../options/top-options.ts";
import { watchFlags } from "../options/watch-options.ts";
import { type Column, columns, type Kind } from "../render/columns.ts";
import { notes } from "../render/notes.ts";
import { render } from "../render/render.ts";
import { visibleLines } from "../render/visible.ts";
import { collectTop } from "./collect-top.ts";
import type { Command } from "./command.ts";
import { topView } from "./top-view.ts";

const IN: Readonly<Record<Kind, string>> = { node: "nodes", pod: "pods", container: "containers" };

/** A column in the help text: its id, its header, and which views have it unless all have. */
function columnEntry({ id, header, kinds }: Column): readonly [string, string] {
  const all = Object.keys(IN).length;
  return [id, kinds.length === all ? header : `${header}, of ${kinds.map((kind) => IN[kind]).join(" and ")}`];
}

/** `top`: what nodes, pods and containers use. */
export const top: Command = {
  name: "top",
  summary: "show what nodes, pods and containers use",
  usage: "[nodes|pods|containers] [NAME...] [FLAGS]",
  description:
    "Show CPU and memory of nodes, pods or containers, and percentages of what their nodes\ncan allocate. Read from the Metrics API; where that is absent or broken, from the\nkubelets; with -f, from saved documents. What is not known is <unknown>, never zero.",
  examples: [
    { command: "top nodes", does: "CPU and memory of every node" },
    { command: "top pods -A --sort-by memory --limit 10", does: "The ten pods of the cluster that use most memory" },
    { command: "top pods -n web -l app=shop --sum", does: "The pods of an application, and their sum" },
    {
      command: "top containers web-1 -n web -o wide",
      does: "The containers of a pod, with node and age of the sample",
    },
    { command: "top pods -A --watch --sort-by cpu", does: "A live screen of all pods; ? shows its keys" },
    { command: "top nodes --source summary", does: "Ask the kubelets, without metrics-server" },
    {
      command: "top pods -f node-metrics/ -o json",
      does: "Saved kubelet summaries, of a support bundle for example, as JSON",
    },
  ],
  groups: [
    { title: "What to show", flags: selectionFlags },
    { title: "How to show it", flags: outputFlags },
    { title: "Watch", flags: watchFlags },
    { title: "Connection, as for kubectl", flags: connectionFlags },
  ],
  words: [{ title: "Columns, for --columns and --sort-by", entries: columns.map(columnEntry) }],
  run: runTop,
};

async function runTop(args: readonly string[], context: Context): Promise<number> {
  const options = topOptions(args);
  if (options.watch !== undefined) {
    const { watchTop } = await import("./watch-top.ts");
    return await watchTop(options, options.watch, context);
  }
  const { snapshot, scope } = await collectTop(options, context);
  const view = topView(options, snapshot, scope);

  for await (const text of render({ ...view, snapshot, headers: options.headers }, options.output)) {
    if (text !== "") await context.stdout.write(text);
  }
  const said = [...notes({ ...view, snapshot }), ...view.messages];
  if (said.length > 0) await context.stderr.write(visibleLines(`${said.join("\n")}\n`));
  return view.exitCode;
}

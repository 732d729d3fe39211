import type { Context } from "../context.ts";
import { ruleById } from "../explain/diagnosis.ts";
import { showCatalogue, showRule } from "../explain/show-catalogue.ts";
import { explainFiles, explainPasted } from "../explain/text/explain-text.ts";
import { unknownRule } from "../explain/unknown-rule.ts";
import { type ExplainOptions, explainFlagGroups, explainOptions } from "../options/explain-options.ts";
import type { Command } from "./command.ts";

/** `explain-errors`: why there are no metrics, and how to mend it. */
export const explainErrors: Command = {
  name: "explain-errors",
  summary: "find out why there are no metrics, and how to mend it",
  usage: "[TEXT | -f FILE] [FLAGS]",
  description:
    "Say why there are no metrics and print the commands that mend it. Without a text, look at\nthe cluster: from here through the API server and metrics-server to the kubelets. With a\ntext or -f, explain errors and logs without a cluster. Nothing is ever changed.\n\nThe exit code is 0 where nothing is wrong or there are only warnings, 1 where something is\nwrong.",
  examples: [
    { command: "explain-errors", does: "Look at the cluster" },
    {
      command: "explain-errors 'x509: cannot validate certificate for 10.0.0.4'",
      does: "An error that somebody has seen",
    },
    { command: "explain-errors -f metrics-server.log", does: "A log; any number of files and directories" },
    {
      command: "explain-errors -f - < metrics-server.log",
      does: "From standard input, as of kubectl logs or kubectl top nodes 2>&1",
    },
    { command: "explain-errors --rule kubelet-cert-no-ip-sans", does: "All about one finding" },
  ],
  groups: explainFlagGroups,
  words: [],
  run: async (args, context) => await explain(explainOptions(args), context),
};

async function explain(options: ExplainOptions, context: Context): Promise<number> {
  const unknown = options.ignored.find((id) => ruleById(id) === undefined);
  if (unknown !== undefined) throw unknownRule("--ignore", unknown);

  const { subject } = options;
  switch (subject.kind) {
    case "catalogue":
      return await showCatalogue(options, context);
    case "rule":
      return await showRule(subject.id, options, context);
    case "text":
      return await explainPasted(subject.text, options, context);
    case "files":
      return await explainFiles(subject.names, options, context);
    case "evidence":
    case "cluster":
      return await (await import("../explain/explain-cluster.ts")).explainCluster(options, context);
  }
}

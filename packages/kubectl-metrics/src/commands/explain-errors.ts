import { openCluster } from "../cluster/open-cluster.ts";
import { explain } from "../explain/explaining.ts";
import { explainFlagGroups, explainOptions } from "../options/explain-options.ts";
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
  run: async (args, context) => await explain(explainOptions(args), context, openCluster),
};

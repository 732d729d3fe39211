import type { OpenCluster } from "../cluster/open-cluster.ts";
import type { Context } from "../context.ts";
import type { ExplainOptions } from "../options/explain-options.ts";
import { ruleById } from "./diagnosis.ts";
import { explainCluster } from "./explain-cluster.ts";
import { showCatalogue, showRule } from "./show-catalogue.ts";
import { explainFiles, explainPasted } from "./text/explain-text.ts";
import { unknownRule } from "./unknown-rule.ts";

/**
 * All of `explain-errors` behind its command line; the build puts it into a file of its own, which `top` does not read.
 *
 * @param openCluster - handed in, so that what connects is not in that file once more
 * @returns the exit code
 * @throws UserError
 */
export async function explain(options: ExplainOptions, context: Context, openCluster: OpenCluster): Promise<number> {
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
      return await explainCluster(options, context, openCluster);
  }
}

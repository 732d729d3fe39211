import type { ClusterWorld } from "./cluster/open-cluster.ts";
import type { Context } from "./context.ts";
import { visible } from "./render/visible.ts";
import { version } from "./version.ts";

/**
 * What a command's connection uses of the outside world: a credential plugin may ask a person on the terminal, its messages and,
 * with `verbose`, a line about every request go to standard error.
 */
export function connectionWorld(context: Context, verbose: boolean): ClusterWorld {
  const say = (text: string): void => void context.stderr.write(text);
  return {
    ...context,
    userAgent: `kubectl-metrics/${version}`,
    isInteractive: () => context.stdin.isTerminal,
    showPluginMessage: say,
    trace: verbose ? (line) => say(`${visible(line)}\n`) : undefined,
  };
}

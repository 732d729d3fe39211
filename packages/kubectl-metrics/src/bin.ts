#!/usr/bin/env node
import path from "node:path";
import type { Context } from "./context.ts";
import { main } from "./main.ts";
import { standardSink } from "./standard-sink.ts";
import { standardTerminal } from "./standard-terminal.ts";
import type { EndSignal } from "./terminal.ts";

const basename = (file: string | undefined): string => path.basename(file ?? "", path.extname(file ?? ""));

/**
 * kubectl replaces itself with the plugin. What is left of it is KUBECTL_PATH (since
 * 1.37) and the shell's `_`; where neither is set, the name that only kubectl asks for.
 */
const startedByKubectl = (): boolean => {
  if (process.env["KUBECTL_PATH"] !== undefined) return true;
  const startedAs = basename(process.env["_"]);
  if (startedAs.startsWith("kubectl")) return !startedAs.startsWith("kubectl-");
  return basename(process.argv[1]).startsWith("kubectl-");
};

const abort = new AbortController();
let holder: ((signal: EndSignal) => void) | undefined;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  const listener = (): void => {
    if (holder !== undefined) {
      holder(signal);
      return;
    }
    process.off(signal, listener);
    abort.abort();
    // The default action: the shell sees that the signal ended us.
    process.kill(process.pid, signal);
  };
  process.on(signal, listener);
}

const context: Context = {
  stdout: standardSink(1, () => process.stdout, process.platform),
  stderr: standardSink(2, () => process.stderr, process.platform),
  // Standard input is opened when somebody reads it: nearly nobody does.
  stdin: {
    get isTerminal() {
      return process.getBuiltinModule("node:tty").isatty(0);
    },
    [Symbol.asyncIterator]: () => process.stdin[Symbol.asyncIterator](),
  },
  env: process.env,
  homeDirectory: process.env["HOME"] ?? process.getBuiltinModule("node:os").homedir(),
  workingDirectory: process.cwd(),
  platform: process.platform,
  now: Date.now,
  signal: abort.signal,
  openTerminal: () => standardTerminal(process),
  holdSignals: (listener) => {
    holder = listener;
    return () => {
      holder = undefined;
    };
  },
  program: startedByKubectl() ? "kubectl metrics" : "kubectl-metrics",
};

// All is written when `main` is done: what is still open then, such as a proxy that never answers, holds nobody up.
main(process.argv.slice(2), context).then(
  (code) => process.exit(code),
  () => process.exit(1),
);

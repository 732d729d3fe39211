import type { Launch } from "../programs/program.ts";

/** What is measured is started by its path. */
const SHELL = "/bin/sh";

const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

/** A command on a terminal of its own, 120 cells wide and 40 lines high, which script(1) makes; what it costs is in script's cost. */
export function onTerminal({ file, args }: Launch): Launch {
  const command = `stty cols 120 rows 40; TERM=xterm exec ${[file, ...args].map(quoted).join(" ")}`;
  return { file: SHELL, args: ["-c", `exec script -qefc "$1" /dev/null`, "sh", command] };
}

/** A command that is started so many times, a second apart, as watch(1) does. */
export function repeated({ file, args }: Launch, times: number): Launch {
  const loop = `i=0; while [ $i -lt ${times} ]; do "$0" "$@" || exit; i=$((i + 1)); sleep 1; done`;
  return { file: SHELL, args: ["-c", loop, file, ...args] };
}

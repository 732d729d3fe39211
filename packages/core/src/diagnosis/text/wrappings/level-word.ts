import { type Level, peeled, type Wrapping } from "../unwrapped.ts";

const WORD = /^\[?(DEBUG|INFO|WARN|WARNING|ERROR|FATAL|debug|info|warn|warning|error|fatal)(?:\]:?|\t)\s*/;

/** What other loggers call their levels. */
export const levelNamed = (name: string): Level | undefined => LEVELS[name.toLowerCase()];

const LEVELS: Readonly<Record<string, Level>> = {
  trace: "info",
  debug: "info",
  info: "info",
  notice: "info",
  normal: "info",
  warn: "warning",
  warning: "warning",
  err: "error",
  error: "error",
  critical: "error",
  fatal: "error",
  panic: "error",
};

/** `[ERROR] `, as CoreDNS writes it, or a level and a tab. */
export const levelWord: Wrapping = (line) => {
  const found = WORD.exec(line.text.slice(0, 32));
  if (found === null) return undefined;
  return peeled(line, line.text.slice(found[0].length), { level: levelNamed(found[1] as string) });
};

import type { StageMark } from "@kubectl-metrics/core";

/** What stands before a stage's line, and what a terminal can show. */
export interface Marks {
  readonly stage: Readonly<Record<StageMark, string>>;
  readonly ellipsis: string;
  /** A text of ours as the terminal can show it. */
  readonly shown: (text: string) => string;
}

const UNICODE: Marks = {
  stage: { ok: "✓", failed: "✗", warning: "!", unknown: "?", skipped: "-" },
  ellipsis: "…",
  shown: (text) => text,
};

const ASCII: Marks = {
  stage: { ok: "ok", failed: "x", warning: "!", unknown: "?", skipped: "-" },
  ellipsis: "...",
  shown: (text) => text.replaceAll("→", "->").replaceAll("…", "..."),
};

/**
 * The marks that a terminal can show: where the locale says nothing, as in most containers and on Windows, nothing but
 * ASCII is safe.
 *
 * @see POSIX, Base Definitions, 8.2: LC_ALL, the category, LANG, in this order
 */
export function marksOf(env: Readonly<Record<string, string | undefined>>): Marks {
  const locale = env["LC_ALL"] || env["LC_CTYPE"] || env["LANG"] || "";
  return /utf-?8/i.test(locale) ? UNICODE : ASCII;
}

import type { StageMark } from "@kubectl-metrics/core";
import { saysUtf8 } from "../locale.ts";

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

/** The marks that a terminal can show: where the locale says nothing, nothing but ASCII is safe. */
export const marksOf = (env: Readonly<Record<string, string | undefined>>): Marks =>
  saysUtf8(env) === true ? UNICODE : ASCII;

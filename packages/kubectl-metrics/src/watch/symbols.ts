import { saysUtf8 } from "../render/locale.ts";

/** What a screen is drawn with. */
export interface Symbols {
  /** From empty to full, for one cell of a sparkline. */
  readonly spark: readonly string[];
  readonly gap: string;
  /** From nothing to a full cell of a bar. */
  readonly bar: readonly string[];
  readonly barEmpty: string;
  readonly descending: string;
  readonly ascending: string;
  readonly selected: string;
  readonly dot: string;
  readonly ellipsis: string;
}

const UNICODE: Symbols = {
  spark: [..."▁▂▃▄▅▆▇█"],
  gap: " ",
  bar: ["", ..."▏▎▍▌▋▊▉█"],
  barEmpty: "·",
  descending: "▼",
  ascending: "▲",
  selected: "›",
  dot: "·",
  ellipsis: "…",
};

const ASCII: Symbols = {
  spark: [..."_.-~=+*#"],
  gap: " ",
  bar: ["", "#"],
  barEmpty: ".",
  descending: "v",
  ascending: "^",
  selected: ">",
  dot: "|",
  ellipsis: "~",
};

/** The symbols that a terminal of this environment can show: ASCII unless its locale says UTF-8. */
export function symbolsFor(env: Readonly<Record<string, string | undefined>>, platform: string): Symbols {
  return (saysUtf8(env) ?? platform !== "linux") ? UNICODE : ASCII;
}

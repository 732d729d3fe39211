/** The name of a flag: "--cert-dir" of "--cert-dir=/tmp". */
export const flagName = (word: string): string => word.split("=", 1)[0] as string;

/** A flag with its value where it stands on a command line. */
export interface PlacedFlag {
  readonly name: string;
  /** Index of its first word. */
  readonly index: number;
  /** 2 where the value is a word of its own. */
  readonly words: 1 | 2;
}

/** Flags of metrics-server that have no value of their own, so that the next word is never one. */
const SWITCHES: ReadonlySet<string> = new Set([
  "--kubelet-insecure-tls",
  "--kubelet-use-node-status-port",
  "--deprecated-kubelet-completely-insecure",
]);

/** All flags among the words of a command line, in order. */
export function placedFlags(words: readonly string[]): readonly PlacedFlag[] {
  const placed: PlacedFlag[] = [];

  for (const [index, word] of words.entries()) {
    if (!word.startsWith("--")) continue;
    const next = words[index + 1];
    const apart = !word.includes("=") && !SWITCHES.has(word) && next !== undefined && !next.startsWith("-");
    placed.push({ name: flagName(word), index, words: apart ? 2 : 1 });
  }
  return placed;
}

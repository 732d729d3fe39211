/** What a viewer writes where it cut a line. */
const CUT = /(?:\.\.\.|…|>)$/;

/** How errors end, and how many characters are enough to tell that it can be nothing else. Lower case. */
const ENDINGS: readonly (readonly [ending: string, enough: number])[] = [
  ["connection refused", 14],
  ["connection reset by peer", 14],
  ["i/o timeout", 6],
  ["no such host", 9],
  ["no route to host", 9],
  ["context deadline exceeded", 10],
  ["tls: internal error", 10],
  ["tls handshake timeout", 15],
  ["server misbehaving", 10],
  ["certificate signed by unknown authority", 22],
  ["x509: cannot validate certificate for", 12],
  ["certificate has expired or is not yet valid", 20],
  ["server gave http response to https client", 20],
  ["unable to handle the request", 18],
  ["could not find the requested resource", 20],
  ["metrics not available yet", 19],
  ["no metrics returned from resource metrics api", 20],
  ["no metrics to serve", 12],
  ["have no addresses", 11],
  ["address already in use", 12],
  ["bind: permission denied", 10],
  ["401 unauthorized", 8],
  ["403 forbidden", 7],
  ["404 not found", 8],
  ["500 internal server error", 9],
];

/** What is enough of each ending. A line without any of them is as complete as it can be. */
export const ENDING_STEMS: readonly string[] = ENDINGS.map(([ending, enough]) => ending.slice(0, enough));

/**
 * The statement with its last words written out where they were cut off: "… connect: connection ref" is a refused connection.
 *
 * @param text - normalised
 */
export function completeEnding(text: string): string {
  const said = text.replace(CUT, "");
  const lower = said.slice(-64).toLowerCase();
  for (const [ending, enough] of ENDINGS) {
    const at = lower.lastIndexOf(ending.slice(0, enough));
    if (at !== -1 && ending.startsWith(lower.slice(at))) return `${said}${ending.slice(lower.length - at)}`;
  }
  return text;
}

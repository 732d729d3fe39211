/**
 * What differs between lines that say the same: times, durations and ages, ports that a client was given, identifiers, counts
 * of events. Digits that mean something, such as an HTTP status, a known port or an address, stay.
 */
const VOLATILE =
  /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[\d.,]*(?:Z|[+-]\d\d:?\d\d)?|:\d{1,5}(?=->|: (?:EOF|read|write|remote|tls|no serving|local))|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\b[0-9a-f]{16,128}\b|\(x\d{1,9}( over [\dywdhms]{1,12})?\)|\b\d{1,9}(?:\.\d{1,9})?(?:ms|\u00b5s|ns|s|m|h|d)(?:\d{1,9}(?:\.\d{1,9})?(?:ms|s|m))*\b|\bID=\d{1,20}|resourceVersion=\d{1,20}|\btimeoutSeconds=\d{1,9}|\[\d{5,20}\]|\b\d{6,40}\b|\b\d{1,4}(?= \w{1,60}\.go:\d)/g;

const GENERATED_NAME = /-[a-f0-9]{6,10}-[a-z0-9]{5}\b/g;
const ADDRESS = /\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b/g;

/** The text with a `#` for everything that differs from line to line though the same is said of the same node. */
export const masked = (text: string): string => text.replace(VOLATILE, "#");

const HOST = /(https?:\/\/)[^\s/?]{1,255}/g;

/** What introduces an aggregate, and what ends it or one of its statements. */
const BRACKETS = /^unable to fully (?:collect|scrape) metrics: \[?|[\],]+$/g;

/**
 * What equal statements have in common: also generated names, addresses and the node's name are no difference.
 *
 * @param text - normalised
 */
export function foldKey(text: string, node: string | undefined): string {
  const common = masked(text.replace(BRACKETS, ""))
    .replace(GENERATED_NAME, "-#")
    .replace(HOST, "$1#")
    .replace(ADDRESS, "#");
  return node === undefined ? common : common.replace(wholeWord(node), "#");
}

const wholeWord = (word: string): RegExp => new RegExp(`(?<![\\w.-])${word.replaceAll(".", "\\.")}(?![\\w-])`, "g");

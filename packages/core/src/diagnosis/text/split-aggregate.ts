/** Where one error of metrics-server's aggregates (up to 0.4) ends and the next begins. */
const NEXT =
  /,? +(?=unable to (?:fully scrape metrics from (?:source|node) |extract connection information for node |get a valid timestamp for metric point for ))/g;

/** An aggregate has as many statements as it has nodes; more than that many are not told apart. */
const MAX_STATEMENTS = 10_000;

/** What `NEXT` needs to be there twice for a line to be an aggregate. */
const HINT = "unable to ";

/**
 * The statements of a line: metrics-server up to 0.4 writes the failures of all nodes into one.
 *
 * @param text - unwrapped
 * @returns at least one; the first keeps what introduces them all
 */
export function splitAggregate(text: string): readonly string[] {
  if (text.indexOf(HINT, text.indexOf(HINT) + 1) === -1) return [text];
  const starts = [0];
  for (const { index } of text.matchAll(NEXT)) {
    if (starts.length >= MAX_STATEMENTS) break;
    // "unable to fully collect metrics: [" introduces the first and proves nothing alone.
    if (!isIntroduction(text.slice(starts.at(-1), index))) starts.push(index);
  }
  return starts.map((start, at) => text.slice(start, starts[at + 1]).replace(/^,? +/, ""));
}

const INTRODUCTION =
  /^[,"'`\u2018\u201c]{0,3} *unable to fully (?:collect|scrape) metrics(?: from source [^ ]{1,300})?:$/;

const isIntroduction = (text: string): boolean => text.length < 400 && INTRODUCTION.test(text);

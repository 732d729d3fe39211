import { type Level, peeled, type Wrapping } from "../unwrapped.ts";

const LEVELS: Readonly<Record<string, Level>> = { I: "info", W: "warning", E: "error", F: "error" };

/** `E0311 10:02:16.268152       1 manager.go:111] `, with or without fractions and thread. */
const HEADER =
  /([IWEF])(\d\d)(\d\d)[ ,]{1,4}(\d\d:\d\d:\d\d(?:\.\d{1,9})?) {1,8}(?:\d{1,10} {1,8})?([\w./@-]{1,160}\. ?(?:go|s|c): ?\d{1,6})\] ?/;

/** What is left of it where its start was cut off: `1 summary.go:97] `. */
const REST = /^(?:\d{1,10} {1,4})?([\w./-]{1,160}\. ?go: ?\d{1,6})\] ?/;

/** The header is looked for so far into a line: prefixes that nobody knows are before it. */
const REACH = 512;

/** Files whose name says what their lines leave out: who wanted it. */
const TELLING_FILE = /^(?:namespace_controller|nanny_lib|pod_nanny)(?=\.)/;

/** What was said in a file, with the file's name before it where that is half of the message. */
function saidIn(source: string | undefined, text: string): string {
  const file = TELLING_FILE.exec(`${source}`)?.[0];

  return file === undefined ? text : `${file}: ${text}`;
}

/**
 * The header of glog and klog, and whatever stands before it.
 *
 * @see k8s.io/klog/v2 internal/buffer/buffer.go `FormatHeader`
 */
export const klogHeader: Wrapping = (line) => {
  const head = line.text.slice(0, REACH);
  const whole = HEADER.exec(head);
  if (whole !== null) {
    const [matched, letter = "", month, day, clock, source] = whole;
    const text = saidIn(source, line.text.slice(whole.index + matched.length));
    return peeled(line, text, { level: LEVELS[letter], time: `--${month}-${day}T${clock}`, source });
  }
  const rest = REST.exec(head);
  return rest === null
    ? undefined
    : peeled(line, saidIn(rest[1], line.text.slice(rest[0].length)), { source: rest[1] });
};

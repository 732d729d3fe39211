import { peeled, type Wrapping } from "../unwrapped.ts";

/** `Mar 13 16:12:33 node-1 kubelet[14501]: `, in any language: `6月 28 01:24:08 node-1 kubelet[1528]: `. */
const PREFIX =
  /^([^\s\d]{1,12}|\d{1,2}\u6708)\.? {1,3}(\d{1,2})\.? {1,3}(\d\d:\d\d:\d\d(?:\.\d{1,6})?) ([\w.-]{1,253}) ([\w@./-]{1,64})(?:\[\d{1,10}\])?: /;

/** The same behind a time that was taken away already: `journalctl -o short-iso`. */
const HOST_AND_UNIT = /^([\w.-]{1,253}) ([\w@./-]{1,64})\[\d{1,10}\]: /;

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** What journald and syslog write before a message. */
export const journalPrefix: Wrapping = (line) => {
  const head = line.text.slice(0, 512);
  const dated = PREFIX.exec(head);
  if (dated !== null) {
    const [matched, month = "", day = "", clock, host, component] = dated;
    const number = monthNumber(month);
    const time = number === 0 ? undefined : `--${twoDigits(number)}-${twoDigits(Number(day))}T${clock}`;
    return peeled(line, line.text.slice(matched.length), { time, host, component });
  }
  const undated = HOST_AND_UNIT.exec(head);
  if (undated === null) return undefined;
  return peeled(line, line.text.slice(undated[0].length), { host: undated[1], component: undated[2] });
};

/** From 1 on; 0 in a language that is not known. */
const monthNumber = (word: string): number =>
  word.endsWith("\u6708") ? Number.parseInt(word, 10) : MONTHS.indexOf(word) + 1;

const twoDigits = (value: number): string => String(value).padStart(2, "0");

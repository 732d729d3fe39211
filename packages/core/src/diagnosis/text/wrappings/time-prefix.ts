import { peeled, type Wrapping } from "../unwrapped.ts";

/** RFC 3339 and its relatives, in brackets or not, and what separates it from the rest; of CRI also the stream and its tag. */
const FULL =
  /^[[(]?(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d(?:[.,]\d{1,9})?) ?(Z|UTC|[+-]\d\d:?\d\d)?[\])]?(?:(?: std(?:out|err) [FP] )|\s*[|:>-]?\s+|$)/;

/** Only a time of day, as some viewers of logs put it before each line. */
const CLOCK = /^[[(]?\d\d:\d\d:\d\d(?:[.,]\d{1,9})?[\])]?(?:\s*[|>-])?\s+/;

/** A time before everything else: `kubectl logs --timestamps`, CRI's files, exports of log stores. */
export const timePrefix: Wrapping = (line) => {
  const full = FULL.exec(line.text.slice(0, 128));
  if (full !== null) {
    const [matched, date, clock = "", zone] = full;
    return peeled(line, line.text.slice(matched.length), { time: `${date}T${clock.replace(",", ".")}${zoneOf(zone)}` });
  }
  const clock = CLOCK.exec(line.text.slice(0, 64));
  return clock === null ? undefined : peeled(line, line.text.slice(clock[0].length), {});
};

/** Without a zone it is UTC: what containers run with. */
function zoneOf(zone: string | undefined): string {
  if (zone === undefined || zone === "UTC" || zone === "Z") return "Z";
  return zone.includes(":") ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

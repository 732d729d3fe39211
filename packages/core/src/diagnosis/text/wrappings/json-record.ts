import { formatRfc3339 } from "../../../metrics/rfc3339.ts";
import type { EpochMilliseconds } from "../../../quantity/units.ts";
import { peeled, type Unwrapped, type Wrapping } from "../unwrapped.ts";
import { levelNamed } from "./level-word.ts";

/** Longer ones are read as text. */
const MAX_LENGTH = 2 ** 20;

/** Where the message is: docker, klog, Loki, journald, Stackdriver, Logstash, client-go. */
const MESSAGES = ["log", "msg", "message", "line", "MESSAGE", "textPayload", "@message", "_msg", "body"];
const LEVELS = ["level", "severity", "lvl"];
const TIMES = ["ts", "time", "timestamp", "@timestamp"];
/** Said by no rule, and different in every line. */
const DROPPED = new Set([...LEVELS, ...TIMES, "v", "stream", "caller", "pid", "stacktrace", "tag", "_p"]);

/** A record of JSON with a message in it; the rest of it reads as klog writes it: `err="…" node="…"`. */
export const jsonRecord: Wrapping = (line) => {
  const { text } = line;
  if (text.charCodeAt(0) !== 123 || text.length > MAX_LENGTH) return undefined;
  const record = parsed(text.trimEnd().replace(/,$/, ""));
  const key = MESSAGES.find((name) => typeof record?.[name] === "string");
  if (record === undefined || key === undefined) return undefined;
  const message = record[key] as string;
  const rest = Object.entries(record)
    .filter(([name]) => name !== key && !DROPPED.has(name))
    .map(([name, value]) => ` ${name}=${JSON.stringify(named(value))}`);
  return peeled(line, `${message.trimEnd()}${key === "log" ? "" : rest.join("")}`, told(record));
};

function told(record: Readonly<Record<string, unknown>>): Omit<Unwrapped, "text"> {
  const level = firstText(record, LEVELS);
  const caller = record["caller"];
  return {
    time: timeOf(TIMES.map((name) => record[name]).find((value) => value !== undefined)),
    level: (level === undefined ? undefined : levelNamed(level)) ?? (record["err"] === undefined ? undefined : "error"),
    source: typeof caller === "string" ? caller : undefined,
  };
}

const firstText = (record: Readonly<Record<string, unknown>>, names: readonly string[]): string | undefined =>
  names.map((name) => record[name]).find((value): value is string => typeof value === "string");

const YEAR_10000 = 253_402_300_800_000;

/** klog's time is a number of milliseconds, zap's of seconds. */
function timeOf(value: unknown): string | undefined {
  if (typeof value === "string") return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(value) ? value : undefined;
  if (typeof value !== "number" || !(value > 0)) return undefined;
  const milliseconds = value < 1e11 ? value * 1000 : value;
  return milliseconds < YEAR_10000 ? formatRfc3339(milliseconds as EpochMilliseconds) : undefined;
}

/** A reference to an object, as klog writes it in text: `namespace/name`. */
function named(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const { name, namespace } = value as { readonly name?: unknown; readonly namespace?: unknown };
  if (typeof name !== "string") return value;
  return typeof namespace === "string" ? `${namespace}/${name}` : name;
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

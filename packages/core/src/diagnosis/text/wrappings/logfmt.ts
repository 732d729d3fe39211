import { peeled, type Wrapping } from "../unwrapped.ts";
import { levelNamed } from "./level-word.ts";

const START = /^(?:time|ts|t|level|lvl|logger|component)=/;
const PAIR = /([\w.@-]{1,64})=("(?:[^"\\]|\\.)*"?|\S*) */y;
const MAX_PAIRS = 64;

const DROPPED = new Set(["time", "ts", "t", "level", "lvl", "msg", "message", "caller", "component", "stream", "pid"]);

/**
 * logfmt, as k0s, k3s, RKE2 and Prometheus write it; the message may be a line of klog in its turn.
 *
 * Where it is cut off, its last value is what is there of it.
 */
export const logfmt: Wrapping = (line) => {
  if (!START.test(line.text.slice(0, 32))) return undefined;
  const { pairs, remainder } = pairsOf(line.text);
  const message = pairs.get("msg") ?? pairs.get("message");
  if (message === undefined && pairs.get("err") === undefined && pairs.get("error") === undefined) return undefined;
  const rest = [...pairs].filter(([name]) => !DROPPED.has(name)).map(([name, value]) => ` ${name}="${value}"`);
  const time = pairs.get("time") ?? pairs.get("ts");
  return peeled(line, `${message ?? ""}${rest.join("")} ${remainder}`.trim(), {
    time: time !== undefined && /^\d{4}-\d\d-\d\dT/.test(time) ? time : undefined,
    level: levelNamed(pairs.get("level") ?? pairs.get("lvl") ?? ""),
    source: pairs.get("caller"),
    component: pairs.get("component"),
  });
};

/** The pairs, and what is no pair any more: a value whose quotes nobody escaped goes on after the first of them. */
function pairsOf(text: string): { readonly pairs: ReadonlyMap<string, string>; readonly remainder: string } {
  const pairs = new Map<string, string>();
  let end = 0;
  PAIR.lastIndex = 0;
  for (let count = 0; count < MAX_PAIRS; count++) {
    const found = PAIR.exec(text);
    if (found === null) break;
    end = PAIR.lastIndex;
    const [, name, value] = found as unknown as readonly [string, string, string];
    if (!pairs.has(name)) pairs.set(name, unquoted(value));
  }
  return { pairs, remainder: text.slice(end) };
}

const unquoted = (value: string): string =>
  value.startsWith('"')
    ? value
        .replace(/^"|"$/g, "")
        .replace(/\\(.)/g, (_, character: string) => (character === "n" || character === "t" ? " " : character))
    : value;

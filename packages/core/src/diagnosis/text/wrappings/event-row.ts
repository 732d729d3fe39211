import { peeled, type Wrapping } from "../unwrapped.ts";
import { levelNamed } from "./level-word.ts";

/** `Warning  Unhealthy  2m (x3 over 5m)  kubelet  …` of describe, `5m  Warning  Unhealthy  pod/web  …` of get events. */
const ROW =
  /^(?:(?:[a-z0-9-]{1,63} {2,})?(?:\d[\dywdhms]{0,12}|<unknown>)(?: \([^)]{1,40}\))? {2,})?(Normal|Warning) {1,}[A-Z]\w{1,60} {1,}/;
const AGE = /^(Normal|Warning)( +[A-Z]\w{1,60}) +(?:<unknown>|<invalid>|\d[\dywdhms]{0,12})(?: \([^)]{1,40}\))? +/;

/** The row of an event: its type is its level; its age goes, its reason stays. */
export const eventRow: Wrapping = (line) => {
  if (line.level !== undefined) return undefined;
  const head = line.text.slice(0, 400);
  const row = ROW.exec(head);
  if (row === null) return undefined;
  const text = line.text.slice(row[0].indexOf(row[1] as string));
  const aged = AGE.exec(text.slice(0, 200));
  const rest = aged === null ? text : `${aged[1]}${aged[2]} ${text.slice(aged[0].length)}`;
  return peeled(line, rest, { level: levelNamed(row[1] as string) });
};

import { OTHER_PERMISSIONS } from "../scene/needed-permissions.ts";
import type { Scene } from "../scene/scene.ts";
import { counted, type StageView, unread } from "./seen.ts";

/** "87 lines of 1 log" */
export function seenOfLog({ evidence: { logs } }: Scene): StageView {
  const excerpts = logs.flatMap(({ value }) => value ?? []);
  const failure = logs.find((reading) => reading.failure !== undefined)?.failure;
  if (excerpts.length === 0)
    return { seen: failure === undefined ? "no log" : unread(failure, OTHER_PERMISSIONS.logs), unread: true };
  const lines = excerpts.reduce((sum, excerpt) => sum + excerpt.lines.length, 0);
  return { seen: `${counted(lines, "line")} of ${counted(excerpts.length, "log")}` };
}

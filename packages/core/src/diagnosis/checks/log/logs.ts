import { formatRfc3339 } from "../../../metrics/rfc3339.ts";
import type { Sighting } from "../../finding.ts";
import { grouped } from "../../grouped.ts";
import type { Check } from "../check.ts";
import { type LogStatement, logStatements } from "./log-statements.ts";
import { presentStatements } from "./present.ts";

/** What the logs say of the present, one sighting for each rule, node and log: the last line, with how often and since when. */
export const logs: Check = (scene) => {
  const present = presentStatements(scene, logStatements(scene));
  return [...grouped(present, ({ ruleId, node, where }) => `${ruleId} ${node} ${where}`).values()].map(folded);
};

const folded = (same: readonly [LogStatement, ...LogStatement[]]): Sighting => {
  const { ruleId, node, line, where, readAt, time } = same.at(-1) as LogStatement;
  const first = same.length === 1 ? undefined : same[0].time;
  return {
    ruleId,
    stage: "log",
    seen: line,
    where,
    at: time === undefined ? readAt : formatRfc3339(time),
    ...(node === undefined ? {} : { nodes: [node] }),
    ...(same.length === 1 ? {} : { count: same.length }),
    ...(first === undefined ? {} : { firstAt: formatRfc3339(first) }),
  };
};

import { expect, test } from "vitest";
import type { Check } from "../../src/diagnosis/checks/check.ts";
import { sceneOf } from "../../src/diagnosis/scene/scene.ts";
import { classifyText } from "../../src/diagnosis/text-rules.ts";
import type { Evidence } from "../../src/index.ts";

/** A sighting in short: rule, what was seen, nodes. */
type Short = readonly [rule: string, seen: string, ...nodes: string[]];

/** What a check sees in evidence. */
function seenBy(check: Check, evidence: Evidence): readonly Short[] {
  return check(sceneOf(evidence, classifyText)).map(({ ruleId, seen, nodes = [] }): Short => [ruleId, seen, ...nodes]);
}

/** One row: evidence and what the check sees in it. */
export type Row = readonly [name: string, evidence: Evidence, seen: readonly Short[]];

/** A table of a check. */
export function checkTable(check: Check, rows: readonly Row[]): void {
  test.for(rows)("%s", ([, evidence, seen]) => {
    expect(seenBy(check, evidence)).toEqual(seen);
  });
}

import { expect, test } from "vitest";
import { completeTime } from "../../../src/diagnosis/text/complete-time.ts";
import { unwrap } from "../../../src/diagnosis/text/unwrap.ts";
import { formatRfc3339, parseRfc3339 } from "../../../src/index.ts";

const NOW = parseRfc3339("2026-11-24T12:00:00Z") as number;

const cases: readonly (readonly [time: string, complete: string | undefined])[] = [
  ["2026-11-23T16:39:41.5+01:00", "2026-11-23T15:39:41.500Z"],
  ["--11-23T16:39:41.776748", "2026-11-23T16:39:41.776Z"],
  ["--11-25T11:59:59", "2026-11-25T11:59:59Z"],
  ["--12-31T00:00:00", "2025-12-31T00:00:00Z"],
  ["--13-45T00:00:00", undefined],
  ["--02-29T00:00:00", undefined],
  ["yesterday", undefined],
];

test.for(cases)("%s is %s", ([time, complete]) => {
  const moment = completeTime(time, NOW as never);
  expect(moment === undefined ? undefined : formatRfc3339(moment)).toBe(complete);
});

const told: readonly (readonly [line: string, time: string | undefined])[] = [
  ["E0311 10:02:16.268152       1 manager.go:111] EOF", "--03-11T10:02:16.268152"],
  ["2026-03-11T11:02:16+01:00 E0311 10:02:16.268152 1 manager.go:111] EOF", "2026-03-11T11:02:16+01:00"],
  ["2026-03-11 11:02:16,5 UTC | EOF", "2026-03-11T11:02:16.5Z"],
  ["2026-03-11T11:02:16+0100 EOF", "2026-03-11T11:02:16+01:00"],
  ["Mar  3 10:02:16 host-1 kubelet[1]: E0311 10:02:17.268152 1 manager.go:111] EOF", "--03-11T10:02:17.268152"],
  ["Mär 03 10:02:16 host-1 kubelet[1]: EOF", undefined],
  ["6月 28 01:24:08 host-1 kubelet[1528]: EOF", "--06-28T01:24:08"],
  [`{"ts":1755621042104.129,"caller":"scraper/scraper.go:149","msg":"EOF"}`, "2025-08-19T16:30:42.104Z"],
  [`{"ts":1755621042.5,"msg":"EOF"}`, "2025-08-19T16:30:42.500Z"],
  [`{"time":"2026-03-11T11:02:16Z","msg":"EOF"}`, "2026-03-11T11:02:16Z"],
  [`{"time":"today","msg":"EOF"}`, undefined],
  [`{"ts":-1,"msg":"EOF"}`, undefined],
  [`{"ts":1e300,"msg":"EOF"}`, undefined],
  [`{"ts":true,"msg":"EOF"}`, undefined],
  [`{"ts":1755621042104.129,"log":"2026-03-11T11:02:16Z EOF"}`, "2025-08-19T16:30:42.104Z"],
  [`time="2026-03-11T11:02:16Z" level=error msg="EOF"`, "2026-03-11T11:02:16Z"],
  [`time="11:02" level=error msg="EOF"`, undefined],
  ["EOF", undefined],
];

test.for(told)("%s was at %s", ([line, time]) => {
  const { text, time: found } = unwrap(line);
  expect([text, found]).toEqual(["EOF", time]);
});

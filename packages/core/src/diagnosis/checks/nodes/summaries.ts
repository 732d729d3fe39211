import type { SummaryDigest } from "../../evidence.ts";
import type { Sighting } from "../../finding.ts";
import type { ReadFailure } from "../../reading.ts";
import { type Scene, since } from "../../scene/scene.ts";
import { type Check, type Place, seenIn } from "../check.ts";

/** The kubelet measures every 10 to 15 s, cAdvisor at most every 5 min where it is told so. */
const STALE = 120_000;
const CLOCK = 60_000;

/** Refusals of the caller, which say nothing of the kubelet. */
const OF_THE_CALLER: ReadonlySet<string> = new Set(["forbidden", "unauthorized", "kubelet-unauthorized", "cancelled"]);

/** What each kubelet says through the API server: whether it answers, is up to date and counts at all. */
export const summaries: Check = (scene) =>
  Object.entries(scene.evidence.summaries).flatMap(([node, reading]) =>
    reading.failure === undefined
      ? contents(scene, node, reading, reading.value)
      : unreachable(scene, node, reading, reading.failure),
  );

const unreachable = (
  scene: Scene,
  node: string,
  place: Place,
  { reason, body, message }: ReadFailure,
): readonly Sighting[] => {
  if (OF_THE_CALLER.has(reason)) return [];
  const text = body === undefined ? message : statusMessage(body);
  // What the API server says of a kubelet means what metrics-server would say of it, not what it says of its own backends.
  const error = text.replace(/^error trying to reach service: /, "");
  const named = scene
    .classify(`"Failed to scrape node" err="${error}" node="${node}"`)
    .filter(({ ruleId }) => ruleId.startsWith("kubelet-"));
  return ["kubelet-summary-unreachable", ...named.map(({ ruleId }) => ruleId)].map((ruleId) =>
    seenIn("nodes", place, ruleId, text, [node]),
  );
};

/** The message of a Status, which the API server wraps its errors in; of what is none, the text itself. */
const statusMessage = (body: string): string => {
  const [, message] = /^\{"kind":"Status",.*?"message":("(?:[^"\\]|\\.)*")/s.exec(body) ?? [];
  if (message === undefined) return body;
  try {
    return JSON.parse(message) as string;
  } catch {
    return body;
  }
};

const contents = ({ now }: Scene, node: string, place: Place, summary: SummaryDigest): readonly Sighting[] => {
  const { cpuTime, nodeCpuZero, nodeMemoryZero } = summary;
  const age = since(cpuTime, now);
  const stale = cpuTime !== undefined && (age > STALE || age < -CLOCK);
  const seconds = Math.round(Math.abs(age) / 1000);
  return [
    ...(stale
      ? [
          seenIn(
            "nodes",
            place,
            age < 0 ? "clock-skew" : "kubelet-stale",
            `its CPU sample is of ${cpuTime}, ${seconds} s ${age < 0 ? "in the future" : "old"}`,
            [node],
          ),
        ]
      : []),
    ...(nodeCpuZero || nodeMemoryZero
      ? [
          seenIn(
            "nodes",
            place,
            "zero-usage-metrics",
            `the kubelet counts no ${nodeCpuZero ? "CPU" : "memory"} of the node`,
            [node],
          ),
        ]
      : []),
  ];
};

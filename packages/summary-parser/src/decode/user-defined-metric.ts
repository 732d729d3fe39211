import type { Report } from "../report.ts";
import type { UserDefinedMetric } from "../stats/container-stats.ts";
import { readNumber, readObject, readString, readTime, requireObject } from "./read.ts";

/** Reads the labels of a metric: the one place where the document chooses the keys. */
function decodeLabels(value: unknown, report: Report): Readonly<Record<string, string>> | undefined {
  const raw = readObject<Record<string, string>>(value, "labels", report);
  if (raw === undefined) return undefined;

  report.enter("labels");
  const labels: [string, string][] = [];
  for (const [key, text] of Object.entries(raw)) {
    if (typeof text === "string") labels.push([key, text]);
    else report.add("wrong-type", key, "a string", text, "field");
  }
  report.leave();
  // Defines each key as a property of its own, so that "__proto__" is a label like any other.
  return Object.fromEntries(labels);
}

/** Reads one item of a container's `userDefinedMetrics`. */
export function decodeUserDefinedMetric(value: unknown, index: number, report: Report): UserDefinedMetric | undefined {
  const raw = requireObject<UserDefinedMetric>(value, index, report, "field");
  if (raw === undefined) return undefined;

  report.enter(index);
  const metric = {
    name: readString(raw.name, "name", report),
    type: readString(raw.type, "type", report),
    units: readString(raw.units, "units", report),
    labels: decodeLabels(raw.labels, report),
    time: readTime(raw.time, "time", report),
    value: readNumber(raw.value, "value", report),
  };
  report.leave();
  return metric;
}

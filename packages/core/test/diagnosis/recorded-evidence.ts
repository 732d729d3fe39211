import { readFileSync } from "node:fs";
import { type Evidence, readEvidence } from "../../src/index.ts";

/** A document of fixtures/evidence. */
export function recordedEvidence(name: string): Evidence {
  const text = readFileSync(new URL(`../../../../fixtures/evidence/${name}.json`, import.meta.url), "utf8");
  const reading = readEvidence(JSON.parse(text));
  if (!reading.ok) throw new Error(`fixtures/evidence/${name}.json: ${reading.message}`);
  return reading.evidence;
}

import { readFileSync } from "node:fs";
import { type Evidence, readEvidence } from "../../src/index.ts";

/** A document of evidence, by its path in fixtures/ without the ending. */
export function evidenceFixture(path: string): Evidence {
  const text = readFileSync(new URL(`../../../../fixtures/${path}.json`, import.meta.url), "utf8");
  const reading = readEvidence(JSON.parse(text));
  if (!reading.ok) throw new Error(`fixtures/${path}.json: ${reading.message}`);
  return reading.evidence;
}

/** A document of fixtures/evidence. */
export const recordedEvidence = (name: string): Evidence => evidenceFixture(`evidence/${name}`);

import { readdirSync, readFileSync } from "node:fs";

const FOLDER = new URL("../../../../fixtures/kubernetes-1.34.4/kubelet/", import.meta.url);

/** A document that a kubelet 1.34.4 wrote. */
export interface Recorded {
  readonly name: string;
  readonly text: string;
}

export const recorded: readonly Recorded[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .toSorted()
  .map((name) => ({ name, text: readFileSync(new URL(name, FOLDER), "utf8") }));

export function recordedText(name: string): string {
  const document = recorded.find((candidate) => candidate.name === name);
  if (document === undefined) throw new Error(`no recorded document ${name}`);
  return document.text;
}

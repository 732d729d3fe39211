import { readdirSync, readFileSync } from "node:fs";

const FIXTURES = new URL("../../../../fixtures/", import.meta.url);

/** A document that a kubelet wrote. */
export interface Recorded {
  readonly kubernetes: string;
  readonly name: string;
  readonly text: string;
}

export const recorded: readonly Recorded[] = ["1.34.4", "1.37.2"].flatMap((kubernetes) => {
  const folder = new URL(`kubernetes-${kubernetes}/kubelet/`, FIXTURES);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .toSorted()
    .map((name) => ({ kubernetes, name, text: readFileSync(new URL(name, folder), "utf8") }));
});

/** A document of kubelet 1.34.4. */
export function recordedText(name: string): string {
  const document = recorded.find((candidate) => candidate.name === name && candidate.kubernetes === "1.34.4");
  if (document === undefined) throw new Error(`no recorded document ${name}`);
  return document.text;
}

import { peeled, type Wrapping } from "../unwrapped.ts";

/** `message: '…'`, `"message": "…",`, `Message:    …`: fields of conditions and events in YAML, JSON and `kubectl describe`. */
const LABEL = /^(?:- )?"?(?:message|Message|note|lastError|stderr)"?: {0,40}(?:[>|][+-]? )?(?=\S)/;

/** What ends a member of a JSON object. */
const END = /",$/;

/** The name of a field before its text. */
export const fieldLabel: Wrapping = (line) => {
  const found = LABEL.exec(line.text.slice(0, 80));
  return found === null ? undefined : peeled(line, line.text.slice(found[0].length).replace(END, ""), {});
};

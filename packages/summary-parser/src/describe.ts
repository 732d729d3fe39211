const LONGEST = 40;

/** Everything that could move a cursor, hide text or reverse it, and halves of surrogate pairs. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const escapeUnits = (character: string): string => {
  let text = "";
  for (let index = 0; index < character.length; index++)
    text += `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`;
  return text;
};

/** Quotes text for a message: at most 40 characters of it, with everything unprintable escaped. */
export function quote(text: string): string {
  const shown = text.slice(0, LONGEST).replaceAll(/["\\]/g, "\\$&").replaceAll(UNPRINTABLE, escapeUnits);
  return text.length > LONGEST ? `"${shown}…"` : `"${shown}"`;
}

/** Says in a few words what a value is, without looking inside it. */
export function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string") return quote(value);
  if (typeof value === "number" || typeof value === "boolean" || value === null) return String(value);
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

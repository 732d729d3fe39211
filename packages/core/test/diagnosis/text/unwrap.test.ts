import { describe, expect, test } from "vitest";
import { normalise } from "../../../src/diagnosis/text/normalise.ts";
import { unwrap } from "../../../src/diagnosis/text/unwrap.ts";
import { LINES, WRAPPINGS } from "./wrapped-lines.ts";

const LEVELS = { I: "info", W: "warning", E: "error" } as const;

describe.for(Object.entries(WRAPPINGS))("%s", ([, wrap]) => {
  test.for(LINES)("goes: %s", (line) => {
    const [, letter, message = ""] = /^(.).*?\] (.*)/.exec(line) ?? [];

    const { text, level } = unwrap(wrap(line));

    expect({ text: normalise(text), level }).toEqual({
      text: normalise(message),
      level: LEVELS[letter as keyof typeof LEVELS],
    });
  });
});

import { expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { openScreen } from "./support/open-screen.ts";
import { shop } from "./support/shop.ts";

process.env["TZ"] = "UTC";

/** Names that no cluster should have: what a terminal acts on, and what terminals draw in different widths. */
const NAMES = [
  "esc\u001b[2J\u001b]0;title\u0007\u001bP1;2|x\u001b\\",
  "c1\u009b2J\u0090q\u009c",
  "cr\rlf\nbs\b\ttab",
  "日本語のノード",
  "e\u0301e\u0301\u0301\u0301",
  `${"z\u0336".repeat(4)}${"\u0336".repeat(300)}`,
  "👨‍👩‍👧‍👦 family",
  "👍🏽 skin",
  "🏳️‍🌈 flag 🇩🇪",
  "soft\u00adhyphen\u200bzero\u2060",
  "\u1100\u1161\u11a8 jamo",
  "ไทย กำ",
  "हिन्दी",
  "العربية \u200fmark",
  "עברית\u202eevil\u2066",
  "\ud800lone",
  "⌚⏰ pictures",
  "𝐀 letters 𐍈",
  "\ufe0f\u0301",
  "ｆｕｌｌ",
  "",
  " ",
].flatMap((name) => [name, name.repeat(6)]);

const hostile = (now: number) => {
  const snapshot = shop({ at: now, sampledAt: Math.floor(now / 5_000) * 5_000 });
  const [node] = snapshot.nodeMetrics ?? [];
  if (node === undefined) return snapshot;
  return { ...snapshot, nodes: [], nodeMetrics: NAMES.map((name) => ({ ...node, name })) };
};

/** What a terminal may be sent beside text: only what `screen.ts` writes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find.
const OURS = /\u001b\[(?:\?(?:1049|25|7|2026)[hl]|[0-9;]*[mHG]|2[JK])/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find.
const ACTED_ON = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

test("names of any characters move no column, at first and after each change, and send nothing to the terminal", async () => {
  const screen = await openScreen((_, now) => hostile(now), { columns: 80, rows: 60 });
  for (let step = 0; step < 3; step += 1) {
    await screen.text();
    const ends = NAMES.map((_, index) =>
      screen.emulator
        .cells(4 + index)
        .slice(28, 36)
        .join(""),
    );
    expect(new Set(ends)).toEqual(new Set(["1510m   "]));
    await screen.press("j");
    await screen.time.advance(5_000);
  }
  expect(screen.writes.join("").replaceAll(OURS, "")).not.toMatch(ACTED_ON);
});

test("a line of which a part was wide is written whole: nothing of it is left", async () => {
  const screen = await openScreen((_, now) => hostile(now), { columns: 80, rows: 60 });
  await screen.press("/", "e", "v", "i", "l");
  const text = await screen.text();

  expect(text.split("\n").filter((line) => line.trim() !== "")).toHaveLength(7);
  expect(text).toContain("עברית\\u202eevil\\u2066");
});

test("texts of an API server, a context and what is typed are only shown", async () => {
  let isBroken = false;
  const evil = "x\u001b[2J\u009b5m\u202e\u0007\r\n";
  const screen = await openScreen(
    (_, now) => {
      if (isBroken) throw new UserError(`cannot list nodes: ${evil}`);
      return shop({ at: now, failures: [{ step: "nodes", reason: "unavailable", message: `cannot: ${evil}` }] });
    },
    { columns: 120, settings: { cluster: evil } },
  );
  expect(await screen.text()).toContain("cannot: x\\u001b[2J\\u009b5m\\u202e\\u0007");
  await screen.press("/", "\u202e", "\u200f", "\u009b");
  expect(await screen.text()).toContain('"\\u202e\\u200f"');
  await screen.press("\u0015", "\r");
  await screen.press("n", "\u0015", "\u202ea", "\r");
  isBroken = true;
  await screen.time.advance(6_000);

  expect((await screen.text()).split("\n").slice(0, 1)).toEqual([
    "x\\u001b[2J\\u009b5m\\u202e\\u0007\\u000d\\u000a · pods in namespace \\u202ea                             every 5s, again in 4s",
  ]);
  expect(await screen.text()).toContain("cannot list nodes: x\\u001b[2J\\u009b5m\\u202e\\u0007");
  expect(screen.writes.join("").replaceAll(OURS, "")).not.toMatch(ACTED_ON);
});

test("a storm of sizes ends as a screen that was that size from the beginning", async () => {
  const screen = await openScreen((_, now) => shop({ at: now }));
  for (let step = 0; step < 300; step += 1) await screen.resize(1 + ((step * 37) % 211), 1 + ((step * 17) % 67));
  await screen.resize(80, 24);
  const still = await openScreen((_, now) => shop({ at: now }));

  expect(await screen.text()).toBe(await still.text());
});

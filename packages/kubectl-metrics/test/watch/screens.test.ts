import { describe, expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { symbolsFor } from "../../src/watch/symbols.ts";
import { type OpenScreen, openScreen, type ScreenOptions } from "./support/open-screen.ts";
import { SCREEN_SIZES } from "./support/screen-sizes.ts";
import { shop } from "./support/shop.ts";

process.env["TZ"] = "UTC";

const DOWN = "\u001b[B";
const ESCAPE = "\u001b";

/** Load rises and falls: a new sample every 15 s. */
const read = (_: unknown, now: number) => {
  const beat = Math.floor(now / 15_000);
  return shop({ at: now, sampledAt: beat * 15_000 - 3_000, load: 1 + ([0, 0.1, 0.3, 0.2, -0.2][beat % 5] as number) });
};

interface Case {
  readonly name: string;
  readonly options?: ScreenOptions;
  readonly steps?: (screen: OpenScreen) => Promise<void>;
}

const inAll = { view: { kind: "pods", namespace: undefined } } as const;

const cases: readonly Case[] = [
  { name: "nodes", steps: ({ time }) => time.advance(120_000) },
  { name: "pods", options: { state: { ...inAll, sortBy: "cpu" } }, steps: ({ time }) => time.advance(60_000) },
  {
    name: "containers",
    options: { state: { view: { kind: "containers", namespace: undefined }, sortBy: "memory" } },
    steps: ({ time }) => time.advance(60_000),
  },
  { name: "pods-of-a-node", steps: ({ press }) => press(DOWN, DOWN, DOWN, "\r") },
  { name: "help", steps: ({ press }) => press("?") },
  { name: "filter", options: { state: inAll }, steps: ({ press }) => press("/", "c", "a", "r") },
  { name: "filter-inverse", options: { state: inAll }, steps: ({ press }) => press("/", "c", "a", "\r", "!") },
  {
    name: "paused",
    steps: async ({ press, time }) => {
      await press(" ");
      await time.advance(95_000);
    },
  },
  {
    name: "marked",
    steps: async ({ press, time }) => {
      await press("m", "j");
      await time.advance(30_000);
    },
  },
  { name: "wide", options: { state: { ...inAll, isWide: true }, settings: { showsSum: true } } },
  {
    name: "ascii",
    options: {
      settings: {
        symbols: symbolsFor({ LANG: "C" }, "linux"),
      },
    },
    steps: ({ time }) => time.advance(60_000),
  },
  { name: "namespace", options: { state: inAll }, steps: ({ press }) => press("n", "s", "h", "o", "p") },
];

describe.for(SCREEN_SIZES)("%d×%d", ([columns, rows]) => {
  test.for(cases)("$name", async ({ name, options, steps }) => {
    const screen = await openScreen(read, { ...options, columns, rows });
    await steps?.(screen);

    await expect(await screen.text()).toMatchFileSnapshot(`screens/${name}-${columns}x${rows}.txt`);
  });

  test("failure and recovery", async () => {
    let isBroken = false;
    const screen = await openScreen(
      (_, now) => {
        if (isBroken) throw new UserError("cannot list nodes: 10.0.0.1:6443: connection refused");
        return read(_, now);
      },
      { columns, rows },
    );
    isBroken = true;
    await screen.time.advance(42_000);
    await expect(await screen.text()).toMatchFileSnapshot(`screens/failure-${columns}x${rows}.txt`);
    isBroken = false;
    await screen.time.advance(30_000);
    await expect(await screen.text()).toMatchFileSnapshot(`screens/recovery-${columns}x${rows}.txt`);
  });

  test("nodes that do not answer", async () => {
    const failures = ["node-2", "node-3", "node-9", "node-10"].map((subject) => ({
      step: "summary" as const,
      subject,
      reason: "timeout",
      message: `no answer from ${subject}`,
    }));
    const screen = await openScreen(
      (_, now) => ({ ...shop({ at: now, failures, silent: ["node-2", "node-3"] }), source: "summary" }),
      {
        columns,
        rows,
      },
    );
    await expect(await screen.text()).toMatchFileSnapshot(`screens/no-answer-${columns}x${rows}.txt`);
  });
});

test("Escape goes back the way that Enter came", async () => {
  const screen = await openScreen(read);
  await screen.press("j", "\r", "j", "\r");
  await screen.press(ESCAPE);
  await screen.time.advance(60);
  await screen.press(ESCAPE);
  await screen.time.advance(60);

  expect(screen.views).toEqual([
    { kind: "nodes", namespace: "default" },
    { kind: "pods", namespace: undefined, node: "node-1" },
    { kind: "containers", namespace: "shop", pod: "cart-6d5f8b7c9-x2x7k" },
    { kind: "pods", namespace: undefined, node: "node-1" },
    { kind: "nodes", namespace: "default" },
  ]);
});

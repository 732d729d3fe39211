import type { Snapshot } from "@kubectl-metrics/core";
import { describe, expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { frame } from "../../src/watch/frame.ts";
import { withSnapshot } from "../../src/watch/refreshed-state.ts";
import { NOW } from "../support/test-context.ts";
import { firstState, openScreen, type ScreenOptions } from "./support/open-screen.ts";
import { SCREEN_SIZES } from "./support/screen-sizes.ts";
import { type ShopOptions, shop } from "./support/shop.ts";

process.env["TZ"] = "UTC";

const ALL_PODS = { view: { kind: "pods", namespace: undefined } } as const;
const ALL_CONTAINERS = { view: { kind: "containers", namespace: undefined } } as const;

/** A new sample every 15 s, three seconds old when it is there, of a load that does not change. */
const sampled = (now: number, options: ShopOptions = {}): Snapshot =>
  shop({ at: now, sampledAt: Math.floor(now / 15_000) * 15_000 - 3_000, ...options });

const NO_ANSWER = { step: "summary", subject: "node-2", reason: "timeout", message: "no answer from node-2" } as const;

/** A screen on which node-2 goes silent after half a minute; what the refreshes after it read. */
async function silentScreen(after: (now: number) => Snapshot, options: ScreenOptions = {}) {
  const screen = await openScreen((_, now) => (now < NOW + 30_000 ? sampled(now) : after(now)), options);
  await screen.time.advance(29_000);
  return screen;
}

const silent = (now: number): Snapshot => sampled(now, { silent: ["node-2"] });
const failed = (now: number): Snapshot => sampled(now, { silent: ["node-2"], failures: [NO_ANSWER] });

/** The line of the screen that begins with a name. */
const lineOf = (text: string, name: string): string =>
  text.split("\n").find((line) => line.startsWith(name) || line.includes(` ${name} `)) ?? "";

describe.for(SCREEN_SIZES)("%d×%d", ([columns, rows]) => {
  test.for([
    { name: "nodes", options: {}, read: failed },
    { name: "pods", options: { state: ALL_PODS }, read: failed },
    { name: "containers", options: { state: ALL_CONTAINERS }, read: silent },
    { name: "wide", options: { state: { ...ALL_PODS, isWide: true }, settings: { showsSum: true } }, read: silent },
  ])("one silent node: $name", async ({ name, options, read }) => {
    const screen = await silentScreen(read, { ...options, columns, rows });
    await screen.time.advance(14_000);

    await expect(await screen.text()).toMatchFileSnapshot(`screens/silent-${name}-${columns}x${rows}.txt`);
  });
});

test.for([
  {
    name: "the trend",
    columns: 80,
    is: "node-2       2940m   73% █████▏· 31s old            12400Mi   75% ████▌·      ██",
  },
  { name: "the bar", columns: 45, is: "node-2       2940m   73% 31s    12400Mi   75%" },
  { name: "nowhere", columns: 42, is: "node-2     <unknown>     ? <unknown>     ?" },
])("on $columns columns the age stands in $name", async ({ columns, is }) => {
  const screen = await silentScreen(silent, { columns });
  await screen.time.advance(14_000);

  expect(lineOf(await screen.text(), "node-2")).toBe(is);
});

test("the age goes on every second, also while nothing is read, and the row is faint", async () => {
  const screen = await silentScreen(silent);
  await screen.time.advance(2_000);
  await screen.press(" ");
  const ages: (string | undefined)[] = [];
  for (let second = 0; second < 3; second += 1) {
    ages.push(/\d+s old/.exec(lineOf(await screen.text(), "node-2"))?.[0]);
    await screen.time.advance(1_000);
  }
  await screen.text();

  expect(ages).toEqual(["19s old", "20s old", "21s old"]);
  expect(screen.emulator.looks(6)).toMatch(/^d+$/);
  expect(screen.emulator.looks(4)).not.toMatch(/^d+$/);
});

test("after five minutes it is unknown, while it is paused, too", async () => {
  const screen = await silentScreen(silent);
  await screen.time.advance(2_000);
  await screen.press(" ");
  await screen.time.advance(281_000);
  expect(lineOf(await screen.text(), "node-2")).toMatch(/^node-2 +2940m .* 5m old /);
  await screen.time.advance(1_000);
  expect(lineOf(await screen.text(), "node-2")).toMatch(/^node-2 +<unknown> +\? /);

  await screen.press(" ");
  await screen.time.advance(5_000);
  expect(lineOf(await screen.text(), "node-2")).toMatch(/^node-2 +<unknown> +\? /);
});

test("a total failure does not change whose age it is", async () => {
  let isBroken = false;
  const screen = await silentScreen((now) => {
    if (isBroken) throw new UserError("connection refused");
    return silent(now);
  });
  await screen.time.advance(4_000);
  isBroken = true;
  await screen.time.advance(20_000);
  const text = await screen.text();

  expect(text).toContain("sample 26s old");
  expect(lineOf(text, "node-2")).toContain("41s old");
  expect(lineOf(text, "node-1")).not.toContain("old");
});

test("an old number counts in nothing", async () => {
  const screen = await silentScreen(silent, {
    columns: 140,
    state: { sortBy: "cpu" },
    settings: { showsSum: true },
  });
  await screen.time.advance(4_000);
  const text = await screen.text();
  const order = async () => [...(await screen.text()).matchAll(/^node-\d/gm)].map(([name]) => name);

  expect(text).toContain("74% 9.0/12 cores (2/3 nodes)");
  expect(text).toContain("SUM  CPU 8960m  MEMORY 24900Mi  (2 of 3 rows are known)");
  for (const keys of [["P"], ["R"], ["M"], ["R"], ["N"], ["R"], ["<"], ["R"]]) {
    await screen.press(...keys);
    expect((await order()).at(-1)).toBe("node-2");
  }
  await screen.press("s");
  expect(screen.saved[0]?.nodeMetrics?.map(({ name }) => name)).toEqual(["node-1", "node-3"]);
});

test("what was silent at the mark has no difference to it, and what is silent has none either", async () => {
  let isSilent = true;
  const screen = await silentScreen((now) => sampled(now, isSilent ? { silent: ["node-2"], load: 2 } : { load: 3 }), {
    columns: 110,
  });
  await screen.time.advance(4_000);
  await screen.press("m");
  isSilent = false;
  await screen.time.advance(15_000);
  expect((await screen.text()).split("\n").filter((line) => /^node/.test(line))).toEqual([
    "node-1       4530m  113% ████████     ▃▃▆█   +1510m    4530m  10920Mi   66% ████▋··     ▇▇▇█   +910Mi  10920Mi",
    "node-2       8820m  220% ████████    ▃▃ ██             8820m  14880Mi   90% ██████▎    ▇▇ ██           14880Mi",
    "node-3      22350m  279% ████████     ▃▃▆█   +7450m   22350m  18960Mi   57% ████···     ▇▇▇█  +1580Mi  18960Mi",
  ]);

  await screen.press("m");
  isSilent = true;
  await screen.time.advance(15_000);
  expect(lineOf(await screen.text(), "node-2")).toBe(
    "node-2       8820m  220% ████████ 21s old              8820m  14880Mi   90% ██████▎    ▇▇ ██           14880Mi",
  );
});

test("what comes back has its new number, a gap in its trend, and its next change only after the next sample", async () => {
  const back = NOW + 90_000;
  const screen = await silentScreen((now) =>
    now < back ? silent(now) : sampled(now, { load: now < back + 15_000 ? 1.2 : 1.1 }),
  );
  await screen.time.advance(75_000);
  expect(lineOf(await screen.text(), "node-2")).toBe(
    "node-2       3528m   88% ██████▏     ▇▇ █           12648Mi   77% ████▋·    ██ █",
  );
  await screen.time.advance(15_000);
  expect(lineOf(await screen.text(), "node-2")).toBe(
    "node-2       3234m   80% █████▋·    ▇▇ █▇    -294m  12524Mi   76% ████▌·   ██ ██",
  );
});

test("a sample that was only late is no gap", async () => {
  const screen = await silentScreen((now) =>
    now < NOW + 36_000 ? silent(now) : shop({ at: now, sampledAt: NOW + 12_000 }),
  );
  await screen.time.advance(6_000);
  expect(lineOf(await screen.text(), "node-2")).toContain("old");
  await screen.time.advance(5_000);
  expect(lineOf(await screen.text(), "node-2")).toBe(
    "node-2       2940m   73% █████▏·       ██        0  12400Mi   75% ████▌·      ██",
  );
});

describe("no old number is shown", () => {
  const [, zz81m] = ["prometheus-0", "cart-6d5f8b7c9-zz81m"];
  test.for<{ name: string; read: (now: number) => Snapshot; is: RegExp }>([
    {
      name: "of a pod whose place another one took",
      read: (now) => sampled(now, { silent: ["node-2"], generation: "2" }),
      is: /<unknown>/,
    },
    {
      name: "of a pod whose metrics are those of a former one",
      read: (now) => {
        const snapshot = sampled(now, { generation: "2" });
        return {
          ...snapshot,
          nodeMetrics: (snapshot.nodeMetrics ?? []).filter(({ name }) => name !== "node-2"),
          podMetrics: (snapshot.podMetrics ?? []).map((pod) => ({ ...pod, uid: "1-4" })),
        };
      },
      is: /<unknown>/,
    },
    {
      name: "of a pod that does not run any more",
      read: (now) => {
        const snapshot = silent(now);
        return { ...snapshot, pods: (snapshot.pods ?? []).map((pod) => ({ ...pod, phase: "Succeeded" })) };
      },
      is: /^$/,
    },
    {
      name: "of a pod that began anew on a node that answers",
      read: (now) => {
        const snapshot = sampled(now);
        return { ...snapshot, podMetrics: (snapshot.podMetrics ?? []).filter(({ name }) => name !== zz81m) };
      },
      is: /<unknown>/,
    },
    {
      name: "of a pod of which it is not known whether it is still the same one",
      read: (now) => ({
        ...silent(now),
        pods: (silent(now).pods ?? []).map((pod) => ({ ...pod, uid: undefined })),
      }),
      is: /<unknown>/,
    },
  ])("$name", async ({ read, is }) => {
    const screen = await silentScreen(read, { columns: 120, state: ALL_PODS });
    await screen.time.advance(6_000);
    expect(lineOf(await screen.text(), "cart-6d5f8b7c9-zz81m")).toMatch(is);
  });
});

test("only frames that show an age are made anew each second, and of them only the rows that do", () => {
  const size = { columns: 80, rows: 24 };
  let state = withSnapshot(firstState(), sampled(NOW), NOW);
  const linesAt = (now: number) => frame(state, size, now).slice(2, 7);
  const same = (now: number) => linesAt(now).map((line, index) => line === linesAt(now + 1_000)[index]);
  expect(same(NOW)).toEqual([true, true, true, true, true]);

  state = withSnapshot(state, silent(NOW + 15_000), NOW + 15_000);
  // The bars, the headings, node-1 and node-3, node-2.
  expect(same(NOW + 15_000)).toEqual([false, false, true, true, false]);
});

import { describe, expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { openScreen } from "./support/open-screen.ts";
import { shop } from "./support/shop.ts";

const read = (_: unknown, now: number) => shop({ at: now });
const LEAVE = "\u001b[0m\u001b[?7h\u001b[?25h\u001b[?1049l";

describe("the terminal is as it was after", () => {
  test.for([
    { name: "q", code: 0, how: "q" },
    { name: "Ctrl-C as a key", code: 0, how: "\u0003" },
    { name: "SIGINT", code: 0, signal: "SIGINT" },
    { name: "SIGTERM", code: 0, signal: "SIGTERM" },
    { name: "SIGHUP", code: 129, signal: "SIGHUP" },
  ] as const)("$name", async (way) => {
    const screen = await openScreen(read);
    if ("how" in way) await screen.press(way.how);
    else screen.send(way.signal);

    expect(await screen.ended).toBe(way.code);
    expect(screen.writes.at(-1)).toBe(LEAVE);
    expect(screen.happened).toEqual(["raw", "listens no more", "signals released", "cooked"]);
    await screen.text();
    expect(screen.emulator.isAlternate()).toBe(false);
  });

  test("a fault of the program", async () => {
    const screen = await openScreen(() => {
      throw new TypeError("a bug");
    });

    await expect(screen.ended).rejects.toThrow("a bug");
    expect(screen.writes.at(-1)).toBe(LEAVE);
    expect(screen.happened.at(-1)).toBe("cooked");
  });

  test("a terminal that is gone", async () => {
    const screen = await openScreen(read);
    screen.events().end();

    expect(await screen.ended).toBe(0);
  });

  test("an output that takes nothing any more", async () => {
    let isGone = false;
    const error = Object.assign(new Error("write EIO"), { code: "EIO" });
    const screen = await openScreen(read, { writeError: () => (isGone ? error : undefined) });
    isGone = true;
    await screen.press("j");

    await expect(screen.ended).rejects.toThrow("write EIO");
    expect(screen.happened.at(-1)).toBe("cooked");
  });

  test("the end of the process, whatever ends it", async () => {
    const screen = await openScreen(read);
    screen.events().exit();

    expect(screen.writes.at(-1)).toBe(LEAVE);
  });

  test("Ctrl-Z, and fg draws it again", async () => {
    const screen = await openScreen(read);
    const before = await screen.text();
    await screen.press("\u001a");
    await screen.text();
    expect(screen.emulator.isAlternate()).toBe(false);
    expect(screen.happened).toEqual(["raw", "cooked", "stopped"]);

    screen.events().resume();
    expect(await screen.text()).toBe(before);
    expect(screen.happened.at(-1)).toBe("raw");
  });
});

test("what does not change is not written", async () => {
  const screen = await openScreen(() => shop());
  await screen.text();
  const drawn = screen.writes.length;
  const first = screen.writes.slice(0, drawn).join("").length;
  await screen.time.advance(1_000);
  const tick = screen.writes.slice(drawn).join("");

  // Ages and the countdown alone.
  expect(screen.writes.length).toBe(drawn + 1);
  expect(tick.length).toBeLessThan(100);
  expect(first).toBeGreaterThan(1_000);
});

test("a key is one write, and a frame that is the same is none", async () => {
  const screen = await openScreen(read);
  await screen.press("j");
  const drawn = screen.writes.length;
  await screen.press("j");
  expect(screen.writes.length).toBe(drawn + 1);
  await screen.press("x");
  expect(screen.writes.length).toBe(drawn + 1);
});

test("a new size draws the whole screen", async () => {
  const screen = await openScreen(read, { columns: 120, rows: 40 });
  await screen.resize(80, 24);
  const wide = await openScreen(read);

  expect(await screen.text()).toBe(await wide.text());
});

test("the selection stays with the object while rows move", async () => {
  let load = 1;
  const screen = await openScreen(
    (_, now) => {
      const snapshot = shop({ at: now });
      const [first, ...more] = snapshot.nodeMetrics ?? [];
      return first === undefined
        ? snapshot
        : {
            ...snapshot,
            nodeMetrics: [{ ...first, usage: { cpu: first.usage.cpu ?? 0 * load, memory: load } }, ...more],
          };
    },
    { state: { sortBy: "memory" } },
  );
  const selectedLine = async (): Promise<string> => {
    const lines = (await screen.text()).split("\n");
    return lines.find((_, row) => row > 3 && screen.emulator.looks(row).startsWith("i")) ?? "";
  };
  await screen.press("G");
  expect(await selectedLine()).toMatch(/^node-1 /);
  expect((await screen.text()).split("\n")[6]).toMatch(/^node-1 /);

  load = 1e12;
  await screen.time.advance(5_000);
  expect(await selectedLine()).toMatch(/^node-1 /);
  expect((await screen.text()).split("\n")[4]).toMatch(/^node-1 /);
});

test("one refresh at a time: a slow server is not asked again, and the next one is an interval after its answer begins", async () => {
  let answer = (_: ReturnType<typeof shop>): void => {};
  const screen = await openScreen(() => new Promise((resolve) => (answer = resolve)));
  await screen.time.advance(60_000);
  expect(screen.views).toHaveLength(1);

  answer(shop());
  await screen.time.advance(0);
  await screen.time.advance(20);
  expect(screen.views).toHaveLength(2);
});

test("another view gives up what is being read", async () => {
  const screen = await openScreen((view, now) => (view.kind === "nodes" ? new Promise(() => {}) : shop({ at: now })));
  await screen.press("2");

  expect(screen.signals[0]?.aborted).toBe(true);
  expect(screen.views.map(({ kind }) => kind)).toEqual(["nodes", "pods"]);
  expect(await screen.text()).toContain("ledger-0");
});

test("failures back off to half a minute, and the first answer ends it", async () => {
  let isBroken = true;
  const begun: number[] = [];
  const screen = await openScreen((_, now) => {
    begun.push(now);
    if (isBroken) throw new UserError("cannot list nodes: 10.0.0.1:6443: connection refused");
    return shop({ at: now });
  });
  await screen.time.advance(200_000);
  const gaps = begun.slice(1).map((at, index) => (at - (begun[index] ?? 0)) / 1_000);
  expect(gaps).toEqual([5, 10, 20, 30, 30, 30, 30, 30]);
  expect(await screen.text()).toContain("connection refused");

  isBroken = false;
  await screen.time.advance(40_000);
  expect(await screen.text()).not.toContain("connection refused");
  expect((begun.at(-1) ?? 0) - (begun.at(-2) ?? 0)).toBe(5_000);
});

test("a computer that slept opens new connections and reads at once", async () => {
  const screen = await openScreen(read);
  await screen.time.sleep(3_600_000);

  expect(screen.happened).toEqual(["raw", "reconnect"]);
  expect(screen.views).toHaveLength(2);
});

test("--count ends after so many samples", async () => {
  const screen = await openScreen(read, { count: 3 });
  await screen.time.advance(9_000);
  expect(screen.views).toHaveLength(2);
  await screen.time.advance(2_000);

  expect(await screen.ended).toBe(0);
  expect(screen.views).toHaveLength(3);
});

test("while it is paused nothing is asked; going on asks at once", async () => {
  const screen = await openScreen(read);
  await screen.press(" ");
  await screen.time.advance(60_000);
  expect(screen.views).toHaveLength(1);
  await screen.press(" ");
  expect(screen.views).toHaveLength(2);
});

test.for([
  { keys: ["+"], is: "every 10s" },
  { keys: ["+", "+", "-"], is: "every 10s" },
  { keys: ["-", "-", "-", "-"], is: "every 1s" },
])("$keys: $is", async ({ keys, is }) => {
  const screen = await openScreen(read);
  await screen.press(...keys);
  expect(await screen.text()).toContain(is);
});

test.for([
  { keys: ["P"], heading: "CPU▼", first: "node-3" },
  { keys: ["P", "R"], heading: "CPU▲", first: "node-1" },
  { keys: ["M"], heading: "MEMORY▼", first: "node-3" },
  { keys: [">"], heading: "CPU▼", first: "node-3" },
  { keys: [">", ">"], heading: "CPU%▼", first: "node-3" },
  { keys: ["M", "<", "<"], heading: "CHANGE▼", first: "node-1" },
  { keys: ["R"], heading: "NAME▼", first: "node-3" },
])("$keys sorts by $heading", async ({ keys, heading, first }) => {
  const screen = await openScreen(read, { columns: 120 });
  await screen.press(...keys);
  const lines = (await screen.text()).split("\n");
  expect(lines[3]).toContain(heading);
  expect(lines[4]).toMatch(new RegExp(`^${first}`));
});

test("s saves and says where", async () => {
  const screen = await openScreen(read);
  await screen.press("s");
  expect(await screen.text()).toContain("saved to /tmp/kubectl-metrics-20261123T180000.000Z.json");
});

test("n chooses a namespace, * all", async () => {
  const screen = await openScreen(read);
  await screen.press("n", "\u0015", "s", "h", "o", "p", "\r");
  await screen.press("n", "\u0015", "*", "\r");
  expect(screen.views.slice(1)).toEqual([
    { kind: "pods", namespace: "shop" },
    { kind: "pods", namespace: undefined },
  ]);
});

test("Tab goes round", async () => {
  const screen = await openScreen(read);
  await screen.press("\t", "\t", "\t");
  expect(screen.views.map(({ kind }) => kind)).toEqual(["nodes", "pods", "containers", "nodes"]);
});

test.for([
  { name: "colours", hasColour: true, looks: ["2", "1", "3"] },
  { name: "none", hasColour: false, looks: [] },
])("$name", async ({ hasColour, looks }) => {
  const screen = await openScreen(read, { hasColour });
  await screen.text();
  const seen = [4, 5, 6].map((row) => screen.emulator.looks(row)).join("");
  expect([...new Set(seen.match(/[123]/g) ?? [])].toSorted()).toEqual(looks.toSorted());
});

test("after a failure the rows are grey", async () => {
  let isBroken = false;
  const screen = await openScreen((_, now) => {
    if (isBroken) throw new UserError("gone");
    return shop({ at: now });
  });
  isBroken = true;
  await screen.time.advance(6_000);
  await screen.text();
  expect(screen.emulator.looks(4)).toMatch(/^d+$/);
});

test("names that a terminal would act on are shown, and wide ones keep the columns straight", async () => {
  const screen = await openScreen((_, now) => {
    const snapshot = shop({ at: now });
    const names = ["日本語のノード", "node\u001b[2J\u202e"];
    return {
      ...snapshot,
      nodes: [],
      nodeMetrics: (snapshot.nodeMetrics ?? []).map((node, index) => ({ ...node, name: names[index] ?? node.name })),
    };
  });
  const lines = (await screen.text()).split("\n").slice(4, 7);
  expect(lines.map((line) => line.replace(/ +\?.*$/, ""))).toEqual([
    "node\\u001b[2J\\u202e   2940m",
    "node-3                7450m",
    "日本語のノード        1510m",
  ]);
});

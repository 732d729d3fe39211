import { expect, test } from "vitest";
import { openScreen } from "./support/open-screen.ts";
import { shop } from "./support/shop.ts";

/** A thousand nodes. */
const many = (now: number) => {
  const snapshot = shop({ at: now });
  const [node] = snapshot.nodeMetrics ?? [];
  if (node === undefined) return snapshot;
  const nodeMetrics = Array.from({ length: 1_000 }, (_, index) => ({ ...node, name: `node-${index}` }));
  return { ...snapshot, nodes: [], nodeMetrics };
};

test("10 kB pasted into a filter are typed at once, and cut", async () => {
  const screen = await openScreen((_, now) => many(now), { columns: 1_000 });
  const begun = performance.now();
  await screen.press(`/${"lorem ipsum ".repeat(850)}`);

  expect(performance.now() - begun).toBeLessThan(1_000);
  expect(await screen.text()).toContain("none of 1000 nodes matches the filter; Esc clears it");
  // As long as three names, with the slashes between them.
  expect((await screen.text()).split("\n").at(-2)).toMatch(/^filter: .{761}_ /);
  await screen.press("\u001b");
  await screen.time.advance(60);
  expect(await screen.text()).toContain("1-19 of 1000");
});

test("10 kB of s are one file", async () => {
  const screen = await openScreen((_, now) => shop({ at: now }));
  await screen.press("s".repeat(10_000));
  expect(screen.saved).toHaveLength(1);
  await screen.press("s");
  expect(screen.saved).toHaveLength(2);
});

test("what is pasted behind a q does nothing", async () => {
  const screen = await openScreen((_, now) => shop({ at: now }));
  await screen.press("qs2n");

  expect(await screen.ended).toBe(0);
  expect([screen.saved.length, screen.views.length]).toEqual([0, 1]);
});

test("10 kB of any keys leave a screen that goes on", async () => {
  const screen = await openScreen((_, now) => shop({ at: now }));
  const keys = [
    "1",
    "2",
    "3",
    "\t",
    "\r",
    "\u001b",
    "P",
    "M",
    "<",
    ">",
    "R",
    "/",
    "!",
    " ",
    "+",
    "-",
    "m",
    "w",
    "s",
    "j",
    "g",
  ];
  let pasted = "";
  for (let at = 0; pasted.length < 10_240; at += 1) pasted += keys[(at * at + at * 7) % keys.length];
  await screen.press(pasted);
  await screen.time.advance(700_000);
  await screen.press("\u0015", "\r", "1");
  await screen.time.advance(60);

  expect(await screen.text()).toContain("production · nodes");
  // One refresh at a time, and none more often than each second.
  expect(screen.views.length).toBeLessThan(720);
});

import { expect, test } from "vitest";
import { DelayLine } from "../src/cluster/delay-line.ts";
import { VirtualClock } from "./virtual-clock.ts";

function lineWithClock() {
  const clock = new VirtualClock();
  const arrived: string[] = [];
  const line = new DelayLine<string>((item) => arrived.push(`${item} at ${clock.now()}`), clock);
  return { clock, arrived, line };
}

test("each item arrives at its own time, however many are under way", () => {
  const { clock, arrived, line } = lineWithClock();

  line.send("a", 15);
  clock.goTo(1);
  line.send("b", 16);
  clock.goTo(2);
  line.send("c", 17);
  clock.goTo(14);
  expect(arrived).toEqual([]);

  clock.goTo(40);
  expect(arrived).toEqual(["a at 15", "b at 16", "c at 17"]);
});

test("nothing overtakes", () => {
  const { clock, arrived, line } = lineWithClock();

  line.send("first", 45);
  line.send("second", 15);
  clock.goTo(60);

  expect(arrived).toEqual(["first at 45", "second at 45"]);
});

test("a line that was empty works again", () => {
  const { clock, arrived, line } = lineWithClock();

  line.send("early", 5);
  clock.goTo(10);
  line.send("late", 25);
  clock.goTo(30);

  expect(arrived).toEqual(["early at 5", "late at 25"]);
});

test("a timer that rings too early or too late loses nothing", () => {
  const clock = new VirtualClock();
  const rings: (() => void)[] = [];
  const arrived: string[] = [];
  const sloppy = { now: () => clock.now(), later: (_: number, ring: () => void) => void rings.push(ring) };
  const line = new DelayLine<string>((item) => arrived.push(item), sloppy);

  line.send("a", 15);
  line.send("b", 16);
  rings.shift()?.();
  expect(arrived).toEqual([]);

  clock.goTo(20);
  rings.shift()?.();
  expect(arrived).toEqual(["a", "b"]);
});

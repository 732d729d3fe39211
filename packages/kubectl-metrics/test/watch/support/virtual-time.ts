import type { Alarm } from "../../../src/context.ts";

/** A clock that only goes when it is told to, and rings what is due on its way. */
export interface VirtualTime {
  readonly now: () => number;
  readonly alarm: Alarm;
  /** Goes on, with a pause for promises after each alarm. */
  advance(milliseconds: number): Promise<void>;
  /** Goes on while nobody is awake: what was due rings late, once. */
  sleep(milliseconds: number): Promise<void>;
}

/** Lets every promise that can settle do so. */
export const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** @param start - milliseconds since 1970 */
export function virtualTime(start: number): VirtualTime {
  let time = start;
  const alarms = new Set<{ readonly at: number; readonly ring: () => void }>();
  const ringUntil = async (end: number, isLate: boolean): Promise<void> => {
    for (;;) {
      const [next] = [...alarms].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at);
      if (next === undefined) return;
      alarms.delete(next);
      if (!isLate) time = Math.max(time, next.at);
      next.ring();
      await settled();
      if (isLate) return;
    }
  };
  return {
    now: () => time,
    alarm: (delay, ring) => {
      const alarm = { at: time + delay, ring };
      alarms.add(alarm);
      return () => void alarms.delete(alarm);
    },
    advance: async (milliseconds) => {
      const end = time + milliseconds;
      await ringUntil(end, false);
      time = end;
      await settled();
    },
    sleep: async (milliseconds) => {
      time += milliseconds;
      await ringUntil(time, true);
    },
  };
}

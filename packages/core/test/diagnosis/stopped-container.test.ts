import { expect, test } from "vitest";
import { stoppedContainer } from "../../src/index.ts";

type State = Parameters<typeof stoppedContainer>[0]["status"]["containerStatuses"][number]["state"];

const RUNNING: State = { running: { startedAt: "2026-11-24T10:00:00Z" } };

test.for<{ what: string; states: readonly State[]; told?: string }>([
  { what: "no status", states: [] },
  { what: "all run", states: [RUNNING, RUNNING] },
  { what: "one waits", states: [RUNNING, { waiting: { reason: "CrashLoopBackOff" } }], told: "c1: CrashLoopBackOff" },
  { what: "one has ended", states: [{ terminated: { reason: "Error", exitCode: 1 } }], told: "c0: Error" },
  { what: "nobody says why", states: [{}], told: "c0: no reason" },
])("$what", ({ states, told }) => {
  const containerStatuses = states.map((state, index) => ({
    name: `c${index}`,
    ready: state.running !== undefined,
    restartCount: 0,
    state,
  }));
  const pod = {
    metadata: { name: "web", namespace: "shop" },
    spec: { containers: [] },
    status: { phase: "Running", conditions: [], containerStatuses },
  };
  expect(stoppedContainer(pod)).toBe(told);
});

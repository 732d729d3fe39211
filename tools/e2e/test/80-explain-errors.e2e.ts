import type { FaultName } from "@kubectl-metrics/real-cluster";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { explained, runCommands } from "./support/explained.ts";
import { cluster, metrics } from "./support/programs.ts";

/** What is brought about, the cause that must come first, and the remedy that a kubectl of the administrator can carry out. */
const FAULTS: readonly { readonly fault: FaultName; readonly cause: string; readonly remedy: string }[] = [
  { fault: "kubelet-cert-no-ip-sans", cause: "kubelet-cert-no-ip-sans", remedy: "Test clusters only" },
  {
    fault: "dns-no-such-host",
    cause: "dns-node-hostname-not-found",
    remedy: "Let metrics-server dial the nodes' IP addresses",
  },
  { fault: "kubelet-forbidden", cause: "kubelet-forbidden-rbac", remedy: "Give metrics-server's ServiceAccount" },
  { fault: "apiservice-missing-endpoints", cause: "workload-scaled-to-zero", remedy: "Scale it up" },
  { fault: "metrics-server-unknown-flag", cause: "flag-unknown", remedy: "Remove the flag" },
];

test("a healthy cluster: exit code 0, within two seconds", async () => {
  const { code, stdout, milliseconds } = await metrics("explain-errors");

  expect({ code, failed: stdout.match(/^✗.*$/gm) }).toEqual({ code: 0, failed: null });
  expect(milliseconds).toBeLessThan(2_000);
});

describe.for(FAULTS)("$fault", ({ fault, cause, remedy }) => {
  beforeAll(() => cluster.fault(fault));
  afterAll(() => cluster.restore(fault));

  test("its cause comes first", async () => {
    await expect
      .poll(async () => (await explained()).first, { timeout: 90_000, interval: 3_000 })
      .toMatchObject({ id: cause });
    expect((await metrics("explain-errors")).code).toBe(1);
  });

  test("the printed remedy mends it", { timeout: 200_000 }, async () => {
    const { first } = await explained();
    const chosen = first?.remedies.find(({ title }) => title.startsWith(remedy));
    await runCommands(chosen?.commands ?? []);

    // Without a flag of its own metrics-server asks the kubelets once a minute, and needs two answers.
    await expect.poll(async () => (await explained()).errors, { timeout: 170_000, interval: 3_000 }).toEqual([]);
  });
});

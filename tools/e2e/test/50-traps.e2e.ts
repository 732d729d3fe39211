import { describe, expect, test, vi } from "vitest";
import { byId, mebibytes, millicores, type Usage, usage } from "./support/usage.ts";

describe.for(["metrics-api", "summary"])("%s", (source) => {
  test.for([
    ["demo/same", 33],
    ["other/same", 55],
    ["x/y-z", 40],
    ["x-y/z", 70],
  ] as const)("%s is itself: %dMi", async ([id, held]) => {
    const pods = byId(await usage(`pods -A --source ${source}`));

    expect(mebibytes(pods.get(id))).toBeGreaterThanOrEqual(held);
    expect(mebibytes(pods.get(id))).toBeLessThan(held + 2);
  });

  test("both pods of one name are found by it", async () => {
    const { items } = await usage(`pods same -A --source ${source}`);

    expect(items.map(({ namespace }) => namespace)).toEqual(["demo", "other"]);
  });

  test("a namespace has the same pods alone as among all", async () => {
    const { items } = await usage(`pods -A --source ${source}`);
    const demo = await usage(`pods -n demo --source ${source}`);

    expect(
      items
        .filter(({ namespace }) => namespace === "demo")
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(demo.items.map(({ name }) => name).toSorted());
  });

  // The kernel holds it there; what a busy machine keeps from it is lost.
  test("a pod held at 100m reads 100m in every sample", async () => {
    const samples = new Map<string, number>();
    await vi.waitFor(
      async () => {
        const throttled = throttledPod(await usage(`pods -n demo --source ${source}`));
        samples.set(throttled?.timestamp ?? "", millicores(throttled) ?? Number.NaN);
        expect(samples.size).toBe(4);
      },
      { timeout: 110_000, interval: 2_000 },
    );

    for (const amount of samples.values()) {
      expect(amount).toBeGreaterThanOrEqual(90);
      expect(amount).toBeLessThanOrEqual(102);
    }
  });
});

const throttledPod = ({ items }: Usage) => items.find(({ name }) => name === "throttled");

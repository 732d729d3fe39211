import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { kubectl, metrics } from "./support/programs.ts";
import { runningContainers } from "./support/running-containers.ts";
import { byId, type Item, idOf, MEBIBYTE, mebibytes, millicores, type Usage, usage } from "./support/usage.ts";

/** A sample is renewed within 15 seconds: who waits so long has seen it change. */
const RENEWAL = { timeout: 60_000, interval: 2_000 };

describe("the kubelets and the Metrics API in the same minute", () => {
  let kubelets: readonly Usage[];
  let metricsApi: Usage;

  beforeAll(async () => {
    // Between the first and the last reading of the kubelets lies every sample that the Metrics API gives.
    const readings = [await usage("containers -A --source summary")];
    await vi.waitFor(async () => {
      readings.push(await usage("containers -A --source summary"));
      metricsApi = await usage("containers -A --source metrics-api");
      expect(oldest(metricsApi)).toBeGreaterThan(newest(readings[0]));
    }, RENEWAL);
    await vi.waitFor(async () => {
      readings.push(await usage("containers -A --source summary"));
      expect(oldest(readings.at(-1))).toBeGreaterThan(newest(metricsApi));
    }, RENEWAL);
    kubelets = readings;
  });

  test("every running container is there, sidecars too", async () => {
    const running = await runningContainers();
    const known = byId({ source: "", items: (kubelets.at(-1)?.items ?? []).filter(({ memory }) => memory) });

    expect(running).toContain("demo/native-sidecar/proxy");
    expect(running.filter((container) => !known.has(container))).toEqual([]);
    expect(new Set([...known.values()].map(({ node }) => node))).toEqual(new Set(["node1", "node2"]));
  });

  test("memory is within what changed between the samples", () => {
    const seen = kubelets.map(byId);
    const outside = metricsApi.items.flatMap((item) => {
      const memory = item.memory?.used;
      const around = seen.flatMap((reading) => reading.get(idOf(item))?.memory?.used ?? []);
      if (memory === undefined || around.length < seen.length || churns(item)) return [];
      const [least, most] = [Math.min(...around), Math.max(...around)];
      return memory < least - MEBIBYTE / 2 || memory > most + MEBIBYTE / 2
        ? [{ id: idOf(item), memory, least, most }]
        : [];
    });

    expect(outside).toEqual([]);
  });

  test("no amount of memory is zero", () => {
    const zero = kubelets.flatMap(({ items }) => items).filter(({ memory }) => memory?.used === 0);

    expect(zero.map(idOf)).toEqual([]);
  });

  // The bounds of metrics-server's own end-to-end tests.
  test.for(["metrics-api", "summary"])("%s: who burns 50m, who holds 50Mi", (source) => {
    const { items = [] } = source === "summary" ? (kubelets.at(-1) ?? {}) : metricsApi;
    const burners = items.filter(({ name }) => name === "burn").filter(({ pod }) => pod?.startsWith("burner-"));

    expect(burners.map(({ node }) => node).toSorted()).toEqual(["node1", "node2"]);
    for (const burner of burners) expectAbout(millicores(burner), 50, 10);
    expectAbout(mebibytes(items.find(({ pod }) => pod === "holder")), 50, 5);
  });
});

test("two saved summaries give the exact rate of the burner", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "summaries-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const save = async (name: string): Promise<string> => {
    const { stdout } = await kubectl("get --raw /api/v1/nodes/node1/proxy/stats/summary");
    writeFileSync(path.join(folder, name), stdout);
    return stdout;
  };
  const first = Date.parse(JSON.parse(await save("first.json")).node.cpu.time);
  await vi.waitFor(async () => {
    const second = Date.parse(JSON.parse(await save("second.json")).node.cpu.time);
    expect(second - first).toBeGreaterThanOrEqual(20_000);
  }, RENEWAL);

  const { items } = await usage(`containers -A -f ${folder}`);
  const burner = items.find(({ pod, name }) => name === "burn" && pod?.startsWith("burner-"));
  expectAbout(millicores(burner), 50, 10);
  expect(burner).toMatchObject({ window: { kind: "measured" } });
});

describe.for(["metrics-api", "summary"])("%s: pods without usage", (source) => {
  test("completed and pending pods are no rows", async () => {
    const names = (await usage(`pods -n demo --source ${source}`)).items.map(({ name }) => name);

    expect(names).toContain("holder");
    expect(names.filter((name) => /^(finished|pending|bad-image)/.test(name))).toEqual([]);
  });

  test("a crash-looping pod is never zero", async () => {
    const { items } = await usage(`pods -n demo --source ${source}`);
    const crasher = items.find(({ name }) => name === "crasher");

    expect(crasher?.name).toBe("crasher");
    expect(crasher?.memory?.used).not.toBe(0);
  });

  test("a pod that has just started is unknown, then known", async () => {
    const name = `newcomer-${source}`;
    await kubectl(`run ${name} -n demo --image real-cluster.local/tools:1 --restart Never --command -- kmbox hold 21`);
    onTestFinished(async () => void (await kubectl(`delete pod ${name} -n demo --grace-period 1 --wait=false`)));
    await kubectl(`wait pod ${name} -n demo --for condition=Ready --timeout 30s`);

    const row = async (): Promise<string | undefined> =>
      (await metrics(`top pods -n demo --source ${source} --no-headers`)).stdout
        .split("\n")
        .find((line) => line.startsWith(`${name} `));
    const early = await row();
    expect(early).toMatch(/<unknown>|21Mi/);
    expect(early).not.toMatch(/ 0Mi/);
    await vi.waitFor(async () => expect(await row()).toMatch(/ +\d+m +\d+% +2[12]Mi /), RENEWAL);
  });
});

const times = (reading: Usage | undefined): readonly number[] =>
  (reading?.items ?? [])
    .filter((item) => !churns(item))
    .flatMap(({ timestamp }) => (timestamp === undefined ? [] : [Date.parse(timestamp)]));
const oldest = (reading: Usage | undefined): number => Math.min(...times(reading));
const newest = (reading: Usage | undefined): number => Math.max(...times(reading));

/** Restarts again and again, so that two samples need not be of the same process. */
const churns = ({ pod, name }: Item): boolean => ["leaker", "crasher"].includes(pod ?? name);

function expectAbout(actual: number | undefined, expected: number, tolerance: number): void {
  expect(actual).toBeGreaterThanOrEqual(expected - tolerance);
  expect(actual).toBeLessThanOrEqual(expected + tolerance);
}

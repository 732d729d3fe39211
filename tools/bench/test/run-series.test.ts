import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Contender } from "../src/series/contender.ts";
import { runSeries } from "../src/series/run-series.ts";

const contender = (id: string, against?: string): Contender => ({
  id,
  command: { file: id, args: [], env: {} },
  ...(against === undefined ? {} : { against }),
});

/** Costs that everything grows by, run by run, as on a machine that slows down. */
function slowingMachine() {
  const folder = mkdtempSync(path.join(tmpdir(), "series-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const ran: string[] = [];
  const measurer = {
    run: ({ file }: { readonly file: string }, output?: string) => {
      if (output !== undefined) writeFileSync(output, file);
      ran.push(file);
      const wallMilliseconds = Math.ceil(ran.length / 2) * (file === "a" ? 2 : 1);
      return Promise.resolve({ wallMilliseconds, cpuMilliseconds: undefined, peakMebibytes: undefined });
    },
  };
  let asked = 0;
  const traffic = () => {
    const requests = ran.length - asked;
    asked = ran.length;
    return Promise.resolve({ requests, bytes: 100 * requests, summariesInFlight: 0, asked: [] });
  };
  return { ran, instruments: { measurer, traffic, outputFile: path.join(folder, "output") } };
}

test("commands take turns, after two warm-ups; ratios are run by run; the server counts one run", async () => {
  const { ran, instruments } = slowingMachine();
  const [a, k] = await runSeries([contender("a", "k"), contender("k")], 3, instruments);

  expect(ran.join("")).toBe("akakakakak");
  expect(a?.costs.wallMilliseconds).toMatchObject({ median: 8, min: 6, max: 10 });
  expect(a?.ratios).toMatchObject({ to: "k", figures: { wallMilliseconds: { median: 2, min: 2, max: 2 } } });
  expect(a?.traffic).toEqual({ requests: 1, bytes: 100, summariesInFlight: 0 });
  expect(k?.ratios).toBeUndefined();
  expect(a?.printed).not.toBe(k?.printed);
});

import { readFileSync } from "node:fs";
import { bench, describe } from "vitest";
import { CATALOGUE, createClassifier, createTextReader } from "../../../src/index.ts";

const healthy = ["kubelet", "kube-controller-manager", "metrics-server"]
  .map((name) => readFileSync(new URL(`../../../../../fixtures/logs/${name}.healthy.txt`, import.meta.url), "utf8"))
  .join("");

const failing = Array.from(
  { length: 5000 },
  (_, index) =>
    `E1123 16:39:41.${100_000 + index}       1 scraper.go:149] "Failed to scrape node" err="Get \\"https://node-${index % 200}:10250/metrics/resource\\": dial tcp: lookup node-${index % 200} on 10.96.0.10:53: read udp 10.244.1.26:${30_000 + index}->10.96.0.10:53: i/o timeout" node="node-${index % 200}"\n`,
).join("");

const MEGABYTES = 10;
const logs = Object.entries({ "a healthy log": healthy, "a log of errors only": failing });

describe(`reading ${MEGABYTES} MB against the catalogue`, () => {
  const classifier = createClassifier(CATALOGUE);
  for (const [name, part] of logs) {
    const text = part.repeat(Math.ceil((MEGABYTES * 1e6) / part.length));
    bench(name, () => {
      const reader = createTextReader(classifier, Date.parse("2026-11-24T12:00:00Z") as never);
      reader.begin(name);
      for (let start = 0; start < text.length; start += 2 ** 18) reader.push(text.slice(start, start + 2 ** 18));
      reader.end();
    });
  }
  bench("making the catalogue ready", () => void createClassifier(CATALOGUE));
});

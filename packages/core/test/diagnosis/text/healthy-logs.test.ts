import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CATALOGUE } from "../../../src/diagnosis/catalogue.ts";
import { createClassifier } from "../../../src/diagnosis/text/classify.ts";
import { createTextReader } from "../../../src/diagnosis/text/text-reader.ts";

test.for(["coredns", "kube-controller-manager", "kubelet", "metrics-server"])(
  "nothing is found in the log of a healthy %s",
  (name) => {
    const file = new URL(`../../../../../fixtures/logs/${name}.healthy.txt`, import.meta.url);
    const reader = createTextReader(createClassifier(CATALOGUE), Date.parse("2026-11-24T12:00:00Z") as never);
    reader.begin(name);
    reader.push(readFileSync(file, "utf8"));
    reader.end();

    const found = reader.report().folds.filter(({ ruleId }) => ruleId !== undefined);
    expect(found.map(({ ruleId, seen }) => `${ruleId}: ${seen}`)).toEqual([]);
  },
);

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { faultNames } from "../src/faults.ts";
import { versions } from "../src/versions.ts";

const folder = (name: string): string => new URL(`../${name}`, import.meta.url).pathname;
const required = (module: string, dependency: string): string | undefined =>
  new RegExp(`^(?:require |\\t)${dependency} v(\\S+)`, "m").exec(
    readFileSync(folder(`go/${module}/go.mod`), "utf8"),
  )?.[1];

test.for(versions.kubernetes)("Kubernetes %s: its go.mod says so, and which etcd", (version) => {
  const module = `kubernetes-${version}`;

  expect(required(module, "k8s.io/kubernetes")).toBe(version);
  expect(required(module, "go.etcd.io/etcd/server/v3")).toBe(versions.etcd[version]);
});

test("the versions of the others are those of their go.mod", () => {
  expect({
    "metrics-server": required("addons", "sigs.k8s.io/metrics-server"),
    coredns: required("addons", "github.com/coredns/coredns"),
    kwok: required("kwok", "sigs.k8s.io/kwok"),
  }).toEqual({ "metrics-server": versions["metrics-server"], coredns: versions.coredns, kwok: versions.kwok });
});

test("every fault has a file, and every file is a fault", () => {
  expect(readdirSync(folder("faults")).toSorted()).toEqual(faultNames.map((name) => `${name}.sh`));
});

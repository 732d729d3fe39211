import { CATALOGUE } from "@kubectl-metrics/core";
import { expect, test } from "vitest";
import { runLine } from "../support/run.ts";

test("--list prints every finding in a line", async () => {
  const { code, stdout } = await runLine("explain-errors --list");
  const [header, ...lines] = stdout.trimEnd().split("\n");

  expect({ code, header: header?.split(/ {2,}/) }).toEqual({ code: 0, header: ["ID", "SEVERITY", "ROLE", "TITLE"] });
  expect(lines.map((line) => line.split(/ {3,}/))).toEqual(
    CATALOGUE.map(({ id, severity, role, title }) => [id, severity, role, title]),
  );
});

test("--list -o json has all of each", async () => {
  const { stdout } = await runLine(`explain-errors --list -o json --ignore ${CATALOGUE[0]?.id}`);
  const { apiVersion, kind, items } = JSON.parse(stdout);

  expect({ apiVersion, kind }).toEqual({ apiVersion: "kubectl-metrics/v1", kind: "RuleList" });
  expect(items.map(({ id }: { readonly id: string }) => id)).toEqual(CATALOGUE.slice(1).map(({ id }) => id));
  expect(Object.keys(items[0])).toEqual([
    "id",
    "severity",
    "role",
    "title",
    "cause",
    "proof",
    "remedies",
    "references",
  ]);
});

test("--rule prints all about one, with commands for the official manifests", async () => {
  const { code, stdout } = await runLine("explain-errors --rule kubelet-cert-no-ip-sans");

  expect(code).toBe(0);
  expect(stdout.split("\n")[0]).toMatch(/^error: .* \[kubelet-cert-no-ip-sans\]$/);
  expect(stdout).toContain("To mend it: ");
  expect(stdout).toContain("kube-system");
});

test("--rule -o json has one", async () => {
  const { stdout } = await runLine("explain-errors --rule kubelet-cert-no-ip-sans -o json");

  expect(JSON.parse(stdout).items).toMatchObject([{ id: "kubelet-cert-no-ip-sans" }]);
});

test("-o markdown is a table, and blocks of one", async () => {
  const list = (await runLine("explain-errors --list -o markdown")).stdout.trimEnd().split("\n");
  expect(list.slice(0, 2)).toEqual(["| id | severity | role | title |", "|---|---|---|---|"]);
  expect(list.slice(2).map((row) => row.split("`")[1])).toEqual(CATALOGUE.map(({ id }) => id));

  const { stdout } = await runLine("explain-errors --rule kubelet-cert-no-ip-sans -o markdown");
  expect(stdout).toMatch(/^### .*\n\n`kubelet-cert-no-ip-sans`, error\n/);
  expect(stdout).toContain("```sh\n");
});

test.for([
  ["--rule kubelet-cert-no-ip-san", "did you mean kubelet-cert-no-ip-sans?"],
  ["--ignore hostname-not-found", "did you mean dns-node-hostname-not-found?"],
  ["--rule xyz", "--list prints all"],
] as const)("%s is told what it may have meant", async ([flags, hint]) => {
  const [flag, id] = flags.split(" ");
  const { code, stderr } = await runLine(`explain-errors ${flags}`);
  expect({ code, line: stderr.split("\n")[0] }).toEqual({
    code: 2,
    line: `error: ${flag}: unknown finding "${id}"; ${hint}`,
  });
});

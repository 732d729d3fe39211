import type { FakeCluster } from "@kubectl-metrics/fake-cluster";
import { expect, test } from "vitest";
import { runLine } from "../support/run.ts";
import type { Said } from "../support/said.ts";
import { withCluster } from "../support/with-cluster.ts";

const UTF8 = { LANG: "C.UTF-8" };

const inScenario = (scenario: string): Promise<FakeCluster> => withCluster({ scenario, users: {} });

/** What is another in each run: the port. */
const told = ({ code, stdout, stderr }: Said): string =>
  `${stdout}${stderr}exit code ${code}\n`.replaceAll(/127\.0\.0\.1:\d+/g, "SERVER");

test.for([
  { scenario: "healthy", line: "explain-errors", file: "healthy.txt" },
  { scenario: "kubelet-cert-no-ip-sans", line: "explain-errors", file: "certificate.txt" },
  { scenario: "nobody", line: "explain-errors", file: "nobody.txt" },
  { scenario: "hostile", line: "explain-errors", file: "hostile.txt" },
  { scenario: "dns-no-such-host", line: "explain-errors -o json --ignore nodes-proxy-held", file: "names.json.txt" },
  { scenario: "kubelet-cert-no-ip-sans", line: "explain-errors -o markdown", file: "certificate.md.txt" },
  { scenario: "kubelet-cert-no-ip-sans", line: "explain-errors -o markdown --redact", file: "redacted.md.txt" },
  { scenario: "kubelet-stopped", line: "explain-errors --stage log,nodes", file: "stages.txt" },
])("$line of $scenario", async ({ scenario, line, file }) => {
  const said = await runLine(line, { cluster: await inScenario(scenario), env: UTF8 });
  await expect(told(said)).toMatchFileSnapshot(`outputs/${file}`);
});

test("a terminal that is not UTF-8 gets ASCII", async () => {
  const cluster = await inScenario("healthy");
  const said = await runLine("explain-errors --ignore nodes-proxy-held", { cluster, env: { LC_ALL: "C", ...UTF8 } });
  expect(told(said)).toBe(
    [
      "ok client        https://SERVER, Kubernetes v1.34.4, as admin",
      "ok permissions   metrics, nodes and pods granted, nodes/proxy too",
      "ok registration  v1beta1.metrics.k8s.io -> kube-system/metrics-server:443, Available",
      "ok service       kube-system/metrics-server: 443 -> https, ready addresses: 1",
      "ok workload      Deployment kube-system/metrics-server 0.9.0, 1 of 1 pod ready",
      "ok log           14 lines of 1 log",
      "ok data          metrics: 3 of 3 nodes, 32 pods",
      "ok nodes         3 nodes, 3 Ready; 3 of 3 kubelets answered",
      "ok dns           not needed: kubelets are asked by IP address",
      "ok consumers     0 autoscalers",
      "",
      "Nothing is wrong.",
      "exit code 0",
      "",
    ].join("\n"),
  );
});

test("only the two reviews of oneself are posted, everything else is a GET", async () => {
  const cluster = await inScenario("healthy");
  await runLine("explain-errors", { cluster });
  const methods = new Map<string, Set<string>>();
  for (const { method, path } of cluster.requests) methods.set(method, (methods.get(method) ?? new Set()).add(path));
  expect([...methods.keys()].toSorted()).toEqual(["GET", "POST"]);
  expect([...(methods.get("POST") ?? [])].toSorted()).toEqual([
    "/apis/authentication.k8s.io/v1/selfsubjectreviews",
    "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews",
  ]);
});

test("a server that says nothing costs no more than --timeout, and it is said what is not known", async () => {
  const cluster = await inScenario("healthy");
  cluster.setFault({ path: /pods/ }, { kind: "no-answer" });
  const start = performance.now();
  const { code, stdout, stderr } = await runLine("explain-errors --timeout 1s --ignore nodes-proxy-held", {
    cluster,
    env: UTF8,
  });
  expect(performance.now() - start).toBeLessThan(3000);
  expect({ code, stderr, data: /^. data.*$/m.exec(stdout)?.[0] }).toEqual({
    code: 1,
    stderr:
      "error: the time limit cut the stages workload, data, dns short; allow more time with --timeout to know whether all is well\n",
    data: "? data          metrics: 3 of 3 nodes, cannot read the metrics of pods: not done within 1 s; cut short by the time limit",
  });
});

test("an API server that says nothing within --timeout can't be reached", async () => {
  const cluster = await inScenario("healthy");
  cluster.setFault({ path: /version/ }, { kind: "no-answer" });
  const { code, stdout, stderr } = await runLine("explain-errors --timeout 1s -o json", { cluster });
  const [first] = JSON.parse(stdout).findings;
  expect({ code, stderr, id: first.id, seen: first.evidence[0].seen }).toEqual({
    code: 1,
    stderr: "",
    id: "client-server-unreachable",
    seen: "cannot read the version of the API server: not done within 1 s",
  });
});

test("a stage that nobody asked for may be cut short", async () => {
  const cluster = await inScenario("healthy");
  cluster.setFault({ path: /metrics.k8s.io.*pods/ }, { kind: "no-answer" });
  const line = "explain-errors --timeout 1s --ignore nodes-proxy-held --stage";
  const codeOf = async (stage: string): Promise<number> => (await runLine(`${line} ${stage}`, { cluster })).code;
  expect([await codeOf("registration"), await codeOf("data")]).toEqual([0, 1]);
});

test.for([
  { name: "no kubeconfig's context", line: "explain-errors --context none", id: "client-kubeconfig-unusable" },
  { name: "nobody listens", line: "explain-errors --server https://127.0.0.1:1", id: "client-server-unreachable" },
])("without a cluster: $name", async ({ line, id }) => {
  const { code, stdout, stderr } = await runLine(`${line} -o json`, { cluster: await inScenario("healthy") });
  const { stages, findings } = JSON.parse(stdout);
  expect({ code, stderr, ids: findings.map((finding: { id: string }) => finding.id) }).toEqual({
    code: 1,
    stderr: "",
    ids: [id],
  });
  expect(stages.slice(1).map(({ mark }: { mark: string }) => mark)).toEqual(Array.from({ length: 9 }, () => "unknown"));
});

import { type FakeCluster, staticNode } from "@kubectl-metrics/fake-cluster";
import { expect, test } from "vitest";
import type { Limits } from "../../src/limits.ts";
import { run, runLine } from "../support/run.ts";
import { withCluster } from "../support/with-cluster.ts";
import { node, summary } from "./objects.ts";
import { runLimited } from "./run-limited.ts";

const world = () => ({
  nodes: [staticNode(node("a"), { cpu: "100m", memory: "1Gi" }, JSON.stringify(summary("a")))],
  pods: [],
  namespaces: [],
});

const ROW =
  "NAME   CPU(cores)   CPU(%)   MEMORY(bytes)   MEMORY(%)   \na      100m         5%       1024Mi          25%         \n";

const WHY = "; to find out why: kubectl metrics explain-errors\n";

/** What may not be read is no riddle. */
const whyOf = (name: string): string => (name === "403" ? "\n" : WHY);

const METRICS = { path: "/apis/metrics.k8s.io/" };

const withoutPort = (text: string): string => text.replaceAll(/127\.0\.0\.1:\d+/g, "SERVER");

/** The words for each way in which an answer can be wrong. */
const faults: readonly { name: string; problem: string; limits?: Limits }[] = [
  {
    name: "html",
    problem: "expected a Kubernetes list, got an HTML page; is there a proxy or a login page in between?",
  },
  { name: "garbage", problem: "expected a Kubernetes list, got text that is not JSON (application/json)" },
  { name: "wrong-encoding", problem: "SERVER: the compressed answer is damaged or ended too early" },
  { name: "truncated-gzip", problem: "SERVER: the compressed answer is damaged or ended too early" },
  { name: "truncated", problem: "SERVER: the connection was closed before the answer was complete" },
  { name: "refused", problem: "SERVER: the connection was closed before the answer was complete" },
  { name: "403", problem: "403 Forbidden: forbidden" },
  { name: "500", problem: "500 Internal Server Error: Internal error occurred" },
  { name: "503", problem: "503 Service Unavailable: service unavailable" },
  { name: "huge", problem: "the answer is larger than 1 MiB", limits: { answerBytes: 2 ** 20 } },
];

test.for(faults)(
  "$name from the Metrics API: the kubelets are asked, and it is said why",
  async ({ name, problem, limits }) => {
    const cluster = await withCluster({ world: world() });
    cluster.setFault(METRICS, name);
    const said = await runLimited("top nodes", { cluster, limits });

    expect({ ...said, stderr: withoutPort(said.stderr) }).toEqual({
      code: 0,
      stdout: ROW,
      stderr: `note: read from the kubelets, because cannot list nodes.metrics.k8s.io: ${problem}${whyOf(name)}`,
    });
  },
);

test.for(faults)("$name from everything: an error", async ({ name, problem, limits }) => {
  const cluster = await withCluster({ world: world() });
  cluster.setFault({ path: "/" }, name);
  const said = await runLimited("top nodes --source metrics-api", { cluster, limits });

  expect({ ...said, stderr: withoutPort(said.stderr) }).toEqual({
    code: 1,
    stdout: "",
    stderr: `error: cannot list nodes.metrics.k8s.io: ${problem}${whyOf(name)}`,
  });
});

test.for(faults.filter(({ name }) => name !== "huge" && name !== "403"))(
  "$name from one kubelet costs its own row",
  async ({ name }) => {
    const nodes = ["a", "b"].map((each) => staticNode(node(each), undefined, JSON.stringify(summary(each))));
    const cluster = await withCluster({ world: { ...world(), nodes } });
    cluster.setFault({ node: "b" }, name);
    const { code, stdout, stderr } = await runLine("top nodes --source summary --no-headers", { cluster });

    expect(stdout.split("\n").map((line) => line.split(/ {2,}/).slice(0, 2).join(" "))).toEqual([
      "a 100m",
      "b <unknown>",
      "",
    ]);
    expect(stderr).toMatch(/^warning: .*node b.*\n$/);
    expect(code).toBe(0);
  },
);

test.for([
  { name: "no answer", fault: "no-answer" },
  { name: "a body that stands still", fault: "slow-body" },
])("$name ends with --request-timeout", async ({ fault }) => {
  const cluster = await withCluster({ world: world() });
  cluster.setFault({ path: "/" }, fault);
  const said = await runLine("top nodes --request-timeout 50ms", { cluster });

  expect(said.code).toBe(1);
  expect(said.stderr).toContain("no complete answer within 0.05 s");
});

/** Everything that must not be seen: the kubeconfig's values, decoded and not, and the names of headers. */
function secretsOf(cluster: FakeCluster, user: string): readonly string[] {
  const config: { users: [{ user: Record<string, string> }] } = JSON.parse(cluster.kubeconfig({ user }));
  const values = Object.values(config.users[0].user);
  return [
    ...values,
    ...values.map((value) => Buffer.from(value, "base64").toString()),
    "Bearer",
    "authorization",
    "BEGIN",
  ];
}

const users = { eve: { rules: [] } };
const people = ["client-certificate", "token", "unknown-token", "eve"];
const leaks = people.flatMap((user) =>
  ["html", "401", "403", "500", "truncated", "none"].map((fault) => ({ user, fault })),
);

test.for(leaks)("nothing of $user is shown with -v 9 and the fault $fault", async ({ user, fault }) => {
  const cluster = await withCluster({ world: world(), users });
  if (fault !== "none") cluster.setFault({ path: "/" }, fault);
  const env = { KUBECONFIG: await cluster.writeKubeconfig({ user }) };
  const said = await run(["top", "nodes", "-v", "9"], { env });

  expect(said.stderr).toMatch(fault === "truncated" ? /error: / : /^GET \/apis\/metrics\.k8s\.io\/v1/m);
  for (const secret of secretsOf(cluster, user)) expect(said.stdout + said.stderr).not.toContain(secret);
});

test("credentials that the server does not know", async () => {
  const cluster = await withCluster({ world: world(), users });
  const env = { KUBECONFIG: await cluster.writeKubeconfig({ user: "unknown-token" }) };

  expect(await runLine("top nodes", { env })).toEqual({
    code: 1,
    stdout: "",
    stderr:
      "error: cannot list nodes.metrics.k8s.io: 401 Unauthorized: Unauthorized; the credentials are missing, wrong or expired: log in again\n",
  });
});

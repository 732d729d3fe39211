import { expect, test } from "vitest";
import { kubectl, metrics } from "./support/programs.ts";
import { ofOneScrape } from "./support/same-scrape.ts";

const rows = (text: string): number => text.trimEnd().split("\n").length - 1;

test.for(["token", "exec-plugin"] as const)("%s: the administrator's rows", async (user) => {
  const observe = () => Promise.all([metrics("top pods -A", { user }), metrics("top pods -A")]);
  const [theirs, admins] = await ofOneScrape(observe);

  expect(theirs).toMatchObject({ code: 0, stderr: "", stdout: admins.stdout });
});

test("metrics.k8s.io alone: usage without percentages, and what is missing for them", async () => {
  const nodes = await metrics("top nodes", { user: "metrics-only" });
  const pods = await metrics("top pods -A", { user: "metrics-only" });

  expect({ code: nodes.code, header: nodes.stdout.split("\n")[0], rows: rows(nodes.stdout) }).toEqual({
    code: 0,
    header: "NAME    CPU(cores)   MEMORY(bytes)   ",
    rows: 2,
  });
  expect(nodes.stderr).toMatch(/^note: CPU\(%\), MEMORY\(%\) left out: cannot list nodes: 403 Forbidden: .*\n$/);
  expect({ code: pods.code, some: rows(pods.stdout) > 15 }).toEqual({ code: 0, some: true });
  expect(pods.stderr).toMatch(/^note: .* left out: cannot list (nodes|pods): 403 Forbidden/);
});

test("metrics.k8s.io alone: what kubectl top pods prints", async () => {
  const user = "metrics-only";
  const observe = () =>
    Promise.all([kubectl("top pods -A", { user }), metrics("top pods -A --columns name,cpu,memory", { user })]);
  const [theirs, ours] = await ofOneScrape(observe);

  expect(ours).toMatchObject({ code: 0, stdout: theirs.stdout });
});

test("one namespace: its pods, and for the others what is missing", async () => {
  const user = "one-namespace";
  const demo = await metrics("top pods -n demo", { user });
  const all = await metrics("top pods -A", { user });
  const nodes = await metrics("top nodes", { user });

  expect({ code: demo.code, some: rows(demo.stdout) > 10 }).toEqual({ code: 0, some: true });
  expect(all).toMatchObject({ code: 1, stdout: "" });
  expect(all.stderr).toContain('cannot list resource "pods" in API group "metrics.k8s.io" at the cluster scope');
  expect(nodes).toMatchObject({ code: 1, stdout: "" });
  expect(nodes.stderr).toContain('cannot list resource "nodes" in API group "metrics.k8s.io"');
});

test("nodes/proxy and no metrics: the kubelets, and why", async () => {
  const nodes = await metrics("top nodes", { user: "nodes-proxy" });

  expect({ code: nodes.code, rows: rows(nodes.stdout) }).toEqual({ code: 0, rows: 2 });
  expect(nodes.stdout).not.toContain("<unknown>");
  expect(nodes.stderr).toMatch(
    /^note: read from the kubelets, because cannot list nodes\.metrics\.k8s\.io: 403 Forbidden: .*\n$/,
  );
});

test("nobody: no row, and both things that are missing", async () => {
  const { code, stdout, stderr } = await metrics("top nodes", { user: "nobody" });

  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toContain("cannot list nodes.metrics.k8s.io: 403 Forbidden");
  expect(stderr).toContain("the kubelets can't be read either: cannot list nodes: 403 Forbidden");
});

test.for(["expired-token", "expired-certificate", "stranger"] as const)("%s: log in again", async (user) => {
  const { code, stdout, stderr } = await metrics("top nodes", { user });

  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toMatch(/401 Unauthorized.*; the credentials are missing, wrong or expired: log in again\n$/);
});

test.for([
  ["wrong-port", "10.244.250.10:6444: the connection was refused"],
  ["no-route", "10.244.250.99:6443: there is no route to the host"],
  ["wrong-authority", "its certificate is signed by an unknown authority"],
] as const)("%s: %s", async ([user, message]) => {
  const { code, stdout, stderr } = await metrics("top nodes", { user });

  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toContain(message);
});

test("--as: the rights of the one who is named", async () => {
  const allowed = await metrics("top pods -n demo --as one-namespace");
  const refused = await metrics("top pods -n other --as one-namespace");

  expect({ code: allowed.code, some: rows(allowed.stdout) > 10 }).toEqual({ code: 0, some: true });
  expect(refused).toMatchObject({ code: 1, stdout: "" });
  expect(refused.stderr).toContain('User "one-namespace" cannot list resource "pods"');
});

test("--as without the right to impersonate", async () => {
  const { code, stderr } = await metrics("top nodes --as admin", { user: "nobody" });

  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('User "nobody" cannot impersonate') });
});

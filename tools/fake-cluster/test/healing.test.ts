import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FakeCluster, startFakeCluster } from "../src/index.ts";
import { kubectlMissing } from "../src/kubectl.ts";
import { type Command, DEPLOYMENT, INSECURE, OURS, REMEDIES } from "./remedies.ts";
import { runKubectl, runKubectlOn } from "./run-kubectl.ts";

describe.skipIf(kubectlMissing() !== undefined)("what kubectl writes", () => {
  let cluster: FakeCluster;
  const kubectl = async ([line, input = ""]: Command) => {
    const said = await runKubectlOn(cluster.kubeconfigPath, input, line);
    if (said.code !== 0) throw new Error(`kubectl ${line.join(" ")}: ${said.stderr}`);

    return said.stdout;
  };
  const rowsOfTop = async () => {
    const said = await runKubectl(cluster.kubeconfigPath, "top", "nodes", "--no-headers");

    return said.stdout.split("\n").filter((row) => row !== "" && !row.includes("<unknown>")).length;
  };
  const available = (): Promise<string> =>
    kubectl([["get", "apiservice", "v1beta1.metrics.k8s.io", "-o", "jsonpath={.status.conditions[0].reason}"]]);

  beforeAll(async () => {
    cluster = await startFakeCluster({ scenario: "healthy" });
  });
  afterAll(() => cluster.close());

  test.for(REMEDIES)("heals %s", async ([scenario, ...commands]) => {
    await cluster.setScenario(scenario);
    const before = scenario === "metrics-api-hangs" ? 0 : await rowsOfTop();
    for (const command of commands) await kubectl(command);

    expect([before, await rowsOfTop(), await available()]).toEqual([
      scenario === "two-installations" ? 3 : 0,
      3,
      "Passed",
    ]);
  });

  test("gives the kubelets the certificates that are approved", async () => {
    await cluster.setScenario("kubelet-serving-cert-pending");
    const names = (await kubectl([["get", "csr", "-o", "name"]])).trim().split("\n");
    await kubectl([["certificate", "approve", ...names.slice(1)]]);
    const some = await rowsOfTop();
    await kubectl([["certificate", "approve", ...names]]);

    expect([names.length, some, await rowsOfTop()]).toEqual([3, 2, 3]);
  });

  test("lets others read once metrics-server may ask who they are", async () => {
    await cluster.setScenario("auth-delegator-missing");
    const reader = await cluster.writeKubeconfig({ user: "metrics-reader" });
    const read = () => runKubectl(reader, "get", "--raw", "/apis/metrics.k8s.io/v1beta1/nodes");
    const before = await read();
    await kubectl([
      [
        "create",
        "clusterrolebinding",
        "again",
        "--clusterrole=system:auth-delegator",
        "--serviceaccount=kube-system:metrics-server",
      ],
    ]);

    expect(before.stderr).toContain('"system:serviceaccount:kube-system:metrics-server" cannot create resource');
    expect((await read()).code).toBe(0);
  });

  test("grants a user what a binding says", async () => {
    await cluster.setScenario("nobody");
    const nobody = await cluster.writeKubeconfig({ user: "nobody" });
    const before = await runKubectl(nobody, "top", "pods", "-A");
    await kubectl([
      [
        "create",
        "clusterrolebinding",
        "view-metrics",
        "--clusterrole=system:aggregated-metrics-reader",
        "--user=nobody",
      ],
    ]);

    expect(before.stderr).toBe(
      'Error from server (Forbidden): pods.metrics.k8s.io is forbidden: User "nobody" cannot list resource "pods" in API group "metrics.k8s.io" at the cluster scope\n',
    );
    expect((await runKubectl(nobody, "top", "pods", "-A")).code).toBe(0);
  });

  test("tells the autoscaler what the pod requests", async () => {
    await cluster.setScenario("hpa-missing-request");
    const active = () =>
      kubectl([
        [
          "-n",
          "shop",
          "get",
          "hpa",
          "checkout",
          "-o",
          'jsonpath={.status.conditions[?(@.type=="ScalingActive")].status}',
        ],
      ]);
    const before = await active();
    await kubectl([["-n", "shop", "set", "resources", "deployment/checkout", "--requests=cpu=100m"]]);

    expect([before, await active()]).toEqual(["False", "True"]);
  });

  test.for([
    ["leftover-apiservice", "v1beta1.metrics.k8s.io"],
    ["v1-registered-v1beta1-served", "v1.metrics.k8s.io"],
  ] as const)("forgets the APIService of %s", async ([scenario, name]) => {
    await cluster.setScenario(scenario);
    await kubectl([["delete", "apiservice", name]]);

    expect(await kubectl([["get", "apiservices", "-o", "name"]])).not.toContain(name);
  });

  test("keeps everything as it is in a dry run", async () => {
    await cluster.setScenario("kubelet-cert-no-ip-sans");
    await kubectl([[...DEPLOYMENT, "--type=json", "-p", INSECURE, "--dry-run=server"]]);

    expect(await available()).toBe("MissingEndpoints");
  });

  test.for([
    [
      ["create", "clusterrole", "cluster-admin", "--verb=get", "--resource=pods"],
      'Error from server (AlreadyExists): clusterroles.rbac.authorization.k8s.io "cluster-admin" already exists\n',
    ],
    [
      [...OURS, "patch", "deployment", "gone", "-p", "{}"],
      'Error from server (NotFound): deployments.apps "gone" not found\n',
    ],
    [
      [...DEPLOYMENT, "--type=json", "-p", '[{"op":"remove","path":"/spec/nothing"}]'],
      "The request is invalid: the server rejected our request due to an error in our request\n",
    ],
  ] as const)("refuses %s", async ([line, message]) => {
    await cluster.setScenario("healthy");

    expect((await runKubectl(cluster.kubeconfigPath, ...line)).stderr).toBe(message);
  });
});

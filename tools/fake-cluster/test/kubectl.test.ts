import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { editPod, type FakeCluster, findPod, generateWorld, recordedWorld, startFakeCluster } from "../src/index.ts";
import { KUBECTL_VERSION, kubectlMissing } from "../src/kubectl.ts";
import { readFixture } from "../src/world/fixtures.ts";
import { RECORDED } from "./recorded-tables.ts";
import { runKubectl } from "./run-kubectl.ts";

const missing = kubectlMissing();
const NOW = Date.parse("2026-11-23T18:00:00Z");
const UNPACKING_MS = 60_000;

describe.skipIf(missing !== undefined)(
  `kubectl ${KUBECTL_VERSION}${missing === undefined ? "" : `: ${missing}`}`,
  () => {
    let recorded: FakeCluster;
    let generated: FakeCluster;
    const top = (cluster: FakeCluster, ...args: string[]) => runKubectl(cluster.kubeconfigPath, "top", ...args);

    beforeAll(async () => {
      recorded = await startFakeCluster({ world: recordedWorld() });
      generated = await startFakeCluster({
        world: generateWorld({ nodes: 3, podsPerNode: 6, containersPerPod: 2, seed: 7, missingMetrics: 0.2 }),
        now: () => NOW,
        users: {
          jane: { rules: [] },
          reader: {
            clientCertificate: true,
            rules: [{ verbs: ["list"], apiGroups: ["metrics.k8s.io"], resources: ["pods"], namespaces: ["shop"] }],
          },
        },
      });
      await runKubectl(recorded.kubeconfigPath, "version", "--client");
    }, UNPACKING_MS);

    afterAll(async () => {
      await recorded.close();
      await generated.close();
    });

    test("is the version that the parity tests name", async () => {
      const said = await runKubectl(recorded.kubeconfigPath, "version", "--client");

      expect(said.stdout).toContain(`Client Version: v${KUBECTL_VERSION}\n`);
    });

    test.for(RECORDED)("prints the recorded %s", async ([file, ...args]) => {
      const said = await top(recorded, ...args);

      expect(said.stdout).toBe(readFixture(`top/${file}`));
      expect(said.stderr).toBe(said.stdout === "" ? readFixture(`top/${file}.err`) : "");
    });

    // kubectl sorts with Go's sort.Sort, which keeps no order among equal keys: eight pods use 0m. What must agree is the
    // order of the keys, and the rows of each key.
    test("prints the recorded pods-A.sort-cpu.txt, equal keys in any order", async () => {
      const said = await top(recorded, "pods", "-A", "--sort-by=cpu");
      const wanted = readFixture("top/pods-A.sort-cpu.txt").split("\n");
      const got = said.stdout.split("\n");
      const keys = (lines: readonly string[]): (string | undefined)[] =>
        lines.map((line) => line.trim().split(/ +/)[2]);

      expect(keys(got)).toEqual(keys(wanted));
      expect(got.toSorted()).toEqual(wanted.toSorted());
    });

    test("says that a pod that has just finished has no metrics yet", async () => {
      const cluster = await startFakeCluster({ world: recordedWorld() });
      const finished = cluster.world.pods.find((pod) => pod.name.startsWith("finished-"));
      if (finished === undefined) throw new Error("no finished pod was recorded");
      editPod(finished, (object) => {
        object.metadata.creationTimestamp = new Date().toISOString();
      });
      const said = await top(cluster, "pod", "-n", "demo", "-l", "app=finished");
      await cluster.close();

      expect(said.stderr).toBe(readFixture("top/pod-finished.txt.err"));
    });

    test("asks for protobuf, and gets it, in four requests", async () => {
      recorded.requests.length = 0;
      await top(recorded, "nodes");

      expect(
        recorded.requests.map(({ method, path, accept, user, status }) => ({ method, path, accept, user, status })),
      ).toEqual([
        expect.objectContaining({ path: "/api", status: 200, user: "admin" }),
        expect.objectContaining({ path: "/apis", status: 200 }),
        expect.objectContaining({
          path: "/apis/metrics.k8s.io/v1beta1/nodes",
          accept: expect.stringContaining("protobuf"),
        }),
        expect.objectContaining({
          path: "/api/v1/nodes",
          accept: "application/vnd.kubernetes.protobuf,application/json",
        }),
      ]);
    });

    test.for([["nodes"], ["pods", "-A"], ["pods", "-A", "--containers", "--sum"], ["pods", "-n", "shop"]])(
      "prints the same table of a generated cluster with a token and without asking for protobuf alone: %s",
      async (args) => {
        const direct = await top(generated, ...args);
        const token = await generated.writeKubeconfig({ user: "token" });
        const json = await runKubectl(token, "top", ...args, "--use-protocol-buffers=false");

        expect(direct.code).toBe(0);
        expect(json.stdout).toBe(direct.stdout);
      },
    );

    test.for([
      [["nodes", "-l", "topology.kubernetes.io/zone in (zone-a,zone-b,zone-c)"], 3],
      [["nodes", "-l", "kubernetes.io/hostname!=worker-1"], 2],
      [["nodes", "-l", "kubernetes.io/hostname=worker-2"], 1],
      [["pods", "-A", "-l", "!app"], 0],
    ] as const)("selects by label: %s", async ([args, rows]) => {
      const said = await top(generated, ...args, "--no-headers");

      expect(said.stdout.split("\n").filter((line) => line !== "")).toHaveLength(rows);
    });

    test("refuses a field that metrics-server does not know", async () => {
      const said = await top(generated, "pods", "-A", "--field-selector", "spec.nodeName=worker-1");

      expect(said.stderr).toBe(
        'Error from server (BadRequest): "spec.nodeName" is not a known field selector: only "metadata.name", "metadata.namespace"\n',
      );
    });

    test("names a running pod without metrics as metrics-server does", async () => {
      const silent = generated.world.pods.find((pod) => pod.object().status.phase === "Running" && !pod.metrics(NOW));
      if (silent === undefined) throw new Error("seed 7 has a pod without metrics");
      const said = await top(generated, "pod", "-n", silent.namespace, silent.name);

      expect(findPod(generated.world, silent.namespace, silent.name)).toBe(silent);
      expect(said.stderr).toBe(
        `Error from server (NotFound): podmetrics.metrics.k8s.io "${silent.namespace}/${silent.name}" not found\n`,
      );
    });

    test.for([
      [
        "jane",
        ["nodes"],
        'nodes.metrics.k8s.io is forbidden: User "jane" cannot list resource "nodes" in API group "metrics.k8s.io" at the cluster scope',
      ],
      [
        "jane",
        ["pods", "-n", "shop"],
        'pods.metrics.k8s.io is forbidden: User "jane" cannot list resource "pods" in API group "metrics.k8s.io" in the namespace "shop"',
      ],
      [
        "jane",
        ["node", "worker-1"],
        'nodes.metrics.k8s.io "worker-1" is forbidden: User "jane" cannot get resource "nodes" in API group "metrics.k8s.io" at the cluster scope',
      ],
      [
        "reader",
        ["pods", "-A"],
        'pods.metrics.k8s.io is forbidden: User "reader" cannot list resource "pods" in API group "metrics.k8s.io" at the cluster scope',
      ],
    ] as const)("forbids %s: %s", async ([user, args, message]) => {
      const said = await runKubectl(await generated.writeKubeconfig({ user }), "top", ...args);

      expect(said).toEqual({ code: 1, stdout: "", stderr: `Error from server (Forbidden): ${message}\n` });
    });

    test("lets a user with a client certificate read one namespace", async () => {
      const said = await runKubectl(await generated.writeKubeconfig({ user: "reader" }), "top", "pods", "-n", "shop");

      expect(said.stdout).toBe((await top(generated, "pods", "-n", "shop")).stdout);
      expect(said.code).toBe(0);
    });

    test.for([
      [
        "unknown-token",
        "error: You must be logged in to the server (the server has asked for the client to provide credentials)\n",
      ],
    ] as const)("turns strangers away: %s", async ([user, message]) => {
      expect((await runKubectl(await generated.writeKubeconfig({ user }), "top", "nodes")).stderr).toBe(message);
    });

    test("acts as another user for admin", async () => {
      const said = await top(generated, "nodes", "--as", "jane");

      expect(said.stderr).toContain('User "jane" cannot list resource "nodes"');
    });

    test.for([
      ["not installed", "none"],
      ["stale", "stale"],
    ] as const)("finds no Metrics API when it is %s", async ([, how]) => {
      const cluster = await startFakeCluster({ metricsVersions: how === "none" ? [] : ["v1beta1"] });
      if (how === "stale") cluster.setFault({ path: "/apis" }, "stale");
      const said = await top(cluster, "nodes");
      await cluster.close();

      expect(said.stderr).toBe("error: Metrics API not available\n");
    });

    test.for([
      ["client-certificate", "yes\n"],
      ["jane", "no\n"],
    ] as const)("answers what %s may do", async ([user, answer]) => {
      const said = await runKubectl(
        await generated.writeKubeconfig({ user }),
        "auth",
        "can-i",
        "get",
        "nodes",
        "--subresource=proxy",
      );

      expect(said.stdout).toBe(answer);
    });

    test("passes a kubelet's silence on in the API server's words", async () => {
      generated.setFault({ node: "worker-2" }, "kubelet-refused");
      const said = await runKubectl(
        generated.kubeconfigPath,
        "get",
        "--raw",
        "/api/v1/nodes/worker-2/proxy/stats/summary",
      );
      generated.clearFaults();

      expect(said.stderr).toBe(
        "Error from server (ServiceUnavailable): error trying to reach service: dial tcp 10.0.0.1:10250: connect: connection refused\n",
      );
    });
  },
);

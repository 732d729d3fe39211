import { generateWorld, recordedWorld } from "@kubectl-metrics/fake-cluster";
import { describe, expect, test } from "vitest";
import { hasKubectl, runKubectl } from "../parity/run-kubectl.ts";
import { runLine } from "../support/run.ts";
import { NOW } from "../support/test-context.ts";
import { smallSummary } from "./small-summary.ts";

const VERSIONS = ["metrics.k8s.io/v1beta1", "metrics.k8s.io/v1"] as const;

/** A summary as a kubelet of Kubernetes 1.34.4 gave it. */
const recorded = (): string => recordedWorld().nodes[0]?.summary(NOW, false) ?? "";

describe("convert", () => {
  test("writes a List, and says what it leaves out", async () => {
    expect(await runLine("convert -f -", { stdin: smallSummary() })).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stderr": "note: pod shop/new-1 is left out: cpu not-reported
      ",
        "stdout": "{
        "apiVersion": "v1",
        "kind": "List",
        "metadata": {},
        "items": [
          {
            "kind": "NodeMetrics",
            "apiVersion": "metrics.k8s.io/v1beta1",
            "metadata": {
              "name": "node-1"
            },
            "timestamp": "2026-11-23T17:59:50Z",
            "window": "30s",
            "usage": {
              "cpu": "250m",
              "memory": "1Gi"
            }
          },
          {
            "kind": "PodMetrics",
            "apiVersion": "metrics.k8s.io/v1beta1",
            "metadata": {
              "name": "web-1",
              "namespace": "shop"
            },
            "timestamp": "2026-11-23T17:59:50Z",
            "window": "30s",
            "containers": [
              {
                "name": "app",
                "usage": {
                  "cpu": "100m",
                  "memory": "64Mi"
                }
              },
              {
                "name": "proxy",
                "usage": {
                  "cpu": "1234567n",
                  "memory": "1000000"
                }
              }
            ]
          }
        ]
      }
      ",
      }
    `);
  });

  test("writes YAML", async () => {
    const { stdout } = await runLine("convert -f - -o yaml", { stdin: smallSummary() });

    expect(stdout).toMatchInlineSnapshot(`
      "apiVersion: v1
      kind: List
      metadata: {}
      items:
        - kind: NodeMetrics
          apiVersion: metrics.k8s.io/v1beta1
          metadata:
            name: node-1
          timestamp: '2026-11-23T17:59:50Z'
          window: 30s
          usage:
            cpu: 250m
            memory: 1Gi
        - kind: PodMetrics
          apiVersion: metrics.k8s.io/v1beta1
          metadata:
            name: web-1
            namespace: shop
          timestamp: '2026-11-23T17:59:50Z'
          window: 30s
          containers:
            - name: app
              usage:
                cpu: 100m
                memory: 64Mi
            - name: proxy
              usage:
                cpu: 1234567n
                memory: '1000000'
      "
    `);
  });

  test.for(VERSIONS)("writes %s in the list and nowhere another", async (version) => {
    const { stdout } = await runLine(`convert -f - --to ${version}`, { stdin: recorded() });
    const { apiVersion, kind, items } = JSON.parse(stdout);

    expect([apiVersion, kind]).toEqual(["v1", "List"]);
    expect(new Set(items.map((item: { apiVersion: string }) => item.apiVersion))).toEqual(new Set([version]));
  });

  test.for(VERSIONS)("is read back by top, with the numbers of the summary: %s", async (version) => {
    const stdin =
      generateWorld({ nodes: 1, podsPerNode: 6, containersPerPod: 2, seed: 4, notRunning: 0 }).nodes[0]?.summary(
        NOW,
        false,
      ) ?? "";
    const { code, stdout: converted } = await runLine(`convert -f - --to ${version}`, { stdin });

    expect(code).toBe(0);
    for (const line of [
      "top nodes",
      "top pods --columns name,cpu,memory",
      "top containers --columns name,cpu,memory",
    ]) {
      const direct = await runLine(`${line} -f -`, { stdin });
      const again = await runLine(`${line} -f -`, { stdin: converted });

      expect(direct.stdout).toMatch(/\d+m .*\d+Mi/);
      expect(again.stdout).toBe(direct.stdout);
    }
  });

  test.runIf(hasKubectl).for(["json", "yaml"])("is read by kubectl as %s", async (form) => {
    const { stdout, stderr } = await runLine(`convert -f - -o ${form}`, { stdin: smallSummary() });
    const nobody = { kubeconfigPath: "/nonexistent/kubeconfig" };
    const read = await runKubectl(nobody, ["label", "--local", "-f", "-", "read=true", "-o", "name"], stdout);

    expect(stderr).toMatch(/^note: pod shop\/new-1 is left out: /);
    expect(read).toEqual({
      code: 0,
      stdout: "nodemetrics.metrics.k8s.io/node-1\npodmetrics.metrics.k8s.io/web-1\n",
      stderr: "",
    });
  });

  test.runIf(hasKubectl).for(["no", "null", "1e5", "0123", "0x1f"])(
    "quotes a name that is not a text in YAML: %s",
    async (name) => {
      const { stdout } = await runLine("convert -f - -o yaml", { stdin: smallSummary(name) });
      const nobody = { kubeconfigPath: "/nonexistent/kubeconfig" };
      const read = await runKubectl(nobody, ["label", "--local", "-f", "-", "read=true", "-o", "name"], stdout);

      expect(read.stdout.split("\n")[0]).toBe(`nodemetrics.metrics.k8s.io/${name}`);
    },
  );

  test.for([
    ["nothing", ""],
    ["no JSON", "nodes: 3"],
    ["half a document", smallSummary().slice(0, 200)],
    ["something else", '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"}}'],
  ])("of %s is an error", async ([, stdin = ""]) => {
    const { code, stdout, stderr } = await runLine("convert -f -", { stdin });

    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^error: \S/);
  });

  test("of a file that is not there is an error", async () => {
    const { code, stdout, stderr } = await runLine("convert -f no-such-file.json");

    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("no-such-file.json");
  });
});

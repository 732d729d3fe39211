import { describe, expect, test } from "vitest";
import { drawn } from "../support/drawn.ts";
import { runLine } from "../support/run.ts";
import { withCluster } from "../support/with-cluster.ts";
import { kubeletWorld } from "./kubelet-world.ts";

interface Case {
  /** The name of a fault of the fake cluster. */
  readonly fault: string;
  /** What follows `warning: ` on standard error. */
  readonly said: RegExp;
}

const READ = "cannot read /stats/summary of node worker-2: ";

const CASES: readonly Case[] = [
  { fault: "kubelet-refused", said: new RegExp(`${READ}503 Service Unavailable: .*connect: connection refused`) },
  { fault: "kubelet-timeout", said: new RegExp(`${READ}503 Service Unavailable: .*i/o timeout`) },
  { fault: "kubelet-401", said: new RegExp(`${READ}401 Unauthorized`) },
  { fault: "kubelet-500", said: new RegExp(`${READ}500 Internal Server Error: .*unable to find data in memory cache`) },
  { fault: "404", said: new RegExp(`${READ}404 Not Found`) },
  { fault: "refused", said: new RegExp(`${READ}127.0.0.1:\\d+: the connection was closed`) },
  { fault: "no-answer", said: new RegExp(`${READ}127.0.0.1:\\d+: no complete answer within 0.5 s`) },
  { fault: "slow-body", said: new RegExp(`${READ}127.0.0.1:\\d+: no complete answer within 0.5 s`) },
  { fault: "truncated", said: new RegExp(`${READ}127.0.0.1:\\d+: `) },
  { fault: "truncated-gzip", said: new RegExp(`${READ}127.0.0.1:\\d+: `) },
  { fault: "garbage", said: /the summary of node worker-2 is not as it should be: .*not JSON/ },
  { fault: "html", said: /worker-2/ },
];

const TABLE = [
  "NAME·······CPU(cores)···CPU(%)······MEMORY(bytes)···MEMORY(%)···",
  "worker-1···314m·········16%·········610Mi···········23%·········",
  "worker-3···2680m········16%·········12971Mi·········19%·········",
  "worker-2···<unknown>····<unknown>···<unknown>·······<unknown>···",
];

describe("a kubelet that does not answer costs its own row", () => {
  test.for(CASES)("$fault", async ({ fault, said }) => {
    const cluster = await withCluster({ world: kubeletWorld() });
    cluster.setFault({ node: "worker-2" }, fault);
    const { code, stdout, stderr } = await runLine("top nodes --source summary --request-timeout 500ms", { cluster });

    expect({ code, stdout }).toEqual({ code: 0, stdout: drawn(TABLE) });
    expect(stderr.split("\n")).toEqual([expect.stringMatching(/^warning: /), ""]);
    expect(stderr).toMatch(said);
  });

  test("its pods are rows, in no sum, and the sum says so", async () => {
    const cluster = await withCluster({ world: kubeletWorld(), metricsVersions: [] });
    cluster.setFault({ node: "worker-2" }, "kubelet-refused");
    const { code, stdout, stderr } = await runLine("top pods --sum", { cluster });

    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: drawn([
        "NAME······················CPU(cores)···CPU(%)······MEMORY(bytes)···MEMORY(%)···",
        "api-b943eb64-zrzld········27m··········1%··········112Mi···········4%··········",
        "worker-49cf58ab-4wqcf·····206m·········10%·········285Mi···········10%·········",
        "checkout-428f9254-64h4f···<unknown>····<unknown>···<unknown>·······<unknown>···",
        "··························________·················________····················",
        "··························233m·····················398Mi·······················",
      ]),
    });
    expect(stderr).toMatch(
      /^note: read from the kubelets, because the Metrics API \(metrics\.k8s\.io\) is not installed; .*\nwarning: cannot read .* of node worker-2: .*\nnote: the sum covers 2 of 3 rows; the others are not known\n$/,
    );
  });

  test("when none answers the rows are there, and the exit code is 1", async () => {
    const cluster = await withCluster({ world: kubeletWorld() });
    cluster.setFault({ path: /\/proxy\// }, "kubelet-refused");
    const { code, stdout, stderr } = await runLine("top nodes --source summary --no-headers", { cluster });

    expect(code).toBe(1);
    expect(stdout.match(/<unknown>/g)).toHaveLength(12);
    expect(stderr.match(/^warning: /gm)).toHaveLength(3);
  });

  test("without permission one line says which verb on which resource is missing", async () => {
    const rules = [{ verbs: ["get", "list"], resources: ["nodes", "pods"] }];
    const cluster = await withCluster({ world: kubeletWorld(), users: { jane: { rules } }, metricsVersions: [] });
    const { code, stderr } = await runLine("top nodes --source summary --as jane", { cluster });

    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^warning: .* User "jane" cannot get resource "nodes\/proxy" .* \(and 2 more nodes\); this needs the verb get on the resource nodes\/proxy.*\n$/,
    );
  });
});

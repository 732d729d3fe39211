import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FakeCluster, startFakeCluster } from "../src/index.ts";
import { SCENARIOS } from "../src/scenarios/index.ts";
import { get, getJson } from "./cluster-client.ts";
import { SEEN } from "./scenario-facts.ts";

interface Condition {
  readonly type: string;
  readonly status: string;
  readonly reason: string;
  readonly message: string;
}

interface SomeObject {
  readonly metadata: { readonly name: string; readonly namespace: string };
  readonly status?: {
    readonly phase: string;
    readonly conditions: readonly Condition[];
    readonly containerStatuses?: readonly { readonly state?: { readonly waiting?: { readonly reason: string } } }[];
  };
}

const NOW = Date.parse("2026-11-23T18:00:00Z");
const PODS = /^(metrics-server|node-metrics|prometheus-adapter)/;
const API_SERVICE = "/apis/apiregistration.k8s.io/v1/apiservices/v1beta1.metrics.k8s.io";
const NODE_METRICS = "/apis/metrics.k8s.io/v1beta1/nodes";

describe("scenarios", () => {
  let cluster: FakeCluster;
  const list = async (path: string): Promise<readonly SomeObject[]> =>
    (await getJson<{ items: readonly SomeObject[] }>(cluster, path)).items;
  const serverPods = async (): Promise<readonly SomeObject[]> =>
    (await list("/api/v1/pods")).filter(({ metadata }) => PODS.test(metadata.name));
  const logOf = async (): Promise<string> => {
    const [pod] = await serverPods();

    return (
      await get(cluster, `/api/v1/namespaces/${pod?.metadata.namespace}/pods/${pod?.metadata.name}/log`)
    ).body.toString();
  };

  beforeAll(async () => {
    cluster = await startFakeCluster({ scenario: "healthy", http: true, now: () => NOW });
  });
  afterAll(() => cluster.close());

  test("are all in the table below", () => {
    expect(SEEN.map(([name]) => name)).toEqual(SCENARIOS.map(({ name }) => name));
  });

  test("are all in the README, in that order", () => {
    const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
    const rows = [...readme.matchAll(/^\| `([a-z0-9-]+)` +\| (.*?) +\|$/gm)].map(([, name, title]) => [name, title]);

    expect(rows).toEqual(SCENARIOS.map(({ name, title }) => [name, title]));
  });

  test.for(SEEN.filter(([name]) => name !== "metrics-api-hangs"))(
    "shows %s",
    async ([name, condition, nodes, pods]) => {
      await cluster.setScenario(name);
      const service = await getJson<SomeObject>(cluster, API_SERVICE);
      const answer = await get(cluster, NODE_METRICS);
      const text = answer.body.toString();
      const seen =
        answer.status === 200
          ? `nodes ${(JSON.parse(text).items as SomeObject[]).map(({ metadata }) => metadata.name.at(-1)).join("")}`
          : `${answer.status} ${text.trim()}`;

      expect([
        service.metadata.name === undefined ? "none" : service.status?.conditions[0]?.reason,
        seen,
        [...new Set((await serverPods()).map(stateOf))].join(" ") || "no pod",
      ]).toEqual([condition, nodes, pods]);
    },
  );

  test("never answers where the Metrics API hangs", async () => {
    await cluster.setScenario("metrics-api-hangs");
    const answer = await fetch(`${cluster.url}${NODE_METRICS}`, { signal: AbortSignal.timeout(200) }).catch(
      ({ name }) => name,
    );

    expect([answer, (await get(cluster, "/apis/metrics.k8s.io/v1beta1")).status]).toEqual(["TimeoutError", 200]);
  });

  test.for([
    [
      "kubelet-cert-no-ip-sans",
      '"Failed to scrape node" err="Get \\"https://10.0.0.1:10250/metrics/resource\\": tls: failed to verify certificate: x509: cannot validate certificate for 10.0.0.1 because it doesn\'t contain any IP SANs" node="worker-1"',
    ],
    [
      "kubelet-cert-unknown-authority",
      '"Failed to scrape node" err="Get \\"https://worker-1:10250/metrics/resource\\": tls: failed to verify certificate: x509: certificate signed by unknown authority" node="worker-1"',
    ],
    [
      "kubelet-cert-expired",
      'x509: certificate has expired or is not yet valid: current time 2026-11-23T18:00:00Z is after 2026-11-21T18:00:00Z" node="worker-2"',
    ],
    ["dns-no-such-host", 'dial tcp: lookup worker-3 on 10.96.0.10:53: no such host" node="worker-3"'],
    [
      "dns-down",
      'dial tcp: lookup worker-1 on 10.96.0.10:53: read udp 10.128.0.200:34168->10.96.0.10:53: i/o timeout" node="worker-1"',
    ],
    ["kubelet-stopped", 'dial tcp 10.0.0.2:10250: connect: connection refused" node="worker-2"'],
    [
      "kubelet-dropped",
      '"Failed to scrape node, timeout to access kubelet" err="Get \\"https://10.0.0.2:10250/metrics/resource\\": context deadline exceeded" node="worker-2" timeout="10s"',
    ],
    ["kubelet-401", '"Failed to scrape node" err="request failed, status: \\"401 Unauthorized\\"" node="worker-1"'],
    ["kubelet-403", '"Failed to scrape node" err="request failed, status: \\"403 Forbidden\\"" node="worker-1"'],
    [
      "kubelet-plain-http",
      '"Failed to scrape node" err="request failed, status: \\"400 Bad Request\\"" node="worker-1"',
    ],
    ["kubelet-wrong-port", 'dial tcp 10.0.0.1:10251: connect: connection refused" node="worker-1"'],
    ["no-address-of-type", 'err="node worker-1 had no addresses that matched types [ExternalIP]" node="worker-1"'],
    ["bad-flag", "Error: unknown flag: --source\n"],
    ["contradicting-flags", "panic: cannot use both --kubelet-certificate-authority and --kubelet-insecure-tls\n"],
    ["kubelet-serving-cert-pending", "remote error: tls: internal error"],
  ] as const)("lets metrics-server say what is the matter with %s", async ([name, text]) => {
    await cluster.setScenario(name);

    expect(await logOf()).toContain(text);
  });

  test.for([
    ["kubelet-stopped", "dial tcp 10.0.0.2:10250: connect: connection refused"],
    ["kubelet-dropped", "dial tcp 10.0.0.2:10250: i/o timeout"],
  ] as const)("does not reach the kubelet of %s", async ([name, error]) => {
    await cluster.setScenario(name);
    const answer = await getJson<{ code: number; message: string }>(
      cluster,
      "/api/v1/nodes/worker-2/proxy/stats/summary",
    );

    expect([answer.code, answer.message]).toEqual([503, `error trying to reach service: ${error}`]);
  });

  test("cuts a log by lines and by bytes", async () => {
    await cluster.setScenario("hostile");
    const [pod] = await serverPods();
    const log = `/api/v1/namespaces/kube-system/pods/${pod?.metadata.name}/log`;
    const whole = (await get(cluster, log)).body.toString();
    const tail = (await get(cluster, `${log}?tailLines=1`)).body.toString();
    const head = (await get(cluster, `${log}?limitBytes=100`)).body.toString();

    expect([whole.length > 1_048_576, tail, head]).toEqual([
      true,
      `${whole.trimEnd().split("\n").at(-1)}\n`,
      whole.slice(0, 100),
    ]);
  });

  test("goes back to the plain cluster", async () => {
    await cluster.setScenario("kubelet-403");
    await cluster.setScenario(undefined);

    expect((await get(cluster, NODE_METRICS)).status).toBe(200);
  });

  test("names what there is when there is no such scenario", async () => {
    await expect(cluster.setScenario("bad-luck")).rejects.toThrow(
      /^unknown scenario "bad-luck"; known: healthy, not-installed, /,
    );
  });
});

function stateOf({ status }: SomeObject): string {
  const waiting = status?.containerStatuses?.[0]?.state?.waiting?.reason;
  const ready = status?.conditions.some(({ type, status: is }) => type === "Ready" && is === "True") === true;

  return waiting ?? `${status?.phase}${ready ? ", ready" : ""}`;
}

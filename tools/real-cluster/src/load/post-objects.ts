import { readFileSync } from "node:fs";
import { Agent, request } from "node:https";

/**
 * Run inside the control plane's network: makes simulated nodes and pods with as many requests at a time as an API server likes.
 * Usage: post-objects.ts PKI-FOLDER NODES PODS
 */
const [pki = "", nodes = "0", pods = "0"] = process.argv.slice(2);
const AT_A_TIME = 24;

const agent = new Agent({
  keepAlive: true,
  maxSockets: AT_A_TIME,
  ca: readFileSync(`${pki}/ca.crt`),
  cert: readFileSync(`${pki}/admin.crt`),
  key: readFileSync(`${pki}/admin.key`),
});

/** An object that is there already is no failure. */
function post(path: string, body: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json" };
    const sent = request(`https://10.244.250.10:6443${path}`, { agent, method: "POST", headers }, (response) => {
      const { statusCode = 0 } = response;
      response.resume().on("end", () => {
        if (statusCode < 300 || statusCode === 409) resolve();
        else reject(new Error(`POST ${path}: ${statusCode}`));
      });
    });
    sent.on("error", reject);
    sent.end(JSON.stringify(body));
  });
}

async function inParallel(count: number, make: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      const index = next;
      next += 1;
      await make(index);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
}

const nodeName = (index: number): string => `simulated-${String(index).padStart(5, "0")}`;
const size = { cpu: "16", memory: "64Gi", pods: "256" };

const node = (index: number): unknown => ({
  metadata: {
    name: nodeName(index),
    labels: { simulated: "yes", zone: `zone-${index % 3}` },
    annotations: {
      "kwok.x-k8s.io/node": "fake",
      "metrics.k8s.io/resource-metrics-path": `/metrics/nodes/${nodeName(index)}/metrics/resource`,
    },
  },
  spec: { taints: [{ key: "simulated", value: "yes", effect: "NoSchedule" }] },
  status: { capacity: size, allocatable: size },
});

const pod = (index: number): unknown => ({
  metadata: {
    name: `app-${String(index).padStart(6, "0")}`,
    labels: { app: `app-${index % 50}` },
    annotations: {
      "kwok.x-k8s.io/usage-cpu": `${1 + ((index * 7) % 900)}m`,
      "kwok.x-k8s.io/usage-memory": `${1 + ((index * 13) % 2000)}Mi`,
    },
  },
  spec: {
    nodeName: nodeName(index % Number(nodes)),
    tolerations: [{ operator: "Exists" }],
    automountServiceAccountToken: false,
    containers: [
      {
        name: "main",
        image: "real-cluster.local/tools:1",
        resources: { requests: { cpu: "100m", memory: "128Mi" }, limits: { memory: "256Mi" } },
      },
      { name: "sidecar", image: "real-cluster.local/tools:1" },
    ],
  },
});

await post("/api/v1/namespaces", { metadata: { name: "load" } });
await inParallel(Number(nodes), (index) => post("/api/v1/nodes", node(index)));
await inParallel(Number(pods), (index) => post("/api/v1/namespaces/load/pods", pod(index)));
agent.destroy();

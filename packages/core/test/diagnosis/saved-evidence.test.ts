import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { diagnose } from "../../src/index.ts";
import { evidenceFixture } from "./recorded-evidence.ts";

const FOLDER = "kubernetes-1.37.2/evidence";

/** The fault that was brought about, and the finding that must come first, with its nodes. */
const FAULTS: Readonly<Record<string, string>> = {
  // The API server leaves the ConfigMap of the former one behind: what it lacks can't be seen, only that it is refused.
  "aggregation-layer-not-configured": "apiservice-bad-status",
  "apiservice-missing-endpoints": "workload-scaled-to-zero",
  "apiservice-service-not-found": "apiservice-service-not-found",
  "apiservice-tls": "apiservice-tls",
  "apiservice-wrong-selector": "service-selector-mismatch",
  "dns-down": "dns-pods-down",
  "dns-no-such-host": "dns-node-hostname-not-found node1 node2",
  "kubelet-cert-expired": "kubelet-cert-expired node1 node2",
  "kubelet-cert-no-ip-sans": "kubelet-cert-no-ip-sans node1 node2",
  "kubelet-cert-no-ip-sans-after-restarts": "kubelet-cert-no-ip-sans node1 node2",
  "kubelet-cert-unknown-authority": "kubelet-cert-unknown-authority node1 node2",
  "kubelet-dropped": "kubelet-scrape-timeout node2",
  "kubelet-forbidden": "kubelet-forbidden-rbac node1 node2",
  "kubelet-plain-http": "kubelet-plain-http node1 node2",
  "kubelet-stopped": "kubelet-connection-refused node2",
  "kubelet-unauthorized": "kubelet-unauthorized node1 node2",
  "kubelet-wrong-port": "kubelet-connection-refused node1 node2",
  "metrics-server-frozen": "apiservice-discovery-timeout",
  "metrics-server-just-started": "metrics-not-ready-yet",
  "metrics-server-never-ready": "probe-misconfigured",
  "metrics-server-oom-killed": "pod-oom-or-throttled",
  "metrics-server-pending": "scheduling-failed",
  "metrics-server-removed": "metrics-api-not-installed",
  "metrics-server-unknown-flag": "flag-unknown",
  "node-cut-off": "kubelet-scrape-timeout node2",
};

test.for(Object.entries(FAULTS))("%s on a real cluster: first %s", ([fault, finding]) => {
  const [first] = diagnose(evidenceFixture(`${FOLDER}/${fault}`), { ignore: ["nodes-proxy-held"] }).findings;

  expect([first?.id, ...(first?.nodes ?? [])].join(" ")).toBe(finding);
});

test("every document is in the table", () => {
  const names = readdirSync(new URL(`../../../../fixtures/${FOLDER}`, import.meta.url));

  expect(names.map((name) => name.replace(/\.json$/, "")).toSorted()).toEqual(Object.keys(FAULTS).toSorted());
});

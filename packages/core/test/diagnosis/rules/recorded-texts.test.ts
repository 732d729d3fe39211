import { existsSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { ruleById } from "../../../src/diagnosis/catalogue.ts";
import { fixture, foundIn } from "./found-in.ts";

const faults = new URL("../../../../../fixtures/faults/", import.meta.url);

/**
 * What the texts of a fault prove first. Where the texts name no cause, it is the first consequence: the objects tell more,
 * which `diagnose` is tested with. "none": nothing is wrong any more.
 */
const EXPECTED: Readonly<Record<string, string>> = {
  "a-not-installed": "metrics-api-not-installed",
  "b-kubelet-cert-fixed-by-ca": "none",
  "b-kubelet-cert-no-ip-sans": "kubelet-cert-no-ip-sans",
  "b-kubelet-cert-unknown-authority": "kubelet-cert-unknown-authority",
  "c-dns-default-address-types": "dns-node-hostname-not-found",
  "c-dns-down": "dns-resolver-timeout",
  "c-dns-fixed-by-hosts": "none",
  "c-dns-no-such-host": "dns-node-hostname-not-found",
  "d-kubelet-dropped": "kubelet-scrape-timeout",
  "d-kubelet-stopped": "kubelet-connection-refused",
  "e-kubelet-401": "kubelet-unauthorized",
  "e-kubelet-403": "kubelet-forbidden-rbac",
  "f-missing-endpoints": "apiservice-missing-endpoints",
  "f-paused": "apiservice-discovery-timeout",
  "f-paused-with-probes": "probe-failed-generic",
  "f-service-not-found": "apiservice-service-not-found",
  "f-service-wrong-selector": "apiservice-missing-endpoints",
  "g-no-aggregation": "apiservice-bad-status",
  "h-skip-false": "apiservice-tls",
  "i-bad-flag": "flag-unknown",
  "i-oomkilled": "pod-oom-or-throttled",
  "i-pending": "scheduling-failed",
  // Only the probe's port is wrong, which no text calls so.
  "i-readiness-failing": "metrics-api-not-installed",
  "j-just-started": "metrics-api-not-installed",
  "j-metrics-not-yet": "apiservice-connection-refused",
  // The log still tells of the fault before, in which metrics-server hung.
  "j-new-pod": "apiserver-overload",
  "l-http-on-https": "kubelet-plain-http",
  "l-wrong-port": "kubelet-connection-refused",
};

/** kube-apiserver's own log is not among them: it also tells of its restarts between the faults. */
const TEXTS = [
  "ms-logs",
  "ms-logs-previous",
  "ms-describe",
  "apiservice",
  "top-nodes",
  "top-pods",
  "curl-metrics-nodes",
];

/** Events of the pods that are there, not of those of earlier faults. */
function events(folder: string): string {
  const pods = fixture(`faults/${folder}/ms-pods.txt`).match(/metrics-server-[a-z0-9]+-[a-z0-9]+/g) ?? [];

  return fixture(`faults/${folder}/ms-events.txt`)
    .split("\n")
    .filter((line) => pods.some((pod) => line.includes(pod)))
    .join("\n");
}

/** What the APIService's conditions say, where there is an APIService. */
function messages(folder: string): string {
  const path = `${folder}/apiservice.json`;
  const text = existsSync(new URL(path, faults)) ? fixture(`faults/${path}`) : "";

  return [...text.matchAll(/"message":\s*("(?:[^"\\]|\\.)*")/g)]
    .map(([, message]) => JSON.parse(message as string) as string)
    .join("\n");
}

test.for(Object.entries(EXPECTED))("%s is explained by %s", ([folder, expected]) => {
  const texts = TEXTS.map((name) => `faults/${folder}/${name}.txt`).filter((path) =>
    existsSync(new URL(`../${path}`, faults)),
  );
  const found = foundIn([...texts.map(fixture), messages(folder), events(folder)].join("\n"));
  const told = found.map((id) => ruleById(id));

  const first = told.find((rule) => rule?.role === "cause") ?? told.find((rule) => rule?.role === "consequence");
  expect(first?.id ?? "none", found.join()).toBe(expected);
});

const USERS: Readonly<Record<string, readonly string[]>> = {
  blackhole: ["client-server-unreachable"],
  "expired-token": ["client-credentials-refused"],
  expired: ["client-credentials-refused"],
  "metrics-only": ["user-rbac-metrics-api"],
  "no-kubeconfig": ["client-kubeconfig-unusable"],
  "no-such-host": ["client-server-unreachable"],
  nobody: ["user-rbac-metrics-api"],
  "nodes-proxy": ["user-rbac-metrics-api"],
  "pods-only": ["user-rbac-metrics-api"],
  stranger: ["client-credentials-refused"],
  "wrong-ca": ["client-server-certificate"],
  "wrong-server": ["client-server-unreachable"],
};

test.for(Object.entries(USERS))("kubectl top nodes of %s", ([user, ids]) => {
  expect(foundIn(fixture(`faults/k-users/${user}.top-nodes.txt`))).toEqual(ids);
});

test("every recorded fault is in a table", () => {
  const folders = readdirSync(faults, { withFileTypes: true }).filter((entry) => entry.isDirectory());

  expect(folders.map(({ name }) => name).toSorted()).toEqual([...Object.keys(EXPECTED), "k-users"].toSorted());
});

test.for(["coredns", "kube-controller-manager", "kubelet", "metrics-server"])(
  "the healthy log of %s proves nothing",
  (name) => {
    expect(foundIn(fixture(`logs/${name}.healthy.txt`))).toEqual([]);
  },
);

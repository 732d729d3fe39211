import { scenarios } from "@kubectl-metrics/fake-cluster";
import { expect, test } from "vitest";
import { runLine } from "../support/run.ts";
import { withCluster } from "../support/with-cluster.ts";

/** A scenario and what is to be told first of it, decided from what is the matter there. */
interface Case {
  readonly scenario: string;
  /** Absent: nothing is told. */
  readonly id?: string;
  readonly code: 0 | 1;
}

const fails = (scenario: string, id: string): Case => ({ scenario, id, code: 1 });
const warns = (scenario: string, id: string): Case => ({ scenario, id, code: 0 });

/** In the order of the scenarios' list, along the pipeline. */
const CASES: readonly Case[] = [
  { scenario: "healthy", code: 0 },
  fails("not-installed", "metrics-api-not-installed"),
  fails("leftover-apiservice", "apiservice-service-not-found"),
  fails("service-not-found", "apiservice-service-not-found"),
  fails("service-port-error", "apiservice-service-port"),
  fails("endpoints-not-found", "service-selector-mismatch"),
  fails("service-access-error", "apiserver-overload"),
  fails("discovery-timeout", "apiservice-discovery-timeout"),
  fails("discovery-refused", "apiservice-connection-refused"),
  fails("discovery-no-route", "apiservice-no-route"),
  fails("discovery-503", "apiservice-bad-status"),
  fails("discovery-401", "requestheader-ca-mismatch"),
  fails("aggregation-layer-off", "aggregation-layer-not-configured"),
  fails("discovery-404", "service-selector-mismatch"),
  fails("discovery-x509", "apiservice-tls"),
  fails("v1-registered-v1beta1-served", "metrics-api-wrong-version"),
  fails("foreign-backend", "apiservice-foreign-backend"),
  fails("kubelet-cert-unknown-authority", "kubelet-cert-unknown-authority"),
  fails("kubelet-cert-no-ip-sans", "kubelet-cert-no-ip-sans"),
  fails("kubelet-cert-expired", "kubelet-cert-expired"),
  fails("kubelet-serving-cert-pending", "kubelet-serving-cert-pending"),
  fails("dns-no-such-host", "dns-node-hostname-not-found"),
  fails("dns-default-address-types", "dns-node-hostname-not-found"),
  fails("dns-down", "dns-pods-down"),
  fails("kubelet-stopped", "kubelet-connection-refused"),
  fails("kubelet-dropped", "kubelet-connect-timeout"),
  fails("kubelet-401", "kubelet-unauthorized"),
  fails("kubelet-403", "kubelet-forbidden-rbac"),
  fails("rbac-missing", "metrics-server-rbac-missing"),
  fails("kubelet-plain-http", "kubelet-plain-http"),
  fails("kubelet-wrong-port", "kubelet-connection-refused"),
  fails("no-address-of-type", "address-type-no-match"),
  fails("auth-reader-missing", "requestheader-configmap-rbac"),
  fails("auth-delegator-missing", "auth-delegator-missing"),
  fails("skip-tls-false-available-true", "apiservice-tls"),
  fails("service-wrong-selector", "service-selector-mismatch"),
  fails("service-wrong-port", "service-port-mismatch"),
  fails("scaled-to-zero", "workload-scaled-to-zero"),
  fails("bad-flag", "flag-unknown"),
  fails("contradicting-flags", "flag-invalid"),
  fails("crash-loop", "cert-dir-not-writable"),
  fails("image-pull", "image-pull-failed"),
  fails("oom-killed", "pod-oom-or-throttled"),
  fails("pending", "scheduling-failed"),
  fails("host-network-port-in-use", "port-in-use"),
  fails("readiness-failing", "probe-misconfigured"),
  fails("probe-http-on-https", "probe-misconfigured"),
  fails("frozen", "apiservice-discovery-timeout"),
  fails("frozen-with-probes", "pod-not-ready"),
  fails("metrics-api-hangs", "metrics-api-unavailable"),
  fails("just-started", "metrics-not-ready-yet"),
  fails("stale-metrics", "metrics-stale"),
  fails("zero-counters", "zero-usage-metrics"),
  warns("clock-skew", "clock-skew"),
  fails("node-not-ready", "node-not-ready"),
  warns("hpa-missing-request", "hpa-missing-request"),
  warns("two-installations", "workload-bundled-twice"),
  fails("helm-installed", "kubelet-cert-no-ip-sans"),
  fails("daemonset-elsewhere", "kubelet-cert-no-ip-sans"),
  fails("flags-in-command", "kubelet-cert-no-ip-sans"),
  fails("nobody", "user-rbac-metrics-api"),
  warns("metrics-reader-only", "permissions-insufficient"),
  fails("hostile", "kubelet-cert-no-ip-sans"),
];

test("every scenario is in the table, in its order", async () => {
  expect(CASES.map(({ scenario }) => scenario)).toEqual((await scenarios()).map(({ name }) => name));
});

const LINE = "explain-errors -o json --ignore nodes-proxy-held";

/** An answer that never comes is waited for. */
const PATIENCE = 25_000;

test.for(CASES)("$scenario: $id, exit code $code", { timeout: PATIENCE }, async ({ scenario, id, code }) => {
  const cluster = await withCluster({ scenario, users: {} });
  const said = await runLine(LINE, { cluster });
  const { findings } = JSON.parse(said.stdout);
  const [first] = findings.map((finding: { readonly id: string }) => finding.id);
  expect({ code: said.code, first, stderr: said.stderr }).toEqual({ code, first: id, stderr: "" });
});

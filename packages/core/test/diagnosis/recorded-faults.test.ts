import { expect, test } from "vitest";
import { diagnose, type Finding } from "../../src/index.ts";
import { recordedEvidence } from "./recorded-evidence.ts";

/** What follows where no scrape succeeds, in a pod that started less than a minute ago. */
const NEVER_READY = [
  "apiservice-missing-endpoints",
  "metrics-api-unavailable",
  "metrics-not-ready-yet",
  "pod-not-ready",
  "probe-failed-generic",
  "probe-no-metrics-to-serve",
];

/** The finding with its nodes, and what is told below it. */
interface Told {
  readonly finding: string;
  readonly consequences: readonly string[];
}

/** Each recorded fault with its real cause; what was repaired or never broken has no finding. */
const FAULTS: readonly { readonly name: string; readonly findings: readonly Told[] }[] = [
  { name: "a-not-installed", findings: [{ finding: "metrics-api-not-installed", consequences: [] }] },
  { name: "b-kubelet-cert-fixed-by-ca", findings: [] },
  {
    name: "b-kubelet-cert-no-ip-sans",
    findings: [{ finding: "kubelet-cert-no-ip-sans node1 node2", consequences: [...NEVER_READY] }],
  },
  {
    name: "b-kubelet-cert-unknown-authority",
    findings: [{ finding: "kubelet-cert-unknown-authority node1 node2", consequences: [...NEVER_READY] }],
  },
  {
    name: "c-dns-default-address-types",
    findings: [
      { finding: "dns-node-hostname-not-found node1 node2", consequences: ["dns-hosts-missing", ...NEVER_READY] },
    ],
  },
  {
    name: "c-dns-down",
    findings: [
      { finding: "dns-pods-down", consequences: ["dns-resolver-timeout", "kubelet-scrape-timeout", ...NEVER_READY] },
    ],
  },
  { name: "c-dns-fixed-by-hosts", findings: [] },
  {
    name: "c-dns-no-such-host",
    findings: [
      { finding: "dns-node-hostname-not-found node1 node2", consequences: ["dns-hosts-missing", ...NEVER_READY] },
    ],
  },
  {
    name: "d-kubelet-dropped",
    findings: [
      {
        finding: "kubelet-connect-timeout node2",
        consequences: [
          "kubelet-connection-reset",
          "kubelet-scrape-timeout",
          "kubelet-summary-unreachable",
          "node-metrics-missing",
        ],
      },
    ],
  },
  {
    name: "d-kubelet-stopped",
    findings: [
      {
        finding: "kubelet-connection-refused node2",
        consequences: ["kubelet-scrape-timeout", "kubelet-summary-unreachable", "node-metrics-missing"],
      },
    ],
  },
  {
    name: "e-kubelet-401",
    findings: [
      {
        finding: "kubelet-unauthorized node1 node2",
        consequences: [
          "apiservice-missing-endpoints",
          "metrics-api-unavailable",
          "pod-not-ready",
          "probe-failed-generic",
          "probe-no-metrics-to-serve",
        ],
      },
    ],
  },
  {
    name: "e-kubelet-403",
    findings: [{ finding: "kubelet-forbidden-rbac node1 node2", consequences: [...NEVER_READY] }],
  },
  {
    name: "f-missing-endpoints",
    findings: [
      { finding: "workload-scaled-to-zero", consequences: ["apiservice-missing-endpoints", "metrics-api-unavailable"] },
    ],
  },
  {
    name: "f-paused-with-probes",
    findings: [
      {
        finding: "pod-not-ready",
        consequences: ["apiservice-missing-endpoints", "metrics-api-unavailable", "probe-failed-generic"],
      },
    ],
  },
  {
    name: "f-paused",
    findings: [
      { finding: "apiservice-discovery-timeout", consequences: ["metrics-api-unavailable", "metrics-not-ready-yet"] },
    ],
  },
  {
    name: "f-service-not-found",
    findings: [{ finding: "apiservice-service-not-found", consequences: ["metrics-api-unavailable"] }],
  },
  {
    name: "f-service-wrong-selector",
    findings: [
      {
        finding: "service-selector-mismatch",
        consequences: ["apiservice-missing-endpoints", "metrics-api-unavailable"],
      },
    ],
  },
  {
    name: "g-no-aggregation",
    findings: [
      {
        finding: "aggregation-layer-not-configured",
        consequences: ["apiservice-bad-status", "metrics-api-unavailable", "metrics-not-ready-yet"],
      },
    ],
  },
  {
    name: "h-skip-false",
    findings: [{ finding: "apiservice-tls", consequences: ["metrics-api-unavailable", "metrics-not-ready-yet"] }],
  },
  {
    name: "i-bad-flag",
    findings: [
      {
        finding: "flag-unknown",
        consequences: [
          "apiservice-missing-endpoints",
          "metrics-api-unavailable",
          "pod-crash-looping",
          "pod-not-ready",
          "probe-failed-generic",
        ],
      },
    ],
  },
  {
    name: "i-oomkilled",
    findings: [
      {
        finding: "pod-oom-or-throttled",
        consequences: [
          "apiservice-missing-endpoints",
          "metrics-api-unavailable",
          "pod-crash-looping",
          "pod-not-ready",
          "probe-failed-generic",
        ],
      },
    ],
  },
  {
    name: "i-pending",
    findings: [
      { finding: "scheduling-failed", consequences: ["apiservice-missing-endpoints", "metrics-api-unavailable"] },
    ],
  },
  {
    name: "i-readiness-failing",
    findings: [
      {
        finding: "probe-misconfigured",
        consequences: [
          "apiservice-missing-endpoints",
          "metrics-api-unavailable",
          "metrics-not-ready-yet",
          "pod-not-ready",
          "probe-failed-generic",
        ],
      },
    ],
  },
  {
    name: "j-just-started",
    findings: [
      {
        finding: "metrics-not-ready-yet",
        consequences: ["apiservice-missing-endpoints", "metrics-api-unavailable", "pod-not-ready"],
      },
    ],
  },
  {
    name: "j-metrics-not-yet",
    findings: [
      { finding: "metrics-not-ready-yet", consequences: ["apiservice-connection-refused", "metrics-api-unavailable"] },
    ],
  },
  { name: "j-new-pod", findings: [] },
  { name: "k-users", findings: [] },
  {
    name: "l-http-on-https",
    findings: [{ finding: "kubelet-plain-http node1 node2", consequences: [...NEVER_READY] }],
  },
  {
    name: "l-wrong-port",
    findings: [{ finding: "kubelet-connection-refused node1 node2", consequences: [...NEVER_READY] }],
  },
];

const told = ({ id, nodes, consequences }: Finding): Told => ({
  finding: [id, ...nodes].join(" "),
  consequences: consequences.map((each) => each.id).toSorted(),
});

test.for(FAULTS)("$name", ({ name, findings }) => {
  const expected = findings.map(({ finding, consequences }) => ({ finding, consequences: consequences.toSorted() }));
  expect(diagnose(recordedEvidence(name)).findings.map(told)).toEqual(expected);
});

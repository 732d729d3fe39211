import { expect, test } from "vitest";
import { hasKubectl } from "../parity/run-kubectl.ts";
import { runLine } from "../support/run.ts";
import { withCluster } from "../support/with-cluster.ts";
import { runShell } from "./run-shell.ts";

/** A printed finding, as far as it is looked at. */
interface Printed {
  readonly id: string;
  readonly severity: string;
  readonly remedies: readonly { readonly title: string; readonly commands: readonly string[] }[];
}

interface More {
  /** A command that makes the fault. */
  readonly before?: string;
  /** What is told first afterwards; absent: the cluster is healthy. */
  readonly leaves?: string;
}

/** What heals the scenario: the remedy of its first finding whose title begins so. */
type Case = readonly [scenario: string, remedy: string, more?: More];

const CASES: readonly Case[] = [
  ["kubelet-cert-no-ip-sans", "Test clusters only"],
  ["kubelet-cert-unknown-authority", "Test clusters only"],
  ["flags-in-command", "Test clusters only"],
  ["daemonset-elsewhere", "Test clusters only"],
  ["kubelet-serving-cert-pending", "Approve"],
  ["dns-no-such-host", "Teach CoreDNS"],
  ["dns-no-such-host", "Let metrics-server dial the nodes' IP addresses"],
  ["dns-default-address-types", "Let metrics-server dial the nodes' IP addresses"],
  ["dns-down", "Start CoreDNS"],
  ["no-address-of-type", "Name the address types"],
  ["kubelet-wrong-port", "Use the kubelets' own secure port"],
  ["kubelet-plain-http", "Use the kubelets' own secure port"],
  ["kubelet-403", "Give metrics-server"],
  ["rbac-missing", "Give metrics-server"],
  ["auth-delegator-missing", "Let metrics-server ask"],
  ["auth-reader-missing", "Let metrics-server read"],
  ["healthy", "Register", { before: "kubectl delete apiservice v1beta1.metrics.k8s.io" }],
  ["leftover-apiservice", "Delete the APIService", { leaves: "metrics-api-not-installed" }],
  ["service-not-found", "Create the Service"],
  ["endpoints-not-found", "Let the Service select"],
  ["discovery-404", "Let the Service select"],
  ["service-wrong-selector", "Let the Service select"],
  ["service-wrong-port", "Let the Service send"],
  ["service-port-error", "Let the APIService name"],
  ["skip-tls-false-available-true", "Let the API server not verify"],
  ["discovery-x509", "Let the API server not verify"],
  ["v1-registered-v1beta1-served", "Delete the registration"],
  ["scaled-to-zero", "Scale it up"],
  ["bad-flag", "Remove the flag"],
  ["crash-loop", "Let it write"],
  ["oom-killed", "Give it more memory"],
  ["image-pull", "Use an image"],
  ["readiness-failing", "Let both probes ask"],
  ["probe-http-on-https", "Let both probes ask"],
  ["host-network-port-in-use", "Let it listen"],
];

test.skipIf(!hasKubectl).for(CASES)("%s: %s", { timeout: 30_000 }, async ([scenario, title, more = {}]) => {
  const cluster = await withCluster({ scenario, users: {} });
  const admin = await cluster.writeKubeconfig({ user: "client-certificate" });
  const sh = async (commands: readonly string[]): Promise<void> => {
    const { code, stderr } = await runShell(admin, commands);
    expect({ code, stderr: code === 0 ? "" : stderr }, commands.join("\n")).toEqual({ code: 0, stderr: "" });
  };
  const explain = async (): Promise<{ readonly code: number; readonly findings: readonly Printed[] }> => {
    const { code, stdout } = await runLine("explain-errors -o json --ignore nodes-proxy-held", { cluster });
    return { code, findings: JSON.parse(stdout).findings };
  };
  if (more.before !== undefined) await sh([more.before]);

  const [first] = (await explain()).findings;
  const remedy = first?.remedies.find((each) => each.title.startsWith(title));
  expect(first?.remedies.map((each) => each.title)).toContain(remedy?.title);
  await sh(remedy?.commands ?? []);

  const { code, findings } = await explain();
  const errors = findings.filter(({ severity }) => severity === "error").map(({ id }) => id);
  const { leaves } = more;
  expect({ code, errors }).toEqual(leaves === undefined ? { code: 0, errors: [] } : { code: 1, errors: [leaves] });
});

import { expect, test } from "vitest";
import { ruleById } from "../../../src/diagnosis/catalogue.ts";
import type { RemedyFacts } from "../../../src/diagnosis/remedy-facts.ts";
import { CLUSTER, withFlags } from "./facts.ts";

/** Every remedy of a rule, as it is printed. */
const printed = (id: string, facts: RemedyFacts): string =>
  (ruleById(id)?.remedies ?? [])
    .map(({ title, commands }) => [`# ${title}`, ...commands(facts)].join("\n"))
    .join("\n\n");

const PATCH = "kubectl -n monitoring patch deployment ms --type=json -p";
const ADDRESS_TYPES = "/spec/template/spec/containers/1/args/1";

test("kubelet certificates without IP addresses", () => {
  expect(printed("kubelet-cert-no-ip-sans", { ...CLUSTER, pendingCertificates: ["csr-a", "csr-b"] })).toBe(
    `# Let the cluster's CA sign the kubelets' serving certificates
# on each of the nodes:
echo 'serverTLSBootstrap: true' | sudo tee -a /var/lib/kubelet/config.yaml
sudo systemctl restart kubelet
kubectl certificate approve csr-a csr-b

# Let metrics-server dial the nodes by name
${PATCH} '[{"op":"replace","path":"${ADDRESS_TYPES}","value":"--kubelet-preferred-address-types=Hostname,InternalDNS,InternalIP"}]'

# Test clusters only: do not verify kubelets at all
${PATCH} '[{"op":"add","path":"/spec/template/spec/containers/1/args/-","value":"--kubelet-insecure-tls"}]'`,
  );
});

test("node names that DNS does not know", () => {
  expect(printed("dns-node-hostname-not-found", CLUSTER)).toBe(
    `# Let metrics-server dial the nodes' IP addresses
${PATCH} '[{"op":"replace","path":"${ADDRESS_TYPES}","value":"--kubelet-preferred-address-types=InternalIP,Hostname"}]'

# Teach CoreDNS the nodes' names
kubectl -n kube-system edit configmap coredns
# inside the block .:53 { … }:
hosts {
    10.0.0.1 node1
    10.0.0.2 node2.example node2
    fallthrough
}`,
  );
});

test("address types that no node has", () => {
  const named = CLUSTER.allNodes.map(({ name }) => ({ name, addresses: [{ type: "Hostname", address: name }] }));
  const list = `kubectl get nodes -o custom-columns='NAME:.metadata.name,TYPES:.status.addresses[*].type'`;

  expect(printed("address-type-no-match", { ...CLUSTER, allNodes: named })).toBe(
    `# Name the address types that the nodes have
${list}
${PATCH} '[{"op":"replace","path":"${ADDRESS_TYPES}","value":"--kubelet-preferred-address-types=Hostname"}]'`,
  );
  expect(printed("dns-node-hostname-not-found", { ...CLUSTER, allNodes: named })).toContain(
    "--kubelet-preferred-address-types=InternalIP,ExternalIP,Hostname",
  );
});

test("rights that are missing", () => {
  expect(printed("metrics-server-rbac-missing", CLUSTER)).toBe(`# Give metrics-server's ServiceAccount its ClusterRole
kubectl apply -f - <<'EOF'
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: system:metrics-server
rules:
- apiGroups: [""]
  resources: [nodes/metrics]
  verbs: [get]
- apiGroups: [""]
  resources: [pods, nodes]
  verbs: [get, list, watch]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: system:metrics-server
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: system:metrics-server
subjects:
- kind: ServiceAccount
  name: ms-account
  namespace: monitoring
EOF

# Let metrics-server ask the API server about callers
kubectl apply -f - <<'EOF'
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: metrics-server:system:auth-delegator
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: system:auth-delegator
subjects:
- kind: ServiceAccount
  name: ms-account
  namespace: monitoring
EOF
kubectl -n monitoring rollout restart deployment/ms`);
});

test("a missing reader of extension-apiserver-authentication", () => {
  expect(printed("requestheader-configmap-rbac", CLUSTER)).toContain(`kind: RoleBinding
metadata:
  name: metrics-server-auth-reader
  namespace: kube-system
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: extension-apiserver-authentication-reader
subjects:
- kind: ServiceAccount
  name: ms-account
  namespace: monitoring
EOF`);
});

test.for([
  { version: "0.5.2", resources: "[nodes/stats]" },
  { version: "v0.6.0", resources: "[nodes/metrics]" },
  { version: "1.0.0", resources: "[nodes/metrics]" },
  { version: "latest", resources: "[nodes/metrics, nodes/stats]" },
  { version: undefined, resources: "[nodes/metrics, nodes/stats]" },
])("what version $version reads of kubelets", ({ version, resources }) => {
  expect(printed("kubelet-forbidden-rbac", { ...CLUSTER, version })).toContain(`  resources: ${resources}\n`);
});

test("an APIService that is missing", () => {
  expect(printed("metrics-api-not-installed", CLUSTER)).toBe(`# Install metrics-server
kubectl apply -f https://github.com/kubernetes-sigs/metrics-server/releases/latest/download/components.yaml

# Register metrics.k8s.io again, where metrics-server itself still runs
kubectl apply -f - <<'EOF'
apiVersion: apiregistration.k8s.io/v1
kind: APIService
metadata:
  name: v1beta1.metrics.k8s.io
spec:
  group: metrics.k8s.io
  version: v1beta1
  groupPriorityMinimum: 100
  versionPriority: 100
  insecureSkipTLSVerify: true
  service:
    name: ms
    namespace: monitoring
    port: 443
EOF`);
});

test("a Service that is missing, before a workload whose port its flags tell", () => {
  const facts = withFlags("args", ["--secure-port=4443"]);

  expect(
    printed("apiservice-service-not-found", { ...facts, service: { namespace: "a b", name: "7" } }),
  ).toContain(`kind: Service
metadata:
  name: "7"
  namespace: "a b"
spec:
  selector:
    app: ms
    tier: metrics
  ports:
  - name: https
    port: 443
    protocol: TCP
    targetPort: 4443
EOF`);
});

test.for([
  { flags: [], port: 10250 },
  { flags: ["--cert-dir=/tmp"], port: 443 },
  { flags: ["--secure-port=8443"], port: 8443 },
])("the port of $flags", ({ flags, port }) => {
  expect(printed("service-port-mismatch", withFlags("args", flags))).toContain(`"value":${port}}]'`);
});

test("a selector of no meaning is a patch still", () => {
  const facts = { ...CLUSTER, workload: { ...CLUSTER.workload, selector: "" } };

  expect(printed("service-selector-mismatch", facts)).toContain(`"value":{"":""}}]'`);
  expect(printed("apiservice-service-not-found", facts)).toContain(`    "": ""`);
});

test("flags that are known to be gone are removed; others are for the person to see", () => {
  expect(printed("flag-unknown", withFlags("args", ["--source=x", "--v=2"]))).toContain(
    `${PATCH} '[{"op":"remove","path":"/spec/template/spec/containers/1/args/0"}]'`,
  );
  expect(printed("flag-unknown", CLUSTER)).toContain("kubectl -n monitoring edit deployment/ms");
});

test.for([
  { user: "jane", subject: "--user=jane" },
  { user: undefined, subject: "--user='<user>'" },
  { user: "system:serviceaccount:web:app", subject: "--serviceaccount=web:app" },
])("a reader for $user", ({ user, subject }) => {
  expect(printed("user-rbac-metrics-api", { ...CLUSTER, user })).toContain(
    `kubectl create clusterrolebinding metrics-reader --clusterrole=metrics-reader ${subject}`,
  );
});

test("resources grow with the cluster", () => {
  const allNodes = Array.from({ length: 150 }, (_, index) => ({ name: `n${index}`, addresses: [] }));

  expect(printed("pod-oom-or-throttled", { ...CLUSTER, allNodes })).toContain(
    "--requests=cpu=150m,memory=300Mi --limits=memory=600Mi",
  );
});

test("a port that is taken, images and manifests of a version, nodes of a finding, DNS of its own", () => {
  const node = { name: "node 1", addresses: [] };
  const coreDns = { namespace: "dns", configMap: "coredns", corefile: "" };

  expect(printed("port-in-use", withFlags("args", ["--secure-port=4443"]))).toContain("--secure-port=4444");
  expect(printed("port-in-use", { ...CLUSTER, version: undefined })).toContain("releases/latest/download/");
  expect(printed("port-in-use", CLUSTER)).toContain("releases/download/v0.9.0/");
  expect(printed("image-pull-failed", CLUSTER)).toContain("metrics-server:v0.9.0");
  expect(ruleById("kubelet-http-500")?.proof({ ...CLUSTER, nodes: [node] })).toEqual([
    "kubectl get --raw /api/v1/nodes/node%201/proxy/metrics/resource",
  ]);
  expect(printed("node-metrics-missing", { ...CLUSTER, nodes: [node] })).toContain("grep -F '<node>'");
  expect(printed("dns-pods-down", { ...CLUSTER, coreDns })).toContain("kubectl -n dns scale deployment coredns");
  expect(ruleById("dns-hosts-missing")?.proof({ ...CLUSTER, coreDns })[0]).toContain("kubectl -n dns get configmap");
});

test("what YAML takes for something else is quoted", () => {
  const workload = { ...CLUSTER.workload, namespace: "on", serviceAccount: "null" };
  expect(printed("auth-delegator-missing", { ...CLUSTER, workload })).toContain('  name: "null"\n  namespace: "on"\n');
});

test("a node whose name is none is not named in a comment", () => {
  const nodes = ["a\nb", "-f", "node1"].map((name) => ({ name, addresses: [] }));
  const proof = (some: RemedyFacts["nodes"]) =>
    ruleById("kubelet-log-stats")
      ?.proof({ ...CLUSTER, nodes: some })
      .at(-1);
  expect(proof(nodes)).toBe("# on node node1:\nls /var/log/pods");
  expect(proof(nodes.slice(0, 2))).toBe("# on node '<node>':\nls /var/log/pods");
});

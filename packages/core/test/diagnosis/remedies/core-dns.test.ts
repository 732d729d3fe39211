import { expect, test } from "vitest";
import { nameNodesInCoreDns } from "../../../src/diagnosis/commands/corefile-commands.ts";
import { hostsEntries, withHosts } from "../../../src/diagnosis/commands/hosts-block.ts";
import { CLUSTER } from "./facts.ts";

const COREFILE = `.:53 {
    errors
    kubernetes cluster.local in-addr.arpa {
        pods insecure
    }

    forward . /etc/resolv.conf {
       max_concurrent 1000
    }
    reload
}
`;

const coreDns = { namespace: "kube-system", configMap: "coredns", corefile: COREFILE };

test("a new hosts block names all nodes", () => {
  expect(nameNodesInCoreDns({ ...CLUSTER, coreDns })).toEqual([
    `kubectl -n kube-system patch configmap coredns --type=merge --patch-file=/dev/stdin <<'EOF'
data:
  Corefile: |
    .:53 {
        hosts {
            10.0.0.1 node1
            10.0.0.2 node2.example node2
            fallthrough
        }
        errors
        kubernetes cluster.local in-addr.arpa {
            pods insecure
        }

        forward . /etc/resolv.conf {
           max_concurrent 1000
        }
        reload
    }
EOF`,
  ]);
});

test("what cannot stand in YAML as it is is a JSON string, and CoreDNS without reload is restarted", () => {
  const odd = { ...coreDns, namespace: "dns", corefile: ".:53 {\n # ünd 'so'\n}" };

  expect(nameNodesInCoreDns({ ...CLUSTER, coreDns: odd })).toEqual([
    `kubectl -n dns patch configmap coredns --type=merge -p '{"data":{"Corefile":".:53 {\\n    hosts {\\n        10.0.0.1 node1\\n        10.0.0.2 node2.example node2\\n        fallthrough\\n    }\\n # ünd '\\''so'\\''\\n}"}}'`,
    "kubectl -n dns rollout restart deployment -l k8s-app=kube-dns",
  ]);
});

test.for([
  { name: "no ConfigMap", facts: CLUSTER, entries: "    10.0.0.1 node1\n    10.0.0.2 node2.example node2" },
  { name: "no nodes", facts: { ...CLUSTER, allNodes: [], coreDns }, entries: "    <IP> <node>" },
  {
    name: "no server for the root",
    facts: { ...CLUSTER, coreDns: { ...coreDns, corefile: "example.org {\n    forward . 10.0.0.9 {\n    }\n}" } },
    entries: "    10.0.0.1 node1\n    10.0.0.2 node2.example node2",
  },
])("$name: the block to write", ({ facts, entries }) => {
  expect(nameNodesInCoreDns(facts)).toEqual([
    "kubectl -n kube-system edit configmap coredns",
    `# inside the block .:53 { … }:\nhosts {\n${entries}\n    fallthrough\n}`,
  ]);
});

test.for([
  {
    name: "adds to the block that is there",
    corefile: ". {\n  hosts {\n   10.0.0.1  node1\n   fallthrough\n  }\n}",
    result: ". {\n  hosts {\n        10.0.0.2 node2\n   10.0.0.1  node1\n   fallthrough\n  }\n}",
  },
  {
    name: "adds fallthrough, without which other names are lost",
    corefile: "tls://.:53 {\n}\n.:53 {\n  hosts /etc/hosts {\n  }\n",
    result:
      "tls://.:53 {\n}\n.:53 {\n  hosts /etc/hosts {\n        10.0.0.1 node1\n        10.0.0.2 node2\n        fallthrough\n  }\n",
  },
  {
    name: "a hosts plugin without a block is left alone",
    corefile: ".:53 {\n  hosts /etc/hosts\n}",
    result: undefined,
  },
])("$name", ({ corefile, result }) => {
  expect(withHosts(corefile, ["10.0.0.1 node1", "10.0.0.2 node2"])).toBe(result);
});

test("entries have no odd names or addresses", () => {
  const entries = hostsEntries([
    { name: "n1", addresses: [{ type: "ExternalIP", address: "192.0.2.1" }] },
    { name: "n2 }", addresses: [{ type: "InternalIP", address: "10.0.0.2" }] },
    { name: "n3", addresses: [{ type: "InternalIP", address: "10.0.0.3 }" }] },
    {
      name: "n4",
      addresses: [
        { type: "InternalIP", address: "fd00::4" },
        { type: "InternalDNS", address: "n4.internal" },
      ],
    },
  ]);

  expect(entries).toEqual(["192.0.2.1 n1", "fd00::4 n4.internal n4"]);
});

test("a Corefile with tabs is no text to paste", () => {
  const [patch = ""] = nameNodesInCoreDns({ ...CLUSTER, coreDns: { ...coreDns, corefile: ".:53 {\n\terrors\n}\n" } });
  expect(patch.split(" -p ")).toEqual([
    "kubectl -n kube-system patch configmap coredns --type=merge",
    String.raw`'{"data":{"Corefile":".:53 {\n    hosts {\n        10.0.0.1 node1\n        10.0.0.2 node2.example node2\n        fallthrough\n    }\n\terrors\n}\n"}}'`,
  ]);
});

test("what could be a command is no address", () => {
  expect(hostsEntries([{ name: "node1", addresses: [{ type: "InternalIP", address: "dd" }] }])).toEqual([]);
});

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { built, scriptEnvironment, tool } from "../folders.ts";
import { mustRun } from "../run-program.ts";
import { versions } from "../versions.ts";
import { goBuild, goModuleFolder } from "./go.ts";

/** One folder of the cache: what it is made from, and how. */
export interface Component {
  readonly name: string;
  readonly folder: string;
  /** The files that decide what is in it. */
  readonly madeFrom: readonly string[];
  readonly make: (folder: string) => Promise<void>;
}

const moduleFiles = (module: string): string[] =>
  ["go.mod", "go.sum"].map((file) => path.join(tool, "go", module, file));

function kubernetes(version: string): Component {
  const module = `kubernetes-${version}`;
  const [major, minor] = version.split(".");
  const stamp = ["k8s.io/component-base/version", "k8s.io/client-go/pkg/version"].flatMap((stamped) =>
    [`gitVersion=v${version}`, `gitMajor=${major}`, `gitMinor=${minor}`, "gitTreeState=clean"].map(
      (value) => `${stamped}.${value}`,
    ),
  );
  const programs = ["kube-apiserver", "kube-controller-manager", "kube-scheduler", "kubelet", "kube-proxy", "kubectl"];
  return {
    name: `Kubernetes ${version} and etcd ${versions.etcd[version]}`,
    folder: built(version).kubernetes,
    madeFrom: moduleFiles(module),
    make: async (folder) => {
      const packages = programs.map((program) => `k8s.io/kubernetes/cmd/${program}`);
      await goBuild(module, `${folder}/`, packages, stamp);
      await goBuild(module, path.join(folder, "etcd"), ["go.etcd.io/etcd/server/v3"]);
    },
  };
}

const metricsServer: Component = {
  name: `metrics-server ${versions["metrics-server"]}`,
  folder: built("").metricsServer,
  madeFrom: moduleFiles("addons"),
  make: (folder) =>
    goBuild(
      "addons",
      `${folder}/`,
      ["sigs.k8s.io/metrics-server/cmd/metrics-server"],
      [
        `k8s.io/client-go/pkg/version.gitVersion=v${versions["metrics-server"]}`,
        `k8s.io/component-base/version.gitVersion=v${versions["metrics-server"]}`,
      ],
    ),
};

const coredns: Component = {
  name: `CoreDNS ${versions.coredns}`,
  folder: built("").coredns,
  madeFrom: [...moduleFiles("addons"), path.join(tool, "go/addons/coredns/main.go")],
  make: (folder) => goBuild("addons", `${folder}/`, ["./coredns"]),
};

const kmbox: Component = {
  name: "workloads",
  folder: built("").kmbox,
  madeFrom: [path.join(tool, "kmbox/kmbox.c")],
  make: async (folder) => {
    const source = path.join(tool, "kmbox/kmbox.c");
    await mustRun("gcc", ["-static", "-Os", "-s", "-o", path.join(folder, "kmbox"), source]);
  },
};

const images: Component = {
  name: "container images",
  folder: built("").images,
  madeFrom: [...metricsServer.madeFrom, ...coredns.madeFrom, ...kmbox.madeFrom, path.join(tool, "cluster/images.sh")],
  make: async (folder) => {
    await mustRun(path.join(tool, "cluster/images.sh"), [folder], { env: scriptEnvironment("") });
  },
};

/** kwok, and its configuration: the stages of simulated nodes and pods come with its source, their usage is ours. */
const kwok: Component = {
  name: `kwok ${versions.kwok}`,
  folder: built("").kwok,
  madeFrom: [...moduleFiles("kwok"), path.join(tool, "manifests/simulated-usage.yaml")],
  make: async (folder) => {
    await goBuild("kwok", `${folder}/`, ["sigs.k8s.io/kwok/cmd/kwok"]);
    const source = path.join(await goModuleFolder("kwok", "sigs.k8s.io/kwok"), "kustomize");
    const stages = ["node/fast", "node/heartbeat-with-lease", "pod/fast"].flatMap((stage) =>
      readdirSync(path.join(source, "stage", stage))
        .filter((file) => file.endsWith(".yaml") && file !== "kustomization.yaml")
        .map((file) => path.join(source, "stage", stage, file)),
    );
    const documents = [
      path.join(tool, "manifests/simulated-usage.yaml"),
      path.join(source, "metrics/resource/metrics-resource.yaml"),
      ...stages,
    ];
    writeFileSync(path.join(folder, "kwok.yaml"), documents.map((file) => readFileSync(file, "utf8")).join("\n---\n"));
  },
};

/** What a cluster is made of, in the order in which it is built. */
export const clusterComponents = (version: string): readonly Component[] => [
  kubernetes(version),
  metricsServer,
  coredns,
  kmbox,
  images,
];

/** What `load` needs on top. */
export const loadComponents: readonly Component[] = [kwok];

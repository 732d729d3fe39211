import { readFileSync } from "node:fs";

/** versions.json; a test holds the go.mod files to it. */
export interface Versions {
  /** The ones that can be built, the default first. */
  readonly kubernetes: readonly [string, ...string[]];
  /** etcd by version of Kubernetes, which says which one it is made for. */
  readonly etcd: Readonly<Record<string, string>>;
  readonly "metrics-server": string;
  readonly coredns: string;
  readonly kwok: string;
}

export const versions: Versions = JSON.parse(readFileSync(new URL("../versions.json", import.meta.url), "utf8"));

export const defaultKubernetes: string = versions.kubernetes[0];

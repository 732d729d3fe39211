import type { Condition, Meta } from "./meta.ts";

/** A node, as the scraper of metrics sees it. @see k8s.io/api core/v1/types.go `Node` */
export interface ClusterNode {
  readonly metadata: Meta;
  readonly spec: { readonly unschedulable?: boolean | undefined; readonly providerID?: string | undefined };
  readonly status: {
    readonly addresses: readonly { readonly type: string; readonly address: string }[];
    readonly kubeletPort?: number | undefined;
    readonly kubeletVersion?: string | undefined;
    readonly containerRuntimeVersion?: string | undefined;
    readonly conditions: readonly Condition[];
  };
}

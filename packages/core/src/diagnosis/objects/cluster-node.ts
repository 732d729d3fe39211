import type { Condition, Meta } from "./meta.ts";

/** A node, as the scraper of metrics sees it. @see k8s.io/api core/v1/types.go `Node` */
export interface ClusterNode {
  /** `metadata`, cut down. */
  readonly metadata: Meta;
  /** `spec`, cut down to what rules look at. */
  readonly spec: { readonly unschedulable?: boolean | undefined; readonly providerID?: string | undefined };
  /** `status`, cut down to what rules look at. */
  readonly status: {
    readonly addresses: readonly { readonly type: string; readonly address: string }[];
    readonly kubeletPort?: number | undefined;
    readonly kubeletVersion?: string | undefined;
    readonly containerRuntimeVersion?: string | undefined;
    readonly conditions: readonly Condition[];
  };
}

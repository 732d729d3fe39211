import type { Condition, Meta } from "./meta.ts";

/** @see k8s.io/kube-aggregator pkg/apis/apiregistration/v1/types.go `APIService` */
export interface ApiServiceObject {
  readonly metadata: Meta;
  readonly spec: {
    readonly group?: string | undefined;
    readonly version?: string | undefined;
    /** Absent: served by the API server itself. */
    readonly service?:
      | { readonly namespace: string; readonly name: string; readonly port?: number | undefined }
      | undefined;
    readonly insecureSkipTLSVerify?: boolean | undefined;
    /** Whether there is one; the certificate itself is not kept. */
    readonly hasCaBundle: boolean;
  };
  readonly status: { readonly conditions: readonly Condition[] };
}

import type { Condition, Meta } from "./meta.ts";

/**
 * An APIService: who serves a group and version.
 *
 * @see k8s.io/kube-aggregator pkg/apis/apiregistration/v1/types.go `APIService`
 */
export interface ApiServiceObject {
  /** `metadata`, cut down. */
  readonly metadata: Meta;
  /** `spec`, cut down to what rules look at. */
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
  /** `status`, cut down to what rules look at. */
  readonly status: { readonly conditions: readonly Condition[] };
}

import type { Condition, Meta } from "./meta.ts";

/** An event, of core/v1 or events.k8s.io/v1. */
export interface EventObject {
  readonly metadata: Meta;
  readonly type?: string | undefined;
  readonly reason?: string | undefined;
  readonly message?: string | undefined;
  readonly count?: number | undefined;
  /** RFC 3339. */
  readonly lastTimestamp?: string | undefined;
  readonly involvedObject: { readonly kind: string; readonly name: string; readonly namespace?: string | undefined };
}

/** A CertificateSigningRequest without its request. */
export interface SigningRequest {
  readonly metadata: Meta;
  readonly spec: { readonly signerName: string; readonly username?: string | undefined };
  /** Empty: pending. */
  readonly status: { readonly conditions: readonly Condition[]; readonly issued: boolean };
}

/** @see k8s.io/api autoscaling/v2/types.go */
export interface HorizontalPodAutoscaler {
  readonly metadata: Meta;
  readonly spec: {
    readonly scaleTargetRef: { readonly kind: string; readonly name: string };
    /** "Resource", "ContainerResource", "Pods", "Object" or "External"; for the first two the resource. */
    readonly metrics: readonly { readonly type: string; readonly resource?: string | undefined }[];
  };
  readonly status: { readonly conditions: readonly Condition[] };
}

import type { Condition, Meta } from "./meta.ts";

/** An event, of core/v1 or events.k8s.io/v1. */
export interface EventObject {
  /** `metadata`, cut down. */
  readonly metadata: Meta;
  /** "Normal" or "Warning". */
  readonly type?: string | undefined;
  /** A word for programs. */
  readonly reason?: string | undefined;
  /** For people. */
  readonly message?: string | undefined;
  /** How often it was seen. */
  readonly count?: number | undefined;
  /** RFC 3339. */
  readonly lastTimestamp?: string | undefined;
  /** What it is about. */
  readonly involvedObject: { readonly kind: string; readonly name: string; readonly namespace?: string | undefined };
}

/** A CertificateSigningRequest without its request. */
export interface SigningRequest {
  /** `metadata`, cut down. */
  readonly metadata: Meta;
  /** `spec`, cut down to what rules look at. */
  readonly spec: { readonly signerName: string; readonly username?: string | undefined };
  /** Empty: pending. */
  readonly status: { readonly conditions: readonly Condition[]; readonly issued: boolean };
}

/**
 * An autoscaler.
 *
 * @see k8s.io/api autoscaling/v2/types.go
 */
export interface HorizontalPodAutoscaler {
  /** `metadata`, cut down. */
  readonly metadata: Meta;
  /** `spec`, cut down to what rules look at. */
  readonly spec: {
    readonly scaleTargetRef: { readonly kind: string; readonly name: string };
    /** "Resource", "ContainerResource", "Pods", "Object" or "External"; for the first two the resource. */
    readonly metrics: readonly { readonly type: string; readonly resource?: string | undefined }[];
  };
  /** `status`, cut down to what rules look at. */
  readonly status: { readonly conditions: readonly Condition[] };
}

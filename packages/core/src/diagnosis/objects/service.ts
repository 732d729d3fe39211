import type { Meta } from "./meta.ts";

/**
 * A Service.
 *
 * @see k8s.io/api core/v1/types.go `Service`
 */
export interface ServiceObject {
  /** `metadata`, cut down. */
  readonly metadata: Meta;
  /** `spec`, cut down to what rules look at. */
  readonly spec: {
    readonly type?: string | undefined;
    readonly clusterIP?: string | undefined;
    readonly externalName?: string | undefined;
    readonly selector?: Readonly<Record<string, string>> | undefined;
    readonly ports: readonly {
      readonly name?: string | undefined;
      readonly port: number;
      /** A number, or the name of a container's port. */
      readonly targetPort?: number | string | undefined;
    }[];
  };
}

/**
 * Addresses behind a Service.
 *
 * @see k8s.io/api discovery/v1/types.go `EndpointSlice`
 */
export interface EndpointSliceObject {
  /** `metadata`, cut down. */
  readonly metadata: Meta;
  /** Ports of every address. */
  readonly ports: readonly { readonly name?: string | undefined; readonly port?: number | undefined }[];
  /** Addresses, and whether they are ready. */
  readonly endpoints: readonly {
    readonly addresses: readonly string[];
    readonly ready?: boolean | undefined;
    readonly nodeName?: string | undefined;
    /** Name of the pod. */
    readonly target?: string | undefined;
  }[];
}

/** A request as a client sent it. */
export interface AskedRequest {
  /** With its query. */
  readonly path: string;
  readonly accept: string | undefined;
  readonly acceptEncoding: string | undefined;
}

/** What a server answered. */
export interface Traffic {
  readonly requests: number;
  readonly bytes: number;
  /** The largest number of summaries that were being answered at the same time. */
  readonly summariesInFlight: number;
  /** Oldest first. */
  readonly asked: readonly AskedRequest[];
}

/** What a program needs to send requests without a kubeconfig. */
export interface Access {
  readonly url: string;
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

/** A cluster that is measured against. */
export interface BenchCluster {
  readonly kubeconfigPath: string;
  /** Undefined for a cluster whose credentials are its own business. */
  readonly access: Access | undefined;
  /** What was answered since it was last asked; undefined for a cluster that does not count. */
  traffic(): Promise<Traffic | undefined>;
}

import type { AuthProviderEntry, ExecEntry } from "./kubeconfig/document.ts";

/** The connection flags of kubectl, as given. */
export interface ConnectionFlags {
  readonly kubeconfig?: string | undefined;
  readonly context?: string | undefined;
  readonly cluster?: string | undefined;
  readonly user?: string | undefined;
  readonly namespace?: string | undefined;
  readonly server?: string | undefined;
  readonly token?: string | undefined;
  readonly as?: string | undefined;
  readonly asUid?: string | undefined;
  readonly asGroups?: readonly string[] | undefined;
  readonly asUserExtra?: readonly string[] | undefined;
  readonly certificateAuthority?: string | undefined;
  readonly clientCertificate?: string | undefined;
  readonly clientKey?: string | undefined;
  readonly insecureSkipTlsVerify?: boolean | undefined;
  readonly tlsServerName?: string | undefined;
  readonly disableCompression?: boolean | undefined;
}

/** A certificate or key: inline as base64 of PEM, or a file. */
export interface PemSource {
  readonly data?: string | undefined;
  readonly file?: string | undefined;
}

/** On whose behalf a request is made. @see https://kubernetes.io/docs/reference/access-authn-authz/authentication/#user-impersonation */
export interface Impersonation {
  readonly user?: string | undefined;
  readonly uid?: string | undefined;
  readonly groups: readonly string[];
  readonly extra: ReadonlyMap<string, readonly string[]>;
}

/** Which API server to talk to and how to prove who we are: flags, kubeconfig and environment made one. */
export interface Connection {
  readonly server: URL;
  /** The name of the kubeconfig's context; undefined when none is used. */
  readonly contextName?: string | undefined;
  /** The namespace of the context; "default" when nothing names one. */
  readonly namespace: string;
  readonly ca: PemSource;
  readonly clientCertificate: PemSource;
  readonly clientKey: PemSource;
  readonly insecureSkipTlsVerify: boolean;
  readonly tlsServerName?: string | undefined;
  readonly proxyUrl?: string | undefined;
  readonly disableCompression: boolean;
  /** The name of the user's kubeconfig entry, for messages. */
  readonly userName: string;
  readonly token?: string | undefined;
  readonly tokenFile?: string | undefined;
  readonly basic?: { readonly username: string; readonly password: string } | undefined;
  readonly exec?: ExecEntry | undefined;
  /** What the cluster's entry has for credential plugins, handed on as it is. */
  readonly execConfig?: unknown;
  readonly authProvider?: AuthProviderEntry | undefined;
  readonly impersonation: Impersonation;
}

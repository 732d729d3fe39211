/** A kubeconfig file's content, as far as connecting needs it: maps by name, fields as kubectl spells them. */
export interface KubeconfigDocument {
  readonly currentContext?: string | undefined;
  readonly clusters: ReadonlyMap<string, ClusterEntry>;
  readonly users: ReadonlyMap<string, UserEntry>;
  readonly contexts: ReadonlyMap<string, ContextEntry>;
}

export interface ClusterEntry {
  readonly server?: string | undefined;
  readonly caData?: string | undefined;
  readonly caFile?: string | undefined;
  readonly insecureSkipTlsVerify?: boolean | undefined;
  readonly tlsServerName?: string | undefined;
  readonly proxyUrl?: string | undefined;
  readonly disableCompression?: boolean | undefined;
  /** The extension `client.authentication.k8s.io/exec`. */
  readonly execConfig?: unknown;
}

export interface UserEntry {
  readonly certData?: string | undefined;
  readonly certFile?: string | undefined;
  readonly keyData?: string | undefined;
  readonly keyFile?: string | undefined;
  readonly token?: string | undefined;
  readonly tokenFile?: string | undefined;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  readonly as?: string | undefined;
  readonly asUid?: string | undefined;
  readonly asGroups?: readonly string[] | undefined;
  readonly asUserExtra?: ReadonlyMap<string, readonly string[]> | undefined;
  readonly exec?: ExecEntry | undefined;
  readonly authProvider?: AuthProviderEntry | undefined;
}

/** A credential plugin. @see client-go tools/clientcmd/api/v1 `ExecConfig` */
export interface ExecEntry {
  readonly apiVersion: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: readonly { readonly name: string; readonly value: string }[];
  readonly installHint?: string | undefined;
  readonly provideClusterInfo: boolean;
  readonly interactiveMode?: string | undefined;
}

export interface AuthProviderEntry {
  readonly name: string;
  readonly config: Readonly<Record<string, string>>;
}

export interface ContextEntry {
  readonly cluster?: string | undefined;
  readonly user?: string | undefined;
  readonly namespace?: string | undefined;
}

/** The empty kubeconfig. */
export const emptyKubeconfig: KubeconfigDocument = { clusters: new Map(), users: new Map(), contexts: new Map() };

import path from "node:path";
import { UserError } from "../../errors.ts";
import type { Connection, ConnectionFlags, Impersonation } from "../connection.ts";
import type { ClusterEntry, ContextEntry, KubeconfigDocument, UserEntry } from "./document.ts";
import type { InCluster } from "./in-cluster.ts";

/** What is chosen of a kubeconfig before the flags change single fields of it. */
interface Chosen {
  readonly cluster: ClusterEntry;
  readonly user: UserEntry;
  readonly userName: string;
  readonly namespace: string | undefined;
}

/** Where kubectl looks when nothing says where the cluster is. */
const NOTHING_CONFIGURED: ClusterEntry = { server: "http://localhost:8080" };

/**
 * Makes one connection of flags, kubeconfig and the pod's own service account.
 *
 * Flags win over the kubeconfig, the kubeconfig over the service account.
 *
 * @param workingDirectory - where relative paths of flags start
 * @throws UserError when a name is not there, or two things contradict each other
 * @see client-go tools/clientcmd/client_config.go `DirectClientConfig.ClientConfig`
 */
export function resolveConnection(
  kubeconfig: KubeconfigDocument,
  flags: ConnectionFlags,
  pod: InCluster | undefined,
  workingDirectory: string,
): Connection {
  const chosen = choose(kubeconfig, flags, pod);
  const cluster = withClusterFlags(chosen.cluster, flags, workingDirectory);
  const user = withUserFlags(chosen.user, flags, workingDirectory);
  const server = serverUrl(cluster, user, flags);
  rejectTwoMethods(user, chosen.userName);

  return {
    server,
    contextName: flags.context || kubeconfig.currentContext || undefined,
    namespace: flags.namespace || chosen.namespace || "default",
    ca: { data: cluster.caData, file: cluster.caFile },
    insecureSkipTlsVerify: cluster.insecureSkipTlsVerify === true,
    tlsServerName: cluster.tlsServerName,
    proxyUrl: cluster.proxyUrl,
    disableCompression: cluster.disableCompression === true,
    userName: chosen.userName,
    execConfig: cluster.execConfig,
    impersonation: impersonation(user, chosen.userName),
    ...(server.protocol === "https:" ? credentials(user) : { clientCertificate: {}, clientKey: {} }),
  };
}

/** kubectl sends credentials over TLS only; so do we. */
const credentials = (user: UserEntry) => ({
  clientCertificate: { data: user.certData, file: user.certFile },
  clientKey: { data: user.keyData, file: user.keyFile },
  token: user.token,
  tokenFile: user.tokenFile,
  basic: user.username === undefined ? undefined : { username: user.username, password: user.password ?? "" },
  exec: user.exec,
  authProvider: user.authProvider,
});

function choose(kubeconfig: KubeconfigDocument, flags: ConnectionFlags, pod: InCluster | undefined): Chosen {
  const nothingChosen = !kubeconfig.currentContext && !flags.context && !flags.cluster && !flags.server;
  if (nothingChosen && kubeconfig.clusters.size === 0) {
    return pod === undefined
      ? { cluster: NOTHING_CONFIGURED, user: {}, userName: "", namespace: undefined }
      : { ...pod, userName: "the pod's service account" };
  }

  const context = chosenContext(kubeconfig, flags);
  const clusterName = flags.cluster || context.cluster;
  const userName = flags.user || context.user;
  return {
    cluster: entry(kubeconfig.clusters, clusterName, "cluster") ?? (flags.server ? {} : NOTHING_CONFIGURED),
    user: entry(kubeconfig.users, userName, "user") ?? {},
    userName: userName ?? "",
    namespace: context.namespace,
  };
}

function chosenContext(kubeconfig: KubeconfigDocument, flags: ConnectionFlags): ContextEntry {
  const name = flags.context || kubeconfig.currentContext;
  if (!name) return {};
  const context = kubeconfig.contexts.get(name);
  if (context !== undefined) return context;
  throw new UserError(`the kubeconfig has no context "${name}"; it has ${names(kubeconfig.contexts)}`);
}

function entry<T>(entries: ReadonlyMap<string, T>, name: string | undefined, kind: string): T | undefined {
  if (!name) return undefined;
  const found = entries.get(name);
  if (found !== undefined) return found;
  throw new UserError(`the kubeconfig has no ${kind} "${name}"; it has ${names(entries)}`);
}

const names = (entries: ReadonlyMap<string, unknown>): string =>
  entries.size === 0 ? "none" : [...entries.keys()].map((name) => `"${name}"`).join(", ");

/** A flag replaces what it contradicts: another server has another name, an explicit trust has no second one beside it. */
function withClusterFlags(cluster: ClusterEntry, flags: ConnectionFlags, folder: string): ClusterEntry {
  const trustReplaced = flags.certificateAuthority !== undefined || flags.insecureSkipTlsVerify === true;
  return {
    server: flags.server || cluster.server,
    caData: trustReplaced ? undefined : cluster.caData,
    caFile: trustReplaced ? file(flags.certificateAuthority, folder) : cluster.caFile,
    insecureSkipTlsVerify:
      flags.insecureSkipTlsVerify ?? (flags.certificateAuthority ? false : cluster.insecureSkipTlsVerify),
    tlsServerName: flags.tlsServerName || (flags.server ? undefined : cluster.tlsServerName),
    proxyUrl: cluster.proxyUrl,
    disableCompression: flags.disableCompression ?? cluster.disableCompression,
    execConfig: cluster.execConfig,
  };
}

function withUserFlags(user: UserEntry, flags: ConnectionFlags, folder: string): UserEntry {
  const { exec, authProvider, tokenFile, ...rest } = user;
  return {
    ...rest,
    ...(flags.token ? { token: flags.token } : { exec, authProvider, tokenFile }),
    ...(flags.clientCertificate ? { certData: undefined, certFile: file(flags.clientCertificate, folder) } : {}),
    ...(flags.clientKey ? { keyData: undefined, keyFile: file(flags.clientKey, folder) } : {}),
    as: flags.as || user.as,
    asUid: flags.asUid || user.asUid,
    asGroups: flags.asGroups?.length ? flags.asGroups : user.asGroups,
    asUserExtra: flags.asUserExtra?.length ? extraOf(flags.asUserExtra) : user.asUserExtra,
  };
}

const file = (value: string | undefined, folder: string): string | undefined =>
  value ? path.resolve(folder, value) : undefined;

function extraOf(pairs: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const extra = new Map<string, string[]>();
  for (const pair of pairs) {
    const at = pair.indexOf("=");
    if (at <= 0) throw new UserError(`--as-user-extra expects KEY=VALUE, got "${pair}"`);
    const key = pair.slice(0, at);
    extra.set(key, [...(extra.get(key) ?? []), pair.slice(at + 1)]);
  }
  return extra;
}

/** An address without a scheme means https when there is something to do TLS with. @see client-go rest/url_utils.go `DefaultServerURL` */
function serverUrl(cluster: ClusterEntry, user: UserEntry, flags: ConnectionFlags): URL {
  const text = cluster.server ?? "";
  const isTls = [cluster.caData, cluster.caFile, user.certData, user.certFile].some((given) => given !== undefined);
  const scheme = isTls || cluster.insecureSkipTlsVerify === true ? "https" : "http";
  const url = text.includes("://") ? text : `${scheme}://${text}`;
  if (text !== "" && /^https?:/i.test(url) && URL.canParse(url)) return new URL(url);
  const where = flags.server ? "--server" : "the kubeconfig's server";
  throw new UserError(`${where} is not an address: expected https://HOST:PORT, got "${text}"`);
}

function rejectTwoMethods(user: UserEntry, userName: string): void {
  if (user.username !== undefined && (user.token !== undefined || user.tokenFile !== undefined)) {
    throw new UserError(`user "${userName}" has both a token and a username and password; only one is allowed`);
  }
}

function impersonation(user: UserEntry, userName: string): Impersonation {
  const result = { user: user.as, uid: user.asUid, groups: user.asGroups ?? [], extra: user.asUserExtra ?? new Map() };
  if (!result.user && (result.uid || result.groups.length > 0 || result.extra.size > 0)) {
    throw new UserError(`a uid, group or user-extra to impersonate was given for "${userName}" without --as USER`);
  }
  return result;
}

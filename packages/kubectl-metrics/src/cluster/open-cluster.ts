import type { Limits } from "../limits.ts";
import { ApiClient } from "./api-client.ts";
import type { Connection, ConnectionFlags } from "./connection.ts";
import type { Credentials } from "./credentials/credentials.ts";
import { type CredentialsWorld, prepareCredentials } from "./credentials/prepare.ts";
import { canFetch, fetchTransport } from "./http/fetch-transport.ts";
import type { OpenTransport } from "./http/transport.ts";
import { inCluster } from "./kubeconfig/in-cluster.ts";
import { loadKubeconfig } from "./kubeconfig/load.ts";
import { resolveConnection } from "./kubeconfig/resolve.ts";

/** What opening a cluster uses of the outside world. */
export interface ClusterWorld extends CredentialsWorld {
  readonly homeDirectory: string;
  readonly workingDirectory: string;
  readonly userAgent: string;
  readonly limits?: Limits | undefined;
  readonly trace?: ((line: string) => void) | undefined;
}

/** A client and the namespace that commands without `-n` are about. */
export interface Cluster {
  readonly client: ApiClient;
  readonly namespace: string;
  /** The name of the kubeconfig's context, where one is used. */
  readonly context: string | undefined;
  /** Address of the API server, without a user and password. */
  readonly address: string;
}

/** `openCluster`, for who is handed it. */
export type OpenCluster = typeof openCluster;

/**
 * Finds out which cluster is meant and prepares a client for it. Nothing is asked of the cluster yet.
 *
 * @param requestTimeout - milliseconds, 0 for none
 * @throws UserError when kubeconfig, flags or credentials don't hold together
 */
export async function openCluster(
  flags: ConnectionFlags,
  requestTimeout: number,
  world: ClusterWorld,
): Promise<Cluster> {
  const connection = connectionOf(flags, world);
  const credentials = await prepareCredentials(connection, world);
  const client = new ApiClient({
    server: connection.server,
    disableCompression: connection.disableCompression,
    requestTimeout,
    userAgent: world.userAgent,
    // Asked for at every request: a watch gives up one request without giving up all.
    get signal() {
      return world.signal;
    },
    credentials,
    openTransport: await transportFor(credentials, world),
    maxBytes: world.limits?.answerBytes,
    renew: isRenewable(connection) ? () => prepareCredentials(connection, world) : undefined,
    trace: world.trace,
  });
  return {
    client,
    namespace: connection.namespace,
    context: connection.context,
    address: addressOf(connection.server),
  };
}

const addressOf = ({ protocol, host, pathname }: URL): string => `${protocol}//${host}${pathname.replace(/\/+$/, "")}`;

/** Only the transport that is used is loaded. */
async function transportFor(credentials: Credentials, { env }: ClusterWorld): Promise<OpenTransport> {
  return canFetch(credentials, env) ? fetchTransport : (await import("./http/node-transport.ts")).nodeTransport;
}

/** A plugin and a token's file give new credentials when they are asked again. */
const isRenewable = ({ exec, token, tokenFile }: Connection): boolean =>
  exec !== undefined || (token === undefined && tokenFile !== undefined);

function connectionOf(flags: ConnectionFlags, world: ClusterWorld): Connection {
  const kubeconfig = loadKubeconfig({
    flag: flags.kubeconfig,
    variable: world.env["KUBECONFIG"],
    homeDirectory: world.homeDirectory,
    workingDirectory: world.workingDirectory,
  });
  return resolveConnection(kubeconfig, flags, inCluster(world.env), world.workingDirectory);
}

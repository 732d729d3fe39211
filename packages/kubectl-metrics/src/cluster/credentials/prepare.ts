import type { Connection } from "../connection.ts";
import type { AuthProviderWorld } from "./auth-provider.ts";
import type { Credentials } from "./credentials.ts";
import type { ExecRunner } from "./exec-credential.ts";
import { bearer, impersonationHeaders } from "./headers.ts";
import { pem, readCredential } from "./pem.ts";
import { namesProxy } from "./proxy-variables.ts";

/** What preparing credentials uses of the outside world. */
export interface CredentialsWorld extends ExecRunner, AuthProviderWorld {}

/**
 * Turns a connection into what a request needs. The heavy parts (credential
 * plugins, OpenID Connect, proxies) are loaded only by the connections that use them.
 *
 * @throws UserError when a file is not readable or a plugin fails; the message holds no secret
 */
export async function prepareCredentials(connection: Connection, world: CredentialsWorld): Promise<Credentials> {
  const proxyUrl = connection.proxyUrl ?? (await environmentProxy(connection, world));
  const base: Credentials = {
    headers: { ...impersonationHeaders(connection.impersonation), ...authorization(connection) },
    tls: {
      ca: pem(connection.ca, "certificate authority"),
      cert: pem(connection.clientCertificate, "client certificate"),
      key: pem(connection.clientKey, "client key"),
      servername: connection.tlsServerName,
      rejectUnauthorized: !connection.insecureSkipTlsVerify,
    },
  };

  const proven = await withProvider(base, connection, world);
  if (proxyUrl === undefined) return proven;
  const { proxyAgent } = await import("./proxy-agent.ts");
  return { ...proven, proxyAgent: proxyAgent(connection.server, proxyUrl, proven.tls) };
}

/** The rules of proxy variables, which need Node's net, are loaded only where there is one. */
async function environmentProxy({ server }: Connection, { env }: CredentialsWorld): Promise<string | undefined> {
  if (!namesProxy(env)) return undefined;
  const { proxyFor } = await import("./proxy-environment.ts");
  return proxyFor(server, env);
}

async function withProvider(base: Credentials, connection: Connection, world: CredentialsWorld): Promise<Credentials> {
  if (connection.exec !== undefined) {
    const { runExecPlugin } = await import("./exec-credential.ts");
    const credential = await runExecPlugin(connection.exec, connection, world);
    return {
      ...base,
      headers: { ...base.headers, ...bearer(credential.token) },
      tls: { ...base.tls, ...(credential.cert ? { cert: credential.cert, key: credential.key } : {}) },
    };
  }
  if (connection.authProvider !== undefined) {
    const { authProviderToken } = await import("./auth-provider.ts");
    const token = await authProviderToken(connection.authProvider, connection.userName, world);
    return { ...base, headers: { ...base.headers, ...bearer(token) } };
  }
  return base;
}

/** A token beats the file that it may be kept in; both beat basic authentication, which no API server of today takes. */
function authorization(connection: Connection): Record<string, string> {
  const token = connection.token ?? tokenFromFile(connection.tokenFile);
  if (token !== undefined) return bearer(token);
  if (connection.basic === undefined) return {};
  const { username, password } = connection.basic;
  return { authorization: `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}` };
}

const tokenFromFile = (file: string | undefined): string | undefined =>
  file === undefined ? undefined : readCredential(file, "token").toString("utf8").trim();

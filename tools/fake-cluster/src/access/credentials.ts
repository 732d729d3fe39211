import { type Authority, authority, type Certificates, type KeyPair, type KeyType } from "./certificates.ts";
import type { Credential } from "./kubeconfig.ts";
import type { Users } from "./users.ts";

/** The credentials of every user. */
export interface CredentialStore {
  /** Undefined for plain HTTP. */
  readonly certificates: Certificates | undefined;
  /** What a kubeconfig for this word of `KubeconfigOptions.user` holds. */
  readonly of: (user: string) => Credential;
}

/** Makes the certificates that are needed and not handed in. */
export async function credentialStore(
  users: Users,
  http: boolean,
  ready: Certificates | undefined,
  keyType?: KeyType,
): Promise<CredentialStore> {
  if (http) return { certificates: undefined, of: (user) => credentialOf(user, users, new Map()) };
  if (ready !== undefined)
    return { certificates: ready, of: (user) => credentialOf(user, users, new Map([["admin", ready.client]])) };

  const made = await authority(keyType);
  const pairs = await clientPairs(users, made);

  return { certificates: made, of: (user) => credentialOf(user, users, pairs) };
}

async function clientPairs(users: Users, { client, sign }: Authority): Promise<ReadonlyMap<string, KeyPair>> {
  const pairs = new Map([["admin", client]]);
  for (const { name, groups, clientCertificate } of users.values()) {
    if (clientCertificate && !pairs.has(name)) pairs.set(name, await sign(name, groups));
  }

  return pairs;
}

function credentialOf(user: string, users: Users, pairs: ReadonlyMap<string, KeyPair>): Credential {
  if (user === "anonymous") return { kind: "none" };
  if (user === "unknown-token") return { kind: "token", token: "fake-token-of-nobody" };

  const name = user === "client-certificate" || user === "token" ? "admin" : user;
  const found = users.get(name);
  if (found === undefined) throw new RangeError(`no user ${JSON.stringify(user)} in this cluster`);
  const pair = user === "token" ? undefined : pairs.get(name);

  return pair === undefined ? { kind: "token", token: found.token } : { kind: "certificate", pair };
}

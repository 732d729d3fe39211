import type { KeyPair } from "./certificates.ts";

/** How a client is to reach the cluster. */
export interface KubeconfigOptions {
  /**
   * "client-certificate" (default) and "token" are admin with that credential, "anonymous" has none, "unknown-token" one
   * that the server does not know; any other word is the name of a user.
   */
  readonly user?: string;
  readonly namespace?: string;
}

/** The credentials of a kubeconfig. */
export type Credential =
  | { readonly kind: "certificate"; readonly pair: KeyPair }
  | { readonly kind: "token"; readonly token: string }
  | { readonly kind: "none" };

const base64 = (text: string): string => Buffer.from(text).toString("base64");

/**
 * Writes a kubeconfig with one context, `fake`.
 *
 * @param ca - PEM of the server's authority; undefined for plain HTTP
 * @returns JSON, which is YAML too
 */
export function kubeconfigText(
  url: string,
  ca: string | undefined,
  userName: string,
  credential: Credential,
  namespace: string | undefined,
): string {
  const cluster = { server: url, ...(ca === undefined ? {} : { "certificate-authority-data": base64(ca) }) };
  const context = { cluster: "fake", user: userName, ...(namespace === undefined ? {} : { namespace }) };
  const config = {
    apiVersion: "v1",
    kind: "Config",
    "current-context": "fake",
    clusters: [{ name: "fake", cluster }],
    contexts: [{ name: "fake", context }],
    users: [{ name: userName, user: userEntry(credential) }],
  };

  return `${JSON.stringify(config, null, 2)}\n`;
}

function userEntry(credential: Credential): object {
  switch (credential.kind) {
    case "certificate":
      return {
        "client-certificate-data": base64(credential.pair.cert),
        "client-key-data": base64(credential.pair.key),
      };
    case "token":
      return { token: credential.token };
    case "none":
      return {};
  }
}

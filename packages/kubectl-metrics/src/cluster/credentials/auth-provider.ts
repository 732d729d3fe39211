import { UserError } from "../../errors.ts";
import type { AuthProviderEntry } from "../kubeconfig/document.ts";
import { expiryOf } from "./json-web-token.ts";
import type { OidcWorld } from "./oidc-refresh.ts";

/** What getting a token uses of the outside world. */
export interface AuthProviderWorld extends OidcWorld {
  /** Now, in milliseconds since 1970. */
  now(): number;
}

const REMOVED: Readonly<Record<string, string>> = {
  gcp: "gke-gcloud-auth-plugin (https://cloud.google.com/kubernetes-engine/docs/how-to/cluster-access-for-kubectl)",
  azure: "kubelogin (https://azure.github.io/kubelogin/)",
};

/** A token that expires within this time is refreshed, in milliseconds. @see client-go oidc.go `expiryDelta` */
const EXPIRY_SKEW = 10_000;

/**
 * A bearer token from a kubeconfig `auth-provider`. OpenID Connect alone is left of
 * them: its `id-token` while that has not expired, else a new one from the issuer.
 *
 * @throws UserError when the provider was removed from Kubernetes or gives no token
 * @see client-go plugin/pkg/client/auth/oidc/oidc.go `idToken`
 */
export async function authProviderToken(
  { name, config }: AuthProviderEntry,
  userName: string,
  world: AuthProviderWorld,
): Promise<string> {
  const replacement = REMOVED[name];
  if (replacement !== undefined) {
    throw new UserError(
      `the auth-provider "${name}" of user "${userName}" was removed from Kubernetes; use the credential plugin ${replacement}`,
    );
  }
  if (name !== "oidc") {
    throw new UserError(`user "${userName}" has an unknown auth-provider: expected oidc, got "${name}"`);
  }

  const token = config["id-token"];
  if (token && (expiryOf(token) ?? 0) > world.now() + EXPIRY_SKEW) return token;
  const { refreshedIdToken } = await import("./oidc-refresh.ts");
  return await refreshedIdToken(config, userName, world);
}

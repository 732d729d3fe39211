import { UserError } from "../../errors.ts";
import type { AuthProviderEntry } from "../kubeconfig/document.ts";
import { KubeConfig } from "./client-node.ts";

const REMOVED: Readonly<Record<string, string>> = {
  gcp: "gke-gcloud-auth-plugin (https://cloud.google.com/kubernetes-engine/docs/how-to/cluster-access-for-kubectl)",
  azure: "kubelogin (https://azure.github.io/kubelogin/)",
};

/**
 * A bearer token from a kubeconfig `auth-provider`. OpenID Connect alone is left of
 * them; client-node refreshes its token when it has expired.
 *
 * @throws UserError when the provider was removed from Kubernetes or gives no token
 * @see client-go plugin/pkg/client/auth/oidc
 */
export async function authProviderToken(provider: AuthProviderEntry, userName: string): Promise<string> {
  const replacement = REMOVED[provider.name];
  if (replacement !== undefined) {
    throw new UserError(
      `the auth-provider "${provider.name}" of user "${userName}" was removed from Kubernetes; use the credential plugin ${replacement}`,
    );
  }
  if (provider.name !== "oidc") {
    throw new UserError(`user "${userName}" has an unknown auth-provider: expected oidc, got "${provider.name}"`);
  }

  const authorization = await oidcAuthorization(provider, userName);
  const token = /^Bearer (.+)$/.exec(authorization ?? "")?.[1];
  if (token === undefined)
    throw new UserError(`the OpenID Connect provider gave no token for user "${userName}"; log in again`);
  return token;
}

/** client-node hands the issuer on to openid-client, which takes a URL and no text. */
function configOf({ config }: AuthProviderEntry): object {
  const issuer = config["idp-issuer-url"] ?? "";
  return URL.canParse(issuer) ? { ...config, "idp-issuer-url": new URL(issuer) } : { ...config };
}

async function oidcAuthorization(provider: AuthProviderEntry, userName: string): Promise<string | undefined> {
  const config = new KubeConfig();
  config.loadFromClusterAndUser(
    { name: "cluster", server: "https://cluster.invalid", skipTLSVerify: false },
    { name: userName, authProvider: { name: provider.name, config: configOf(provider) } },
  );
  const options: { headers?: Record<string, string> } = {};
  try {
    await config.applyToHTTPSOptions(options);
  } catch (error) {
    throw new UserError(
      `the OpenID Connect token of user "${userName}" could not be refreshed (${reasonOf(error)}); log in again${authorityHint(provider)}`,
    );
  }
  return options.headers?.["Authorization"];
}

/** The codes of an error and of what caused it; the texts may quote a token. */
function reasonOf(error: unknown): string {
  const codes: string[] = [];
  for (let each = error; each instanceof Error && codes.length < MAX_CAUSES; each = each.cause) {
    const { error: oauth, code } = each as { readonly error?: unknown; readonly code?: unknown };
    codes.push([oauth, code].find((word) => typeof word === "string") ?? each.name);
  }
  return codes.length === 0 ? "unknown error" : [...new Set(codes)].join(", ");
}

const MAX_CAUSES = 4;

const authorityHint = ({ config }: AuthProviderEntry): string =>
  config["idp-certificate-authority"] === undefined && config["idp-certificate-authority-data"] === undefined
    ? ""
    : "; the issuer's idp-certificate-authority is not read, NODE_EXTRA_CA_CERTS is";

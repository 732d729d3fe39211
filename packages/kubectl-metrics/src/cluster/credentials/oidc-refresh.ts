import { UserError } from "../../errors.ts";
import type { AuthProviderEntry } from "../kubeconfig/document.ts";
import { issuerFetch } from "./issuer-fetch.ts";
import { oidcFailure } from "./oidc-failure.ts";
import {
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  customFetch,
  discovery,
  None,
  refreshTokenGrant,
} from "./openid-client.ts";
import { pem } from "./pem.ts";

/** What a refresh uses of the outside world. */
export interface OidcWorld {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

type Config = AuthProviderEntry["config"];

/** How long the issuer may take for each of its two answers, in seconds. */
const TIME_LIMIT = 30;

/**
 * A new ID token: the issuer's token endpoint is discovered and given the refresh
 * token. Nothing is written back to the kubeconfig, unlike kubectl does.
 *
 * @param config - the `config` of a kubeconfig's `auth-provider`
 * @throws UserError when something is missing or the issuer gives none; the message holds no secret
 * @see client-go plugin/pkg/client/auth/oidc/oidc.go `idToken`, `tokenEndpoint`
 */
export async function refreshedIdToken(config: Config, userName: string, world: OidcWorld): Promise<string> {
  const refreshToken = needed(config, "refresh-token", userName);
  const clientId = needed(config, "client-id", userName);
  const issuer = new URL(needed(config, "idp-issuer-url", userName));
  const options = {
    timeout: TIME_LIMIT,
    [customFetch]: issuerFetch({ ...world, ca: authorityOf(config) }),
  };

  let token: string | undefined;
  try {
    const client = await discovery(metadataUrl(issuer), clientId, undefined, authentication(config), options);
    token = (await refreshTokenGrant(client, refreshToken)).id_token;
  } catch (error) {
    throw oidcFailure(error, userName, issuer.host);
  }
  if (token !== undefined) return token;
  throw new UserError(
    `the OpenID Connect issuer ${issuer.host} gave user "${userName}" no id_token; log in again with the scope "openid"`,
  );
}

function needed(config: Config, key: string, userName: string): string {
  const value = config[key];
  const isUrl = key.endsWith("-url");
  if (value && (!isUrl || URL.canParse(value))) return value;
  const problem = value ? `an ${key} that is not a URL` : `no ${key}`;
  throw new UserError(
    `the OpenID Connect token of user "${userName}" is missing or has expired and can't be refreshed: the kubeconfig has ${problem}; log in again`,
  );
}

/** With the whole address, openid-client does not insist on the issuer's own spelling, as kubectl does not. */
const metadataUrl = (issuer: URL): URL => new URL(`${issuer.href.replace(/\/$/, "")}/.well-known/openid-configuration`);

/** The issuer's own authority; data wins over a file, as in client-go. */
const authorityOf = (config: Config): string | Buffer | undefined =>
  pem(
    {
      data: config["idp-certificate-authority-data"] || undefined,
      file: config["idp-certificate-authority"] || undefined,
    },
    "idp-certificate-authority",
  );

/** A secret goes into the header, which every issuer takes that does not say otherwise, else into the form. */
function authentication(config: Config): ClientAuth {
  const secret = config["client-secret"];
  if (!secret) return None();
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (server, client, body, headers) => {
    const supported = server.token_endpoint_auth_methods_supported;
    const method = supported?.includes("client_secret_basic") === false ? post : basic;
    method(server, client, body, headers);
  };
}

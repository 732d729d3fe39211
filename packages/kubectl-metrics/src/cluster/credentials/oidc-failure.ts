import { UserError } from "../../errors.ts";
import { isApiError } from "../api-error.ts";

/** The words that OAuth has for a refused request; an issuer's other words could quote a token. */
const OAUTH_ERRORS: ReadonlySet<string> = new Set([
  "invalid_request",
  "invalid_client",
  "invalid_grant",
  "unauthorized_client",
  "unsupported_grant_type",
  "invalid_scope",
  "server_error",
  "temporarily_unavailable",
]);

const UNTRUSTED = "give the authority of its certificate as idp-certificate-authority of the kubeconfig";

const REMEDIES: Readonly<Record<string, string>> = {
  invalid_grant:
    "a new refresh token is never written to the kubeconfig; the refresh token may have been rotated or revoked: log in again",
  invalid_client: "check client-id and client-secret of the kubeconfig",
  DEPTH_ZERO_SELF_SIGNED_CERT: UNTRUSTED,
  SELF_SIGNED_CERT_IN_CHAIN: UNTRUSTED,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNTRUSTED,
  OAUTH_HTTP_REQUEST_FORBIDDEN: "idp-issuer-url and the issuer's token endpoint must begin with https://",
};

/**
 * Why a token was not refreshed: the codes of an error and of what caused it, never
 * their texts, which may quote a token.
 *
 * @param host - the issuer's
 */
export function oidcFailure(error: unknown, userName: string, host: string): UserError {
  const codes = codesOf(error);
  const remedy = codes.map((code) => REMEDIES[code]).find((words) => words !== undefined);
  return new UserError(
    `the OpenID Connect token of user "${userName}" could not be refreshed at ${host} (${codes.join(", ")}); ${
      remedy ?? "check idp-issuer-url of the kubeconfig, or log in again"
    }`,
  );
}

const MAX_CAUSES = 4;

/** Libraries' wrappers have no code of their own, and their names do not survive the bundling. */
function codesOf(error: unknown): readonly string[] {
  const codes = new Set<string>();
  let each = error;
  for (let depth = 0; each instanceof Error && depth < MAX_CAUSES; depth += 1, each = each.cause) {
    const code = codeOf(each);
    if (code !== undefined) codes.add(code);
  }
  return codes.size === 0 ? ["unknown error"] : [...codes];
}

function codeOf(error: Error): string | undefined {
  if (isApiError(error)) return error.failure;
  const { error: word, code } = error as { readonly error?: unknown; readonly code?: unknown };
  if (typeof word === "string" && OAUTH_ERRORS.has(word)) return word;
  return typeof code === "string" ? code : undefined;
}

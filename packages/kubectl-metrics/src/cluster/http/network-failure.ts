import { ApiError, type ApiFailure, isApiError } from "../api-error.ts";

interface Explanation {
  readonly failure: ApiFailure;
  readonly words: string;
}

const certificate = (words: string): Explanation => ({ failure: "certificate", words });

const UNKNOWN_AUTHORITY = certificate(
  "its certificate is signed by an unknown authority; give the cluster's CA with --certificate-authority or certificate-authority-data",
);

const NO_CLIENT_CERTIFICATE: Explanation = { failure: "unauthorized", words: "it wants a client certificate" };

/** Bun has one code for both. */
const DAMAGED: Explanation = {
  failure: "truncated",
  words: "the compressed answer is damaged or ended too early",
};

/** Codes of Node.js, Bun, OpenSSL and BoringSSL, in the words of the person who has to do something about it. */
const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  ECONNREFUSED: {
    failure: "refused",
    words: "the connection was refused; is the address right and the API server up?",
  },
  ENOTFOUND: { failure: "dns", words: "the host name is not known to DNS; check the server address of the kubeconfig" },
  EAI_AGAIN: { failure: "dns", words: "DNS does not answer; check the network" },
  ETIMEDOUT: { failure: "timeout", words: "the connection timed out; a firewall or a VPN that is off?" },
  EHOSTUNREACH: { failure: "unreachable", words: "there is no route to the host" },
  ENETUNREACH: { failure: "unreachable", words: "the network is unreachable" },
  ECONNRESET: { failure: "connection-lost", words: "the connection was closed before the answer was complete" },
  EPIPE: { failure: "connection-lost", words: "the connection was closed" },
  ERR_STREAM_PREMATURE_CLOSE: { failure: "truncated", words: "the answer ended too early" },
  Z_BUF_ERROR: DAMAGED,
  Z_DATA_ERROR: DAMAGED,
  ZlibError: DAMAGED,
  DEPTH_ZERO_SELF_SIGNED_CERT: UNKNOWN_AUTHORITY,
  SELF_SIGNED_CERT_IN_CHAIN: UNKNOWN_AUTHORITY,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNKNOWN_AUTHORITY,
  UNABLE_TO_GET_ISSUER_CERT: UNKNOWN_AUTHORITY,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNKNOWN_AUTHORITY,
  CERT_SIGNATURE_FAILURE: UNKNOWN_AUTHORITY,
  CERT_HAS_EXPIRED: certificate("its certificate has expired (or this computer's clock is wrong)"),
  CERT_NOT_YET_VALID: certificate("its certificate is not yet valid (or this computer's clock is wrong)"),
  ERR_TLS_CERT_ALTNAME_INVALID: certificate("its certificate is for another name; see --tls-server-name"),
  EPROTO: { failure: "tls", words: "the TLS handshake failed; does the server speak https on this port?" },
  ERR_SSL_WRONG_VERSION_NUMBER: {
    failure: "tls",
    words: "it does not speak TLS on this port; http:// instead of https://?",
  },
  ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED: NO_CLIENT_CERTIFICATE,
  ERR_SSL_TLSV1_ALERT_CERTIFICATE_REQUIRED: NO_CLIENT_CERTIFICATE,
  HPE_INVALID_CONSTANT: { failure: "not-kubernetes", words: "the answer is not HTTP; https:// instead of http://?" },
};

/**
 * What went wrong below HTTP, in words.
 *
 * @param error - what a socket, a TLS handshake or a decompressor threw
 * @param what - what was being done, such as "list nodes"
 * @param server - host and port
 */
export function networkFailure(error: unknown, what: string, server: string): ApiError {
  if (isApiError(error)) return error;
  const code = codeOf(error);
  const known = EXPLANATIONS[code];
  if (known !== undefined) return new ApiError(known.failure, `cannot ${what}: ${server}: ${known.words}`);
  if (/^ERR_(OSSL|BORINGSSL|SSL|TLS)/.test(code)) {
    return new ApiError(
      "tls",
      `cannot ${what}: ${server}: TLS failed (${code}); check the certificates and keys of the kubeconfig`,
    );
  }
  const refusal = error instanceof Error ? PROXY_REFUSAL.exec(error.message)?.[1] : undefined;
  if (refusal !== undefined)
    return new ApiError("unreachable", `cannot ${what}: ${server}: the proxy did not connect to it (${refusal})`);
  return new ApiError("connection-lost", `cannot ${what}: ${server}: the connection failed (${code})`);
}

/** How hpagent says that a proxy answered CONNECT with another status than 200. */
const PROXY_REFUSAL = /^Bad response: (\d+)$/;

/** The code, also of the first of several tried addresses. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (!(error instanceof Error)) return "unknown error";
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "EPROTO" && /wrong version number/i.test(error.message)) return "ERR_SSL_WRONG_VERSION_NUMBER";
  return code ?? error.name;
}

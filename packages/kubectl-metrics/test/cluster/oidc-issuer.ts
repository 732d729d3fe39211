import { text } from "node:stream/consumers";
import { apiServer, json } from "./api-server.ts";
import { newAuthority, serverPair } from "./certificates.ts";

const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A JSON Web Token whose signature is none. */
export const jwt = (payload: object): string =>
  `${base64url({ alg: "RS256", kid: "k" })}.${base64url(payload)}.U0VDUkVU`;

/** An OpenID Connect issuer over TLS, under an authority of its own. */
export interface OidcIssuer {
  readonly url: string;
  /** The token that it gives to a refresh. */
  readonly idToken: string;
  /** What it was asked, with the form's fields in their order, and how the client said who it is. */
  readonly asked: readonly string[];
  /** Its authority, PEM. */
  readonly authority: string;
  /** A user's `config` whose ID token has expired. */
  readonly config: Readonly<Record<string, string>>;
}

/** What an issuer does differently. */
export interface IssuerOptions {
  /** Added to its metadata. */
  readonly metadata?: object;
  /** Its answer to a refresh. */
  readonly answer?: { readonly status: number; readonly body: unknown };
}

/** Listens on loopback until the test ends. */
export async function oidcIssuer({ metadata = {}, answer }: IssuerOptions = {}): Promise<OidcIssuer> {
  const authority = await newAuthority();
  const asked: string[] = [];
  const server = await apiServer(
    async (request, response) => {
      const form = new URLSearchParams(await text(request));
      form.sort();
      const { authorization } = request.headers;
      asked.push(
        [request.method, request.url, String(form) || "-", ...(authorization ? [authorization] : [])].join(" "),
      );
      if (request.method === "GET")
        json(response, { issuer: server.url, token_endpoint: `${server.url}/token`, ...metadata });
      else if (answer !== undefined) json(response, answer.body, answer.status);
      else json(response, { access_token: "a", token_type: "bearer", id_token: idToken, refresh_token: "SECRET-NEXT" });
    },
    await serverPair(authority),
  );
  // openid-client compares with the real clock, which no test can hand in.
  const now = Math.floor(Date.now() / 1000);
  const idToken = jwt({ iss: server.url, sub: "jane", aud: "client", iat: now, exp: now + 3600 });
  return {
    url: server.url,
    idToken,
    asked,
    authority: authority.cert,
    config: {
      "idp-issuer-url": server.url,
      "idp-certificate-authority-data": Buffer.from(authority.cert).toString("base64"),
      "client-id": "client",
      "id-token": jwt({ exp: 1 }),
      "refresh-token": "SECRET-REFRESH",
    },
  };
}

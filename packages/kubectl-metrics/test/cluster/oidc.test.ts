import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type AuthProviderWorld, authProviderToken } from "../../src/cluster/credentials/auth-provider.ts";
import { apiServer } from "./api-server.ts";
import { jwt, oidcIssuer } from "./oidc-issuer.ts";
import { connectProxy } from "./proxies.ts";

const NOW = 1_800_000_000_000;

const tokenOf = (config: Readonly<Record<string, string>>, world: Partial<AuthProviderWorld> = {}): Promise<string> =>
  authProviderToken({ name: "oidc", config }, "jane", {
    env: {},
    now: () => NOW,
    signal: new AbortController().signal,
    ...world,
  });

function fileWith(content: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), "issuer-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, "ca.crt");
  writeFileSync(file, content);
  return file;
}

const METADATA = "GET /.well-known/openid-configuration -";

test("a token that is valid for more than ten seconds is used without any request", async () => {
  const issuer = await oidcIssuer();
  const token = jwt({ exp: NOW / 1000 + 11 });

  expect(await tokenOf({ ...issuer.config, "id-token": token })).toBe(token);
  expect(issuer.asked).toEqual([]);
});

test.for([
  { name: "expires within ten seconds", token: jwt({ exp: NOW / 1000 + 10 }) },
  { name: "does not say when it expires", token: jwt({}) },
  { name: "says it in words", token: jwt({ exp: "never" }) },
  { name: "is null inside", token: "bnVsbA.bnVsbA.U0VDUkVU" },
  { name: "is no JSON inside", token: "SECRET1.SECRET2.SECRET3" },
  { name: "has too many parts", token: `${jwt({ exp: NOW })}.x` },
  { name: "has too few parts", token: "SECRET" },
  { name: "is empty", token: "" },
])("a token that $name is refreshed", async ({ token }) => {
  const issuer = await oidcIssuer();

  expect(await tokenOf({ ...issuer.config, "id-token": token })).toBe(issuer.idToken);
  expect(issuer.asked).toEqual([
    METADATA,
    "POST /token client_id=client&grant_type=refresh_token&refresh_token=SECRET-REFRESH",
  ]);
});

const basic = `Basic ${Buffer.from("client:SECRET%2B").toString("base64")}`;
const methods = (...supported: string[]) => ({ token_endpoint_auth_methods_supported: supported });

test.for([
  {
    name: "does not say how",
    metadata: {},
    sent: `POST /token grant_type=refresh_token&refresh_token=SECRET-REFRESH ${basic}`,
  },
  {
    name: "takes a header or a form",
    metadata: methods("client_secret_post", "client_secret_basic"),
    sent: `POST /token grant_type=refresh_token&refresh_token=SECRET-REFRESH ${basic}`,
  },
  {
    name: "takes a form only",
    metadata: methods("client_secret_post"),
    sent: "POST /token client_id=client&client_secret=SECRET%2B&grant_type=refresh_token&refresh_token=SECRET-REFRESH",
  },
])("the client secret is sent to an issuer that $name", async ({ metadata, sent }) => {
  const issuer = await oidcIssuer({ metadata });

  expect(await tokenOf({ ...issuer.config, "client-secret": "SECRET+" })).toBe(issuer.idToken);
  expect(issuer.asked).toEqual([METADATA, sent]);
});

test("the issuer's authority is read from a file, and data wins over it", async () => {
  const issuer = await oidcIssuer();
  const { "idp-certificate-authority-data": data = "", ...config } = issuer.config;
  const missing = { ...config, "idp-certificate-authority": "/nonexistent/ca.crt" };

  expect(await tokenOf({ ...config, "idp-certificate-authority": fileWith(issuer.authority) })).toBe(issuer.idToken);
  expect(await tokenOf({ ...missing, "idp-certificate-authority-data": data })).toBe(issuer.idToken);
  await expect(tokenOf(missing)).rejects.toThrow("cannot read the idp-certificate-authority file /nonexistent/ca.crt");
});

test("an issuer that ends its own address with a slash is the same", async () => {
  const issuer = await oidcIssuer();

  expect(await tokenOf({ ...issuer.config, "idp-issuer-url": `${issuer.url}/` })).toBe(issuer.idToken);
  expect(issuer.asked[0]).toBe(METADATA);
});

test("an issuer is reached through the environment's proxy", async () => {
  const issuer = await oidcIssuer();
  const proxy = await connectProxy();
  const named = { "idp-issuer-url": issuer.url.replace("127.0.0.1", "issuer.invalid") };
  const refused = tokenOf({ ...issuer.config, ...named }, { env: { HTTPS_PROXY: proxy.url } });

  await expect(refused).rejects.toThrow("ERR_TLS_CERT_ALTNAME_INVALID");
  expect(proxy.asked).toEqual([`${new URL(named["idp-issuer-url"]).host} -`]);
});

const SECRET_BODY = { error: "SECRET-WORD", error_description: "SECRET-REFRESH" };
const answers: readonly { name: string; status: number; body: unknown; message: string }[] = [
  {
    name: "has rotated the refresh token",
    status: 400,
    body: { error: "invalid_grant", error_description: "SECRET-REFRESH is used up" },
    message:
      "(invalid_grant); a new refresh token is never written to the kubeconfig; the refresh token may have been rotated or revoked: log in again",
  },
  {
    name: "does not know the client",
    status: 401,
    body: { error: "invalid_client" },
    message: "(invalid_client); check client-id and client-secret of the kubeconfig",
  },
  { name: "has words of its own", status: 400, body: SECRET_BODY, message: "(OAUTH_RESPONSE_BODY_ERROR); check" },
  { name: "fails", status: 500, body: SECRET_BODY, message: "(OAUTH_RESPONSE_IS_NOT_CONFORM" },
  { name: "answers nothing", status: 204, body: "", message: "(OAUTH_RESPONSE_IS_NOT_CONFORM" },
  {
    name: "gives a token for somebody else",
    status: 200,
    body: {
      access_token: "SECRET",
      token_type: "bearer",
      id_token: jwt({ iss: "https://other", aud: "client", sub: "SECRET", iat: 1, exp: 99_999_999_999 }),
    },
    message: "(OAUTH_JWT_CLAIM_COMPARISON_FAILED",
  },
  {
    name: "gives no ID token",
    status: 200,
    body: { access_token: "SECRET", token_type: "bearer" },
    message: 'gave user "jane" no id_token; log in again with the scope "openid"',
  },
  { name: "says more than a megabyte", status: 200, body: "SECRET".repeat(200_000), message: "too-large" },
];

test.for(answers)("an issuer that $name", async ({ status, body, message }) => {
  const issuer = await oidcIssuer({ answer: { status, body } });
  const refreshed = tokenOf({ ...issuer.config, "client-secret": "SECRET" });

  await expect(refreshed).rejects.toThrow(message);
  await expect(refreshed).rejects.toThrow(new URL(issuer.url).host);
  await expect(refreshed).rejects.not.toThrow("SECRET");
});

const EXPIRED = jwt({ exp: 1 });
const complete = {
  "id-token": EXPIRED,
  "refresh-token": "SECRET",
  "client-id": "c",
  "idp-issuer-url": "https://127.0.0.1:1",
};
const without = (key: keyof typeof complete) => ({ ...complete, [key]: "" });

const refused: readonly { name: string; config: Record<string, string>; message: string }[] = [
  {
    name: "nothing at all",
    config: {},
    message:
      'the OpenID Connect token of user "jane" is missing or has expired and can\'t be refreshed: the kubeconfig has no refresh-token; log in again',
  },
  { name: "no client", config: without("client-id"), message: "the kubeconfig has no client-id" },
  { name: "no issuer", config: without("idp-issuer-url"), message: "the kubeconfig has no idp-issuer-url" },
  {
    name: "an issuer that is no address",
    config: { ...complete, "idp-issuer-url": "SECRET" },
    message: "the kubeconfig has an idp-issuer-url that is not a URL",
  },
  {
    name: "an issuer that can't be reached",
    config: complete,
    message: "could not be refreshed at 127.0.0.1:1 (ECONNREFUSED); check idp-issuer-url",
  },
  {
    name: "an issuer over plain http",
    config: { ...complete, "idp-issuer-url": "http://127.0.0.1:1" },
    message: "must begin with https://",
  },
  {
    name: "an authority that is no PEM",
    config: { ...complete, "idp-certificate-authority-data": "U0VDUkVU" },
    message: "the kubeconfig's idp-certificate-authority data is not a base64-encoded PEM document",
  },
];

test.for(refused)("refused: $name", async ({ config, message }) => {
  const refreshed = tokenOf(config);

  await expect(refreshed).rejects.toThrow(message);
  await expect(refreshed).rejects.not.toThrow("SECRET");
});

test("an issuer that nobody vouches for is named with what to do", async () => {
  const { config } = await oidcIssuer();

  await expect(tokenOf({ ...config, "idp-certificate-authority-data": "" })).rejects.toThrow(
    /UNABLE_TO_VERIFY_LEAF_SIGNATURE\); give the authority of its certificate as idp-certificate-authority/,
  );
});

test("an interruption ends the wait for an issuer", async () => {
  const controller = new AbortController();
  const { config } = await oidcIssuer();
  const silent = await apiServer(() => controller.abort());
  const proxied = { env: { HTTPS_PROXY: silent.url }, signal: controller.signal };

  await expect(tokenOf({ ...config, "idp-issuer-url": "https://issuer.invalid" }, proxied)).rejects.toThrow("jane");
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Connection } from "../../src/cluster/connection.ts";
import { prepareCredentials } from "../../src/cluster/credentials/prepare.ts";

const CONNECTION: Connection = {
  server: new URL("https://prod:6443"),
  namespace: "default",
  ca: {},
  clientCertificate: {},
  clientKey: {},
  insecureSkipTlsVerify: false,
  disableCompression: false,
  userName: "jane",
  impersonation: { groups: [], extra: new Map() },
};

const prepare = (connection: Partial<Connection>) =>
  prepareCredentials(
    { ...CONNECTION, ...connection },
    {
      env: {},
      now: () => 0,
      isInteractive: () => false,
      showPluginMessage: () => {},
      signal: new AbortController().signal,
    },
  );

function fileWith(text: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), "credential-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, "credential");
  writeFileSync(file, text);
  return file;
}

const PEM = "-----BEGIN CERTIFICATE-----\n";
const base64 = (text: string): string => Buffer.from(text).toString("base64");

const headers: readonly { name: string; connection: Partial<Connection>; expected: object }[] = [
  { name: "no credential", connection: {}, expected: {} },
  { name: "a token", connection: { token: "T" }, expected: { authorization: "Bearer T" } },
  {
    name: "a password",
    connection: { basic: { username: "jane", password: "p:ü" } },
    expected: { authorization: "Basic amFuZTpwOsO8" },
  },
  {
    name: "impersonation, as UTF-8",
    connection: {
      impersonation: {
        user: "jané",
        uid: "7",
        groups: ["a", "b"],
        extra: new Map([["example.com/x (y)", ["1", "2"]]]),
      },
    },
    expected: {
      "impersonate-user": "janÃ©",
      "impersonate-uid": "7",
      "impersonate-group": ["a", "b"],
      "impersonate-extra-example.com%2Fx%20%28y%29": ["1", "2"],
    },
  },
];

test.for(headers)("headers of $name", async ({ connection, expected }) => {
  expect((await prepare(connection)).headers).toEqual(expected);
});

test("a token's file is read each time, and a token beats it", async () => {
  const tokenFile = fileWith(" first\n");
  const first = await prepare({ tokenFile });
  writeFileSync(tokenFile, "second\n");

  expect(first.headers).toEqual({ authorization: "Bearer first" });
  expect((await prepare({ tokenFile })).headers).toEqual({ authorization: "Bearer second" });
  expect((await prepare({ tokenFile, token: "T" })).headers).toEqual({ authorization: "Bearer T" });
});

test("certificates and keys of data and of files", async () => {
  const { tls } = await prepare({
    ca: { data: base64(PEM) },
    clientCertificate: { file: fileWith("cert") },
    clientKey: { file: fileWith("key") },
    tlsServerName: "api.prod",
    insecureSkipTlsVerify: true,
  });

  expect(tls).toEqual({
    ca: PEM,
    cert: Buffer.from("cert"),
    key: Buffer.from("key"),
    servername: "api.prod",
    rejectUnauthorized: false,
  });
});

const refused: readonly { name: string; connection: Partial<Connection>; message: string }[] = [
  {
    name: "a token of two lines",
    connection: { token: "SECRET\nX-Header: y" },
    message: "the token holds a line break or another control character",
  },
  {
    name: "a user with a control character",
    connection: { impersonation: { user: "SECRET\u0000", groups: [], extra: new Map() } },
    message: "the user to impersonate holds a line break or another control character",
  },
  {
    name: "data that is no PEM",
    connection: { clientKey: { data: base64("SECRET") } },
    message: "the kubeconfig's client key data is not a base64-encoded PEM document",
  },
  {
    name: "a file that is not there",
    connection: { ca: { file: "/nonexistent/ca.crt" } },
    message: "cannot read the certificate authority file /nonexistent/ca.crt: no such file",
  },
  {
    name: "a token file that is a directory",
    connection: { tokenFile: "/" },
    message: "cannot read the token file /: EISDIR",
  },
  {
    name: "a proxy that is none",
    connection: { proxyUrl: "gopher://jane:SECRET@proxy" },
    message: 'expected http://, https:// or socks5://HOST:PORT, got "gopher://…@proxy"',
  },
  {
    name: "a provider that was removed",
    connection: { authProvider: { name: "gcp", config: { "access-token": "SECRET" } } },
    message:
      'the auth-provider "gcp" of user "jane" was removed from Kubernetes; use the credential plugin gke-gcloud-auth-plugin',
  },
  {
    name: "a provider that never was",
    connection: { authProvider: { name: "ldap", config: {} } },
    message: 'user "jane" has an unknown auth-provider: expected oidc, got "ldap"',
  },
];

test.for(refused)("refused: $name", async ({ connection, message }) => {
  const prepared = prepare(connection);

  await expect(prepared).rejects.toThrow(message);
  await expect(prepared).rejects.not.toThrow("SECRET");
});

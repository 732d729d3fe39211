import { expect, test } from "vitest";
import { mapTexts } from "../../src/render/findings/map-texts.ts";
import { redactSecrets } from "../../src/render/findings/redact-secrets.ts";

const KEY = "MIIEpAIBAAKCAQEA7Vn3xJQ2k9fW1mZ0YtR5sLq8uHb6cNdEaGfKiOpQrStUvWxYz0123456789ABCDE";
const JWT = "eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.eyJpc3MiOiJrdWJlcm5ldGVzIn0.c2lnbmF0dXJl";

test.for([
  { name: "a JSON web token", text: `token ${JWT}, then`, redacted: "token <redacted>, then" },
  { name: "a web token cut off", text: `x=${JWT.slice(0, 50)}`, redacted: "x=<redacted>" },
  { name: "a header", text: "Authorization: Bearer abc123def", redacted: "Authorization: Bearer <redacted>" },
  {
    name: "basic authentication",
    text: "authorization: basic YWRtaW46c2VjcmV0MQ==",
    redacted: "authorization: basic <redacted>",
  },
  {
    name: "a URL's user",
    text: "proxy http://anna:geheim@proxy:3128/",
    redacted: "proxy http://<redacted>@proxy:3128/",
  },
  { name: "a flag", text: "--token=hunter2 --password 'x'", redacted: "--token=<redacted> --password 'x'" },
  { name: "a field of JSON", text: '{"password":"hunter2"}', redacted: '{"password":"<redacted>"}' },
  { name: "a field of JSON without digits", text: '{"password": "horse"}', redacted: '{"password": "<redacted>"}' },
  { name: "a short password", text: "password=ab", redacted: "password=<redacted>" },
  { name: "a URL's user with an @", text: "http://a:b@c@proxy:3128", redacted: "http://<redacted>@proxy:3128" },
  { name: "a field of YAML", text: "client-secret: hunter2", redacted: "client-secret: <redacted>" },
  { name: "an AWS key", text: "id AKIAIOSFODNN7EXAMPLE.", redacted: "id <redacted>." },
  { name: "an EKS token", text: "k8s-aws-v1.aHR0cHM6Ly9zdHM", redacted: "<redacted>" },
  {
    name: "a bootstrap token",
    text: "kubeadm join --token abcdef.0123456789abcdef",
    redacted: "kubeadm join --token <redacted>",
  },
  {
    name: "a key as PEM",
    text: `a\n-----BEGIN RSA PRIVATE KEY-----\n${KEY}\nAB==\n-----END RSA PRIVATE KEY-----\nb`,
    redacted: "a\n<redacted RSA PRIVATE KEY>\nb",
  },
  { name: "PEM cut off", text: `-----BEGIN CERTIFICATE-----\n${KEY}\nAB`, redacted: "<redacted CERTIFICATE>" },
  { name: "long base64", text: `caBundle ${KEY}==`, redacted: "caBundle <redacted>" },
])("is written over: $name", ({ text, redacted }) => {
  expect(redactSecrets(text)).toBe(redacted);
});

test.for([
  "error trying to reach service: tls: failed to verify certificate: x509: certificate signed by unknown authority",
  "invalid bearer token: unauthorized; bearer authentication is off",
  "--authentication-token-webhook=true --token-file=/var/run/secrets/token",
  "/api/v1/namespaces/kube-system/pods/metrics-server-6d94bc8694-abcde/log?container=metrics-server",
  "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
  "registry.k8s.io/metrics-server/metrics-server:v0.9.0",
  "/apis/apiregistration/V1/apiservices/aaaaaaa/bbbbbbb/ccccccc/ddddddd/eeeeeee/ffffff",
  "user anna@example.com at https://10.0.0.1:6443/path@x",
])("is left as it is: %s", (text) => {
  expect(redactSecrets(text)).toBe(text);
});

test.for([
  ["--password", "horse", "<redacted>"],
  ["--api-token", "horse", "<redacted>"],
  ["--password", "--other", "--other"],
  ["--token-file", "/var/run/token", "/var/run/token"],
  ["the password", "horse", "horse"],
] as const)("after %j in a list, %j is %j", ([before, text, redacted]) => {
  expect(mapTexts({ args: [before, text] }, redactSecrets)).toEqual({ args: [before, redacted] });
});

test.for(["eyJ", "-----BEGIN A-----", "token", "://a", "Bearer ", "AKIA", "aaaaaa.", "A1a/", "bearer\t", "token = "])(
  "a megabyte of %j takes no time",
  (piece) => {
    const text = piece.repeat(Math.ceil(2 ** 20 / piece.length));
    const start = performance.now();
    redactSecrets(text);
    expect(performance.now() - start).toBeLessThan(1000);
  },
);

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { runLine } from "../support/run.ts";

const at = "2026-11-23T18:00:00Z";

const SECRETS = {
  token: "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJrdWJlcm5ldGVzIn0.c2lnbmF0dXJlLW9mLWl0",
  password: "correct-horse-1",
  key: "MIIEpAIBAAKCAQEA7Vn3xJQ2k9fW1mZ0YtR5sLq8uHb6cNdEaGfKiOpQrStUvWxY",
  rest: "z0123==",
  aws: "AKIAIOSFODNN7EXAMPLE",
};

const reading = (value: unknown) => ({ path: "/x", at, value });

const refusal = {
  path: "/apis/metrics.k8s.io/v1beta1/nodes",
  at,
  failure: {
    reason: "unavailable",
    status: 503,
    message: `cannot read: Bearer ${SECRETS.token}`,
    body: `error trying to reach service: https://anna:${SECRETS.password}@10.0.0.1: x509: certificate signed by unknown authority`,
  },
};

const evidence = {
  apiVersion: "kubectl-metrics/v1alpha1",
  kind: "Evidence",
  takenAt: at,
  program: "0.1.0",
  stages: ["client", "workload", "log", "data"],
  unfinished: [],
  client: { server: "https://10.0.0.1:6443" },
  objects: {
    events: reading([
      {
        metadata: { name: "e" },
        type: "Warning",
        reason: "Failed",
        message: `Failed to pull image: unauthorized: ${SECRETS.aws}, password=${SECRETS.password}`,
        involvedObject: { kind: "Pod", name: "metrics-server-1" },
      },
    ]),
  },
  logs: [
    reading({
      namespace: "kube-system",
      pod: "metrics-server-1",
      container: "metrics-server",
      previous: false,
      lines: [
        `E1123 17:59:59.000123       1 scraper.go:149] "Failed to scrape node" err="x509: certificate signed by unknown authority, Authorization: Bearer ${SECRETS.token}" node="n"`,
        "panic: unable to load key: -----BEGIN RSA PRIVATE KEY-----",
        SECRETS.key,
        SECRETS.rest,
        "-----END RSA PRIVATE KEY-----",
      ],
    }),
  ],
  nodeMetrics: refusal,
  podMetrics: refusal,
  summaries: {},
};

test.for(["", "-o json", "-o markdown", "--redact"])("no secret of a log or a message is told: %s", async (more) => {
  const workingDirectory = mkdtempSync(path.join(tmpdir(), "secrets-"));
  onTestFinished(() => rmSync(workingDirectory, { recursive: true, force: true }));
  writeFileSync(path.join(workingDirectory, "in.json"), JSON.stringify(evidence));
  const line = `explain-errors --evidence in.json --save-evidence out.json ${more}`;
  const { code, stdout, stderr } = await runLine(line, { workingDirectory });
  const saved = readFileSync(path.join(workingDirectory, "out.json"), "utf8");

  expect(code).toBe(1);
  const told = stdout + stderr + saved;
  expect(Object.entries(SECRETS).filter(([, secret]) => told.includes(secret))).toEqual([]);
  expect(told).toContain("<redacted>");
  expect(saved).toContain("<redacted RSA PRIVATE KEY>");
});

import type { Diagnosis, Evidence } from "@kubectl-metrics/core";
import { jsonText } from "../json-text.ts";

/** A diagnosis as a document; docs/json.md describes it. */
export function diagnosisJson({ stages, findings }: Diagnosis, evidence: Evidence): string {
  const { takenAt, client } = evidence;
  const document = {
    apiVersion: "kubectl-metrics/v1",
    kind: "Diagnosis",
    takenAt,
    server: client.server,
    serverVersion: client.serverVersion,
    stages,
    findings,
  };
  return `${jsonText(document, 2)}\n`;
}

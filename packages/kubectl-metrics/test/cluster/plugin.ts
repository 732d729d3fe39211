import type { ExecEntry } from "../../src/cluster/kubeconfig/document.ts";

/** A credential plugin that is a line of JavaScript. */
export const plugin = (script: string, more: Partial<ExecEntry> = {}): ExecEntry => ({
  apiVersion: "client.authentication.k8s.io/v1",
  command: process.execPath,
  args: ["-e", script],
  env: [],
  provideClusterInfo: false,
  interactiveMode: "Never",
  ...more,
});

/** A line of JavaScript that prints an ExecCredential. */
export const printCredential = (status: object, apiVersion = "client.authentication.k8s.io/v1"): string =>
  `console.log(${JSON.stringify(JSON.stringify({ kind: "ExecCredential", apiVersion, status }))})`;

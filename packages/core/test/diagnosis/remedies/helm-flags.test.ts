import { expect, test } from "vitest";
import { setFlags } from "../../../src/diagnosis/commands/set-flags.ts";
import { CLUSTER, withFlags } from "./facts.ts";

const REPOSITORY = "helm repo add metrics-server https://kubernetes-sigs.github.io/metrics-server/";

const helm = { release: "ms", namespace: "monitoring", chart: "metrics-server-3.13.0" };

test("a flag of the chart's defaults is changed there, and what the chart writes itself is left to it", () => {
  const facts = {
    ...withFlags("args", [
      "--secure-port=10250",
      "--cert-dir=/tmp",
      "--kubelet-preferred-address-types=Hostname",
      "--v",
      "2",
    ]),
    helm,
  };

  expect(setFlags(facts, { set: ["--kubelet-preferred-address-types=InternalIP,Hostname"] })).toEqual([
    REPOSITORY,
    "helm upgrade ms metrics-server/metrics-server --version 3.13.0 -n monitoring --reuse-values --set 'defaultArgs={--cert-dir=/tmp,--kubelet-preferred-address-types=InternalIP\\,Hostname}' --set 'args={--v=2}'",
  ]);
});

test("other flags are added to args, and dropped from them", () => {
  const facts = { ...withFlags("args", ["--cert-dir=/tmp", "--kubelet-certificate-authority=/ca"]), helm };

  expect(setFlags(facts, { set: ["--kubelet-insecure-tls"], drop: ["--kubelet-certificate-authority"] })).toEqual([
    REPOSITORY,
    "helm upgrade ms metrics-server/metrics-server --version 3.13.0 -n monitoring --reuse-values --set 'args={--kubelet-insecure-tls}'",
  ]);
});

test.for([
  { chart: "bitnami/metrics-server", words: "bitnami/metrics-server", before: [] },
  { chart: "metrics-server/metrics-server", words: "metrics-server/metrics-server", before: [REPOSITORY] },
  { chart: "metrics-server", words: "metrics-server/metrics-server", before: [REPOSITORY] },
  { chart: "other-1.2.3", words: "'<repository>/other' --version 1.2.3", before: [] },
])("chart $chart", ({ chart, words, before }) => {
  const facts = { ...CLUSTER, helm: { ...helm, chart } };

  expect(setFlags({ ...facts, workload: { ...facts.workload, flags: [] } }, { set: ["--b"] })).toEqual([
    ...before,
    `helm upgrade ms ${words} -n monitoring --reuse-values --set 'args={--b}'`,
  ]);
});

import { expect, test } from "vitest";
import { nodeName } from "../../../src/diagnosis/text/node-names.ts";

const cases: readonly (readonly [statement: string, node: string | undefined])[] = [
  [`"Failed to scrape node" err="Get \\"https://10.0.0.1:10250/metrics/resource\\": EOF" node="node-1"`, "node-1"],
  [`Failed to scrape node" node="node-1`, "node-1"],
  [String.raw`\"Failed to scrape node\" node=\"node-1\"`, "node-1"],
  [`{"msg":"Failed to scrape node","node":{"name":"node-1"},"err":"EOF"`, undefined],
  ["unable to fully scrape metrics from source kubelet_summary:node-1: unable to fetch", "node-1"],
  ["Error in scraping containers from kubelet_summary:192.168.51.13:10250: request failed", "192.168.51.13"],
  ["unable to fully scrape metrics from node node-1: unable to fetch metrics from node node-1: EOF", "node-1"],
  [`unable to extract connection information for node "node-1": node node-1 had no addresses`, "node-1"],
  ["unable to fetch metrics from Kubelet node-1 (10.0.0.1): EOF", "node-1"],
  ["error while getting metrics summary from Kubelet node-1(10.0.0.1:10255): EOF", "node-1"],
  ["Node node-1 is not ready", "node-1"],
  [`Error from server (NotFound): nodes "node-1" not found`, "node-1"],
  [`Error from server (NotFound): nodemetrics.metrics.k8s.io "node-1" not found`, "node-1"],
  [`no metrics known for node "node-1"`, "node-1"],
  ["unable to get a valid timestamp for metric point for container a in pod b/c on node node-1,", "node-1"],
  ["Get https://10.0.0.1:10250/stats/summary: EOF", "10.0.0.1"],
  ["Get https://[fd00::1]:10250/stats/summary: EOF", "fd00::1"],
  ["Get https://10.96.0.1:443/api/v1/nodes: EOF", undefined],
  ["no metrics known for node", undefined],
  [`node="$(reboot)"`, undefined],
  [`node="--all"`, undefined],
  [`node="a;reboot"`, "a"],
  [`pod="web" node="" err=""`, undefined],
  [`${"x".repeat(10_000)} node="node-1"`, "node-1"],
];

test.for(cases)("%s is about %s", ([statement, node]) => {
  expect(nodeName(statement)).toBe(node);
});

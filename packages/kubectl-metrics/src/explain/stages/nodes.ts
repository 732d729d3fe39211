import {
  type ClusterNode,
  type Evidence,
  type Reading,
  readClusterNode,
  readSigningRequest,
  type SummaryDigest,
  summaryDigest,
} from "@kubectl-metrics/core";
import { safeParseSummary } from "@kubectl-metrics/summary-parser";
import { unexpectedAnswer } from "../../cluster/lists/unexpected-answer.ts";
import { type Asker, getText, reading } from "../read.ts";
import { mapReading, readList } from "../read-objects.ts";
import type { Walk } from "../stage-walk.ts";
import { data } from "./data.ts";

/** Kubelets that are asked at most, and how many at the same time. */
const MAX_SUMMARIES = 50;
const IN_FLIGHT = 8;

/** Pages of nodes; the largest clusters have 15,000. */
const NODE_PAGES = 30;

const SIGNER = "kubernetes.io/kubelet-serving";

/** The nodes, their kubelets' requests for certificates, and what the kubelets say. */
export async function nodes(walk: Walk) {
  const { asker } = walk;
  const [listed, signingRequests] = await Promise.all([
    readList(asker, { path: "/api/v1/nodes", what: "list nodes" }, readClusterNode, NODE_PAGES),
    readList(
      asker,
      {
        path: "/apis/certificates.k8s.io/v1/certificatesigningrequests",
        what: "list certificatesigningrequests",
        query: { fieldSelector: `spec.signerName=${SIGNER}` },
      },
      readSigningRequest,
    ),
  ]);
  const ofKubelets = mapReading(signingRequests, (all) => all.filter(({ spec }) => spec.signerName === SIGNER));
  const summaries = await readSummaries(asker, await nodesToAsk(walk, listed.value ?? []));
  return { objects: { nodes: listed, signingRequests: ofKubelets }, summaries };
}

/** Of too many nodes, those that have no metrics first. */
async function nodesToAsk({ after }: Walk, all: readonly ClusterNode[]): Promise<readonly string[]> {
  const names = all.map(({ metadata }) => metadata.name);
  if (names.length <= MAX_SUMMARIES) return names;
  const { nodeMetrics } = await after(data);
  const measured = new Set((nodeMetrics.value ?? []).map(({ name }) => name));
  const [missing, others] = [true, false].map((isMissing) => names.filter((name) => !measured.has(name) === isMissing));
  return [...(missing ?? []), ...(others ?? [])].slice(0, MAX_SUMMARIES);
}

/** Permissions are the same for all nodes: who may not read one is not refused fifty times. */
async function readSummaries(asker: Asker, names: readonly string[]): Promise<Evidence["summaries"]> {
  const read: (readonly [string, Reading<SummaryDigest>])[] = [];
  const [first, ...more] = names;
  if (first === undefined) return {};
  const answer = await readSummary(asker, first);
  read.push([first, answer]);
  const waiting = (isRefused(answer) ? [] : more).values();
  const worker = async (): Promise<void> => {
    for (const node of waiting) read.push([node, await readSummary(asker, node)]);
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
  const byName = new Map(read);
  return Object.fromEntries(
    names.flatMap((name) => {
      const found = byName.get(name);
      return found === undefined ? [] : [[name, found] as const];
    }),
  );
}

/** A kubelet that refuses the API server says so in its own words. */
const isRefused = ({ failure }: Reading<SummaryDigest>): boolean =>
  failure?.reason === "forbidden" && failure.body?.trimStart().startsWith("{") === true;

function readSummary(asker: Asker, node: string): Promise<Reading<SummaryDigest>> {
  const path = `/api/v1/nodes/${encodeURIComponent(node)}/proxy/stats/summary`;
  const what = `read /stats/summary of node ${node}`;
  return reading(asker, path, async () => {
    const query = { only_cpu_and_memory: "true" };
    const result = safeParseSummary(await getText(asker, { path, what, query, toKubelet: true }));
    if (result.ok) return summaryDigest(result.summary, node);
    throw unexpectedAnswer(what, `another document: ${result.issues.at(-1)?.message ?? "not a summary"}`);
  });
}

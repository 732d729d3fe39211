import type { Failure, Snapshot } from "@kubectl-metrics/core";
import { isUserError, UserError } from "../../errors.ts";
import { parseDocuments } from "./documents.ts";
import { fromSummaries } from "./from-summaries.ts";
import { lastOfEach } from "./last-of-each.ts";
import { newest } from "./newest.ts";
import { type Input, type InputWorld, inputsOf } from "./read-inputs.ts";
import { type Findings, recognise } from "./recognise.ts";

const RECOGNISED = "a kubelet Summary, NodeMetrics, PodMetrics, Nodes, Pods or a list of them";

/**
 * Makes a snapshot of saved documents.
 *
 * Where documents speak of the same object twice, the newest sample counts.
 *
 * @throws UserError when a named file holds nothing that is known, or nothing was found at all
 */
export async function collectFiles(names: readonly string[], world: InputWorld, now: number): Promise<Snapshot> {
  const findings: Findings = { nodes: [], pods: [], nodeMetrics: [], podMetrics: [], summaries: [], unreadable: 0 };
  const failures: Failure[] = [];
  let recognised = 0;
  for await (const input of inputsOf(names, world)) {
    const count = await readDocuments(input, findings, failures);
    if (count === 0 && !input.found)
      throw new UserError(`${input.origin} holds nothing to show; expected ${RECOGNISED}`);
    recognised += count;
  }
  if (recognised === 0) throw new UserError(`${names.join(", ")} holds nothing to show; expected ${RECOGNISED}`);
  return snapshotOf(findings, failures, now);
}

async function readDocuments({ origin, found, read }: Input, findings: Findings, failures: Failure[]): Promise<number> {
  const before = findings.unreadable;
  let documents: readonly unknown[];
  try {
    documents = await parseDocuments(await read(), origin);
  } catch (error) {
    if (!found || !isUserError(error)) throw error;
    failures.push({ step: "file", subject: origin, reason: "unreadable", message: error.message });
    return 0;
  }
  const recognised = documents.filter((document) => recognise(document, findings)).length;
  const unreadable = findings.unreadable - before;
  if (unreadable > 0) {
    const message = `${origin}: ${unreadable} of its objects could not be read: they have no name`;
    failures.push({ step: "file", subject: origin, reason: "partly-unreadable", message });
  }
  return recognised;
}

function snapshotOf(findings: Findings, failures: readonly Failure[], now: number): Snapshot {
  const podKey = (pod: { readonly namespace: string; readonly name: string }): string => `${pod.namespace}/${pod.name}`;
  const nodes = lastOfEach(findings.nodes, (node) => node.name);
  const pods = lastOfEach(findings.pods, podKey);
  const measured = fromSummaries(findings.summaries);
  return {
    source: "file",
    takenAt: now,
    nodes: nodes.length > 0 ? nodes : undefined,
    pods: pods.length > 0 ? pods : undefined,
    nodeMetrics: newest([...findings.nodeMetrics, ...measured.nodeMetrics], (node) => node.name),
    podMetrics: newest([...findings.podMetrics, ...measured.podMetrics], podKey),
    failures: [...failures, ...measured.failures],
  };
}

import {
  type LiveReadings,
  type LiveSummary,
  liveMetrics,
  type Snapshot,
  type SummaryMetrics,
} from "@kubectl-metrics/core";
import { abortWith } from "../abort-with.ts";
import { isApiError } from "../cluster/api-error.ts";
import { type Cluster, openCluster } from "../cluster/open-cluster.ts";
import { collectCluster } from "../collect/collect-cluster.ts";
import type { CollectRequest } from "../collect/request.ts";
import { connectionWorld } from "../connection-world.ts";
import type { Context } from "../context.ts";
import { isUserError } from "../errors.ts";
import type { TopOptions } from "../options/top-options.ts";
import type { WatchView } from "../watch/view.ts";
import type { WatchSource } from "../watch/world.ts";
import { isWhole, KnownNodes } from "./known-nodes.ts";

/** A node that was not read for so long begins anew, in milliseconds. */
const FORGET_AFTER = 300_000;

/** Failures that another reading of kubeconfig and credentials may mend. */
const MENDED_BY_OPENING = new Set(["unauthorized", "certificate", "tls"]);

/** A cluster that is read again and again, over connections that stay open. */
export class TopSource implements WatchSource {
  readonly #options: TopOptions;
  readonly #context: Context;
  readonly #readings = new Map<string, LiveReadings>();
  readonly #nodes = new KnownNodes();
  #cluster: Cluster | undefined;
  #signal: AbortSignal;
  /** Before the screen begins a credential plugin may ask the person something, and messages can be shown. */
  #isAlone = true;
  defaultNamespace = "default";
  /** The context, or the server where there is none. */
  name = "";

  constructor(options: TopOptions, context: Context) {
    this.#options = options;
    this.#context = context;
    this.#signal = context.signal;
  }

  /** @throws UserError when kubeconfig, flags or credentials don't hold together */
  async open(): Promise<void> {
    const { connection, requestTimeout, verbose } = this.#options;
    const context = this.#context;
    const stderr: Context["stderr"] = {
      isTerminal: context.stderr.isTerminal,
      write: async (text) => {
        if (this.#isAlone) await context.stderr.write(text);
      },
    };
    const signal = () => this.#signal;
    this.#cluster = await openCluster(connection, requestTimeout, {
      ...connectionWorld({ ...context, stderr }, verbose),
      isInteractive: () => this.#isAlone && context.stdin.isTerminal,
      get signal() {
        return signal();
      },
    });
    this.defaultNamespace = this.#cluster.namespace;
    this.name = this.#cluster.context ?? this.#cluster.client.server;
  }

  /** From now on the terminal belongs to a screen. */
  keepQuiet(): void {
    this.#isAlone = false;
  }

  async read(view: WatchView, signal: AbortSignal): Promise<Snapshot> {
    const controller = new AbortController();
    const letGo = abortWith(controller, [this.#context.signal, signal]);
    this.#signal = controller.signal;
    try {
      return await this.#read(view);
    } finally {
      letGo();
    }
  }

  async #read(view: WatchView): Promise<Snapshot> {
    if (this.#cluster === undefined) await this.open();
    const cluster = this.#cluster;
    if (cluster === undefined) throw new Error("the cluster is open");
    const { now } = this.#context;
    const request = requestOf(view, this.#options);
    try {
      const snapshot = await this.#collect(cluster, request);
      for (const [node, { readAt }] of this.#readings) if (now() - readAt > FORGET_AFTER) this.#readings.delete(node);
      return snapshot;
    } catch (error) {
      if (isApiError(error) && MENDED_BY_OPENING.has(error.failure)) this.close();
      throw error;
    }
  }

  messageOf(error: unknown): string | undefined {
    return isUserError(error) ? error.message : undefined;
  }

  /** With the nodes of the last list, unless they do not fit what is measured now. */
  async #collect({ client }: Cluster, request: CollectRequest): Promise<Snapshot> {
    const options = {
      source: this.#options.source,
      now: this.#context.now,
      requestTimeout: this.#options.requestTimeout,
      onProgress: () => {},
      measure: (node: string, summary: LiveSummary) => this.#measure(node, summary),
    };
    const knownNodes = this.#nodes.known(request, this.#context.now());
    if (knownNodes !== undefined) {
      const snapshot = await collectCluster(client, request, { ...options, knownNodes });
      if (isWhole(snapshot)) return snapshot;
    }
    const snapshot = await collectCluster(client, request, options);
    this.#nodes.keep(request, snapshot);
    return snapshot;
  }

  reconnect(): void {
    this.close();
  }

  close(): void {
    this.#cluster?.client.close();
    this.#cluster = undefined;
  }

  #measure(node: string, summary: LiveSummary): SummaryMetrics {
    const { metrics, readings } = liveMetrics(summary, this.#readings.get(node), this.#context.now());
    this.#readings.set(node, readings);
    return metrics;
  }
}

/** What a view needs: everything that a screen shows, so that a key needs no other reading. */
function requestOf({ kind, namespace, node, pod }: WatchView, options: TopOptions): CollectRequest {
  // Names and selectors of the command line are about what it names, not about what a key leads to.
  const isAsked = (kind === "nodes") === (options.kind === "nodes") && node === undefined && pod === undefined;
  const ofNode = node === undefined ? undefined : `spec.nodeName=${node}`;
  return {
    kind,
    names: isAsked ? options.names : [pod ?? []].flat(),
    namespace: kind === "nodes" ? undefined : namespace,
    labelSelector: isAsked ? options.labels?.text : undefined,
    fieldSelector: isAsked ? options.fields?.text : ofNode,
    needsNodes: true,
    needsPods: kind !== "nodes",
    withNodeMetrics: kind !== "nodes",
    protobuf: options.protobuf,
  };
}

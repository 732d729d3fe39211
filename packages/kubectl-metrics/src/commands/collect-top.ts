import type { Snapshot } from "@kubectl-metrics/core";
import { connectionWorld } from "../connection-world.ts";
import type { Context } from "../context.ts";
import type { TopOptions } from "../options/top-options.ts";
import { progress } from "./progress.ts";

/** A snapshot, and the words for where it was looked: "" or " in namespace web". */
export interface CollectedTop {
  readonly snapshot: Snapshot;
  readonly scope: { readonly namespace: string | undefined };
}

/** Reads what `top` needs, of files or of a cluster; the one that is not asked for is not even loaded. */
export function collectTop(options: TopOptions, context: Context): Promise<CollectedTop> {
  return options.filenames.length > 0 ? fromFiles(options, context) : fromCluster(options, context);
}

async function fromFiles(options: TopOptions, context: Context): Promise<CollectedTop> {
  const { collectFiles } = await import("../collect/files/collect-files.ts");
  const { selectFromSnapshot } = await import("../collect/files/select.ts");
  const snapshot = await collectFiles(options.filenames, context, context.now());
  return { snapshot: selectFromSnapshot(snapshot, options), scope: { namespace: options.namespace } };
}

async function fromCluster(options: TopOptions, context: Context): Promise<CollectedTop> {
  const { openCluster } = await import("../cluster/open-cluster.ts");
  const { collectCluster } = await import("../collect/collect-cluster.ts");
  const world = connectionWorld(context, options.verbose);
  const { client, namespace: ofContext } = await openCluster(options.connection, options.requestTimeout, world);
  const namespace = options.allNamespaces ? undefined : ofContext;
  const shown = progress(context.stderr);
  try {
    const snapshot = await collectCluster(client, requestOf(options, namespace), {
      source: options.source,
      now: context.now,
      requestTimeout: options.requestTimeout,
      onProgress: shown.update,
    });
    return { snapshot, scope: { namespace } };
  } finally {
    await shown.clear();
    client.close();
  }
}

function requestOf(options: TopOptions, namespace: string | undefined) {
  const needs = new Set(
    [...options.columns.map(({ column }) => column), ...options.sortBy].flatMap((column) => column.needs),
  );
  return {
    kind: options.kind,
    names: options.names,
    namespace: options.kind === "nodes" ? undefined : namespace,
    labelSelector: options.labels?.text,
    fieldSelector: options.fields?.text,
    needsNodes: options.kind === "nodes" || needs.has("nodes"),
    needsPods: options.kind !== "nodes" && needs.has("pods"),
    protobuf: options.protobuf,
  };
}

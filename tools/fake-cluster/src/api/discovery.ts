import { parseFixture } from "../world/fixtures.ts";
import type { Backend, MetricsVersion } from "./backend.ts";
import { type Answer, noSuchPath } from "./status.ts";

interface AggregatedGroup {
  readonly metadata: { readonly name?: string };
  readonly versions: readonly { readonly version: string; readonly freshness?: string }[];
}

interface Aggregated {
  readonly items: readonly AggregatedGroup[];
}

interface LegacyGroup {
  readonly name: string;
  readonly versions: readonly { readonly groupVersion: string; readonly version: string }[];
}

const GROUP = "metrics.k8s.io";

/** Legacy discovery: /api, /apis, /apis/metrics.k8s.io and its versions, from the recorded documents. */
export function legacyDiscovery(backend: Backend, path: string): Answer {
  if (path === "/api") return json(parseFixture("api/discovery.api.json"));
  if (path === "/apis") return json(groupList(backend));
  const [, , group, version] = path.split("/");
  const versions = backend.metricsVersions();
  if (group !== GROUP || versions.length === 0) return noSuchPath();
  if (version === undefined) return json({ kind: "APIGroup", apiVersion: "v1", ...metricsGroup(versions) });
  if (!versions.some((served) => served === version)) return noSuchPath();
  const resources = parseFixture<object>("api/discovery.metrics-v1beta1.json");

  return json({ ...resources, groupVersion: `${GROUP}/${version}` });
}

/**
 * Aggregated discovery of /api or /apis.
 *
 * @param version - of `apidiscovery.k8s.io`: "v2" or "v2beta1"
 */
export function aggregatedDiscovery(backend: Backend, path: string, version: string): Answer {
  const recorded = parseFixture<Aggregated>(`api/discovery.${path.slice(1)}.aggregated.json`);
  const items = recorded.items.flatMap((group) =>
    group.metadata.name === GROUP ? aggregatedMetrics(backend, group) : [group],
  );
  const contentType = `application/json;g=apidiscovery.k8s.io;v=${version};as=APIGroupDiscoveryList`;

  return json({ ...recorded, apiVersion: `apidiscovery.k8s.io/${version}`, items }, contentType);
}

/** A backend that the aggregator can't reach keeps its last known resources, marked stale. */
function aggregatedMetrics(backend: Backend, recorded: AggregatedGroup): readonly AggregatedGroup[] {
  const freshness = backend.isStale() ? "Stale" : "Current";
  const versions = backend.metricsVersions().map((version) => ({ ...recorded.versions[0], version, freshness }));

  return versions.length === 0 ? [] : [{ ...recorded, versions }];
}

function groupList(backend: Backend): object {
  const recorded = parseFixture<{ readonly groups: readonly LegacyGroup[] }>("api/discovery.apis.json");
  const others = recorded.groups.filter((group) => group.name !== GROUP);
  const versions = backend.metricsVersions();

  return { ...recorded, groups: versions.length === 0 ? others : [...others, metricsGroup(versions)] };
}

function metricsGroup(versions: readonly MetricsVersion[]): object {
  const named = versions.map((version) => ({ groupVersion: `${GROUP}/${version}`, version }));

  return { name: GROUP, versions: named, preferredVersion: named[0] };
}

function json(document: object, contentType = "application/json"): Answer {
  return { type: "text", code: 200, contentType, body: `${JSON.stringify(document)}\n` };
}

import { type Answer, noSuchPath } from "../api/status.ts";
import { parseFixture } from "../world/fixtures.ts";
import { METRICS_GROUP, metricsApi, metricsApiServices } from "../world/pipeline/metrics-api.ts";
import type { Situation } from "../world/pipeline/situation.ts";

interface AggregatedResource {
  readonly resource: string;
  readonly responseKind: { readonly group: string; readonly version: string; readonly kind: string };
  readonly scope: string;
  readonly singularResource: string;
  readonly verbs: readonly string[];
  readonly shortNames?: readonly string[];
}

interface AggregatedGroup {
  readonly metadata: { readonly name?: string };
  readonly versions: readonly {
    readonly version: string;
    readonly resources?: readonly AggregatedResource[];
    readonly freshness?: string;
  }[];
}

interface GroupList {
  readonly groups: readonly { readonly name: string }[];
}

/** Discovery beside that of metrics.k8s.io is as it was recorded. */
const recorded = (root: string): { readonly items: readonly AggregatedGroup[] } =>
  parseFixture(`api/discovery.${root}.aggregated.json`);

/** Aggregated discovery of /apis: versions whose backend can't be reached are stale and have lost their resources. */
export function aggregatedGroups(situation: Situation, version: string): Answer {
  const document = recorded("apis");
  const items = document.items.flatMap((group) =>
    group.metadata.name === METRICS_GROUP ? metricsGroups(situation, group) : [group],
  );
  const contentType = `application/json;g=apidiscovery.k8s.io;v=${version};as=APIGroupDiscoveryList`;

  return json({ ...document, apiVersion: `apidiscovery.k8s.io/${version}`, items }, contentType);
}

function metricsGroups(situation: Situation, group: AggregatedGroup): readonly AggregatedGroup[] {
  const versions = metricsApiServices(situation).map(({ spec: { version } }) =>
    isCurrent(situation, version)
      ? { ...group.versions[0], version, freshness: "Current" }
      : { version, freshness: "Stale" },
  );

  return versions.length === 0 ? [] : [{ ...group, versions }];
}

/** Legacy discovery: /apis, /apis/GROUP, /apis/GROUP/VERSION and /api/v1. */
export function legacyGroups(situation: Situation, path: string): Answer {
  const [, root = "", group = "", version] = path.split("/");
  if (path === "/apis") {
    const list = parseFixture<GroupList>("api/discovery.apis.json");
    const others = list.groups.filter(({ name }) => name !== METRICS_GROUP);
    const mine = metricsGroup(situation);

    return json({ ...list, groups: mine === undefined ? others : [...others, mine] });
  }
  if (root === "api") return resourceList("", "v1", recorded("api").items[0]);
  if (group === METRICS_GROUP) return metricsDiscovery(situation, version);

  const found = recorded("apis").items.find(({ metadata }) => metadata.name === group);
  if (found === undefined) return noSuchPath();
  if (version !== undefined) return resourceList(group, version, found);
  const named = parseFixture<GroupList>("api/discovery.apis.json").groups.find(({ name }) => name === group);

  return json({ kind: "APIGroup", apiVersion: "v1", ...named });
}

function metricsDiscovery(situation: Situation, version: string | undefined): Answer {
  const group = metricsGroup(situation);
  if (group === undefined) return noSuchPath();
  if (version === undefined) return json({ kind: "APIGroup", apiVersion: "v1", ...group });
  const api = metricsApi(situation, version);
  if (api.kind === "absent") return noSuchPath();
  if (api.kind === "unavailable") return unavailable(api.body);

  return json({
    ...parseFixture<object>("api/discovery.metrics-v1beta1.json"),
    groupVersion: `${METRICS_GROUP}/${version}`,
  });
}

function metricsGroup(situation: Situation): object | undefined {
  const versions = metricsApiServices(situation).map(({ spec: { version } }) => ({
    groupVersion: `${METRICS_GROUP}/${version}`,
    version,
  }));

  return versions.length === 0 ? undefined : { name: METRICS_GROUP, versions, preferredVersion: versions[0] };
}

function resourceList(group: string, version: string, found: AggregatedGroup | undefined): Answer {
  const served = found?.versions.find((each) => each.version === version);
  if (served === undefined) return noSuchPath();
  const resources = (served.resources ?? []).map(
    ({ resource, responseKind, scope, singularResource, verbs, shortNames }) => ({
      name: resource,
      singularName: singularResource,
      namespaced: scope === "Namespaced",
      kind: responseKind.kind,
      verbs,
      ...(shortNames === undefined ? {} : { shortNames }),
    }),
  );

  return json({
    kind: "APIResourceList",
    apiVersion: "v1",
    groupVersion: group === "" ? version : `${group}/${version}`,
    resources,
  });
}

const isCurrent = (situation: Situation, version: string): boolean =>
  metricsApi(situation, version).kind !== "unavailable";

/** What the aggregator's proxy says, in plain text. */
export const unavailable = (body: string): Answer => ({
  type: "text",
  code: 503,
  contentType: "text/plain; charset=utf-8",
  body,
});

const json = (document: object, contentType = "application/json"): Answer => ({
  type: "text",
  code: 200,
  contentType,
  body: `${JSON.stringify(document)}\n`,
});

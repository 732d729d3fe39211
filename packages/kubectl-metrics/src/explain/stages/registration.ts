import { type ApiServiceObject, type DiscoveryDigest, type Reading, readApiService } from "@kubectl-metrics/core";
import { METRICS_API_VERSIONS } from "../../collect/metrics-api-versions.ts";
import { type Asker, getJson, reading } from "../read.ts";
import { readObject } from "../read-objects.ts";
import type { Walk } from "../stage-walk.ts";

const GROUP = "metrics.k8s.io";
const PATH = "/apis/apiregistration.k8s.io/v1/apiservices";

/** The stable form is served since Kubernetes 1.30, the other since 1.26; an older API server answers with its list of groups. */
const AGGREGATED = ["v2", "v2beta1"]
  .map((version) => `application/json;g=apidiscovery.k8s.io;v=${version};as=APIGroupDiscoveryList`)
  .concat("application/json")
  .join(",");

/** Who the Metrics API is registered for, and what discovery says of it. */
export async function registration({ asker }: Walk) {
  const [apiServices, discovery] = await Promise.all([readApiServices(asker), readDiscovery(asker)]);
  return { objects: { apiServices }, discovery };
}

/** Both are asked for by name, which needs less permission than a list. */
async function readApiServices(asker: Asker): Promise<Reading<readonly ApiServiceObject[]>> {
  const found = await Promise.all(
    METRICS_API_VERSIONS.map((version) => `${version}.${GROUP}`).map((name) =>
      readObject(asker, { path: `${PATH}/${name}`, what: `get apiservice ${name}` }, readApiService),
    ),
  );
  const failed = found.find(({ failure }) => failure !== undefined && failure.reason !== "not-found");
  const objects = found.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const [first] = found;
  if (failed?.failure !== undefined && objects.length === 0) return failed;
  return { path: PATH, at: first?.at ?? "", value: objects };
}

const readDiscovery = (asker: Asker): Promise<Reading<DiscoveryDigest>> =>
  reading(asker, "/apis", async () => {
    const document = await getJson(asker, { path: "/apis", what: "read discovery", accept: AGGREGATED });
    return { versions: aggregated(document) ?? groups(document) };
  });

type Versions = DiscoveryDigest["versions"];

interface AggregatedDocument {
  readonly items?: readonly {
    readonly metadata?: { readonly name?: unknown };
    readonly versions?: readonly { readonly version?: unknown; readonly freshness?: unknown }[];
  }[];
}

function aggregated(document: unknown): Versions | undefined {
  const items = (document as AggregatedDocument | null)?.items;
  if (!Array.isArray(items)) return undefined;
  const group = items.find((item) => item?.metadata?.name === GROUP);
  const versions: unknown = group?.versions;
  if (!Array.isArray(versions)) return [];
  return versions.flatMap(({ version, freshness }) =>
    typeof version === "string"
      ? [{ version, freshness: freshness === "Current" || freshness === "Stale" ? freshness : undefined }]
      : [],
  );
}

function groups(document: unknown): Versions {
  const listed = (document as { groups?: unknown } | null)?.groups;
  const group = Array.isArray(listed) ? listed.find((entry) => entry?.name === GROUP) : undefined;
  const versions: unknown = group?.versions;
  if (!Array.isArray(versions)) return [];
  return versions.flatMap(({ version }) => (typeof version === "string" ? [{ version }] : []));
}

/** The representation that is sent. */
export type Format = "json" | "protobuf" | "partial-metadata";

interface Clause {
  readonly type: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const PROTOBUF = "application/vnd.kubernetes.protobuf";
const JSON_TYPES = new Set(["application/json", "application/*", "*/*"]);

/**
 * Chooses the representation of an object: the first clause of `Accept` that can be served, as the API server does.
 * Tables are not served; a client that would take nothing else gets JSON.
 *
 * @param accept - the header; without one JSON is sent
 * @returns undefined when nothing fits (406)
 * @see k8s.io/apiserver pkg/endpoints/handlers/negotiation/negotiate.go
 */
export function negotiate(accept: string | undefined): Format | undefined {
  if (accept === undefined || accept === "") return "json";
  const clauses = clausesOf(accept);
  const first = clauses.map(formatOf).find((format) => format !== undefined);

  return first ?? (clauses.some(({ type }) => type === "application/json") ? "json" : undefined);
}

/**
 * Whether aggregated discovery is wanted, and which version of it.
 *
 * @returns "v2", "v2beta1", or undefined for legacy discovery
 */
export function discoveryVersion(accept: string | undefined): string | undefined {
  for (const { type, parameters } of clausesOf(accept ?? "")) {
    if (!JSON_TYPES.has(type)) continue;
    const { as, g: group, v: version } = parameters;
    if (as === undefined) return undefined;
    if (
      as === "APIGroupDiscoveryList" &&
      group === "apidiscovery.k8s.io" &&
      (version === "v2" || version === "v2beta1")
    )
      return version;
  }

  return undefined;
}

function formatOf({ type, parameters }: Clause): Format | undefined {
  const { as } = parameters;
  if (as === "PartialObjectMetadataList" || as === "PartialObjectMetadata") return "partial-metadata";
  if (as !== undefined) return undefined;
  if (type === PROTOBUF) return "protobuf";

  return JSON_TYPES.has(type) ? "json" : undefined;
}

function clausesOf(accept: string): readonly Clause[] {
  return accept.split(",").map((clause) => {
    const [type = "", ...parameters] = clause.split(";").map((part) => part.trim());

    return { type, parameters: Object.fromEntries(parameters.map((each) => each.split("=", 2))) };
  });
}

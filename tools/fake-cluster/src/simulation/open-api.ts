import { type Answer, noSuchPath } from "../api/status.ts";
import { apiVersionOf, RESOURCES } from "./resources.ts";

const ROOT = "/openapi/v3";

/**
 * Answers /openapi/v3 with as much as kubectl wants: that PATCH of our kinds takes `fieldValidation`, so that it leaves
 * the checking of what it applies to the server. There are no schemas.
 *
 * @see kubectl pkg/cmd/util/factory_client_access.go `Validator`; cli-runtime pkg/resource/query_param_verifier_v3.go
 */
export function openApiAnswer(path: string): Answer {
  if (path === ROOT)
    return json({
      paths: Object.fromEntries(groupPaths().map((each) => [each, { serverRelativeURL: `${ROOT}/${each}` }])),
    });
  const wanted = path.slice(ROOT.length + 1);
  if (!groupPaths().includes(wanted)) return noSuchPath();
  const served = RESOURCES.filter((resource) => pathOf(apiVersionOf(resource)) === wanted);
  const operation = ({ group, version, kind }: (typeof RESOURCES)[number]): object => ({
    patch: {
      parameters: [{ name: "fieldValidation", in: "query", schema: { type: "string" } }],
      responses: {},
      "x-kubernetes-group-version-kind": { group, version, kind },
    },
  });

  return json({
    openapi: "3.0.0",
    info: { title: "Kubernetes", version: "v1.34.4" },
    paths: Object.fromEntries(served.map((resource) => [`/${wanted}/${resource.plural}/{name}`, operation(resource)])),
    components: { schemas: {} },
  });
}

const groupPaths = (): readonly string[] => [...new Set(RESOURCES.map((resource) => pathOf(apiVersionOf(resource))))];
const pathOf = (apiVersion: string): string => (apiVersion.includes("/") ? `apis/${apiVersion}` : `api/${apiVersion}`);
const json = (document: object): Answer => ({
  type: "text",
  code: 200,
  contentType: "application/json",
  body: JSON.stringify(document),
});

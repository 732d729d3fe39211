import type { ApiError } from "../cluster/api-error.ts";
import type { MetricsApiError } from "./metrics-api.ts";

/**
 * Which rule of the catalogue explains why the Metrics API gave no answer: the one cause that its own words name, or none.
 * The catalogue is loaded for it, which costs nothing where there are metrics.
 */
export async function metricsApiRule({ cause, isNotInstalled }: MetricsApiError): Promise<string | undefined> {
  if (isNotInstalled) return "metrics-api-not-installed";
  if (cause.status === undefined || cause.failure === "forbidden") return undefined;
  const { catalogueClassifier, ruleById } = await import("../explain/diagnosis.ts");
  const said = catalogueClassifier().classify(textOf(cause));
  const causes = said.kind === "findings" ? said.ruleIds.filter((id) => ruleById(id)?.role === "cause") : [];
  return causes.length === 1 ? causes[0] : undefined;
}

/** Who stands between often answers in plain text; a Status object has its message. */
const textOf = ({ body = "", serverMessage = "" }: ApiError): string =>
  body.trimStart().startsWith("{") || body === "" ? serverMessage : body;

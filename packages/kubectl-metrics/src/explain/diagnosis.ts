/** The catalogue and what is pure of a diagnosis; the build puts it into a file of its own, read only by `explain-errors` and by who has a failure. */
export {
  CATALOGUE,
  catalogueClassifier,
  createTextReader,
  diagnose,
  findingOf,
  OFFICIAL_FACTS,
  rejoined,
  ruleById,
  sightingOf,
  textFindings,
} from "@kubectl-metrics/core";

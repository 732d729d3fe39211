import { classifyText } from "../text-rules.ts";
import type { ClassifyText } from "./scene.ts";

const REVIEWS = /tokenreviews|subjectaccessreviews/;

/**
 * The text rules, as they read messages of a cluster. Of a text alone all that metrics-server may not do is one class; beside
 * the RBAC objects it is known which role lets it ask for reviews.
 */
export const classifyInCluster: ClassifyText = (text) =>
  classifyText(text).map((match) =>
    match.ruleId === "metrics-server-rbac-missing" && REVIEWS.test(text)
      ? { ...match, ruleId: "auth-delegator-missing" }
      : match,
  );

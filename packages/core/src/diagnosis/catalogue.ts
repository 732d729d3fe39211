import { apiAccess } from "./catalogue/api-access.ts";
import { certificates } from "./catalogue/certificates.ts";
import { client } from "./catalogue/client.ts";
import { consequences } from "./catalogue/consequences.ts";
import { consumers } from "./catalogue/consumers.ts";
import { kubelet } from "./catalogue/kubelet.ts";
import { names } from "./catalogue/names.ts";
import { network } from "./catalogue/network.ts";
import { noise } from "./catalogue/noise.ts";
import { registration } from "./catalogue/registration.ts";
import { samples } from "./catalogue/samples.ts";
import { surroundings } from "./catalogue/surroundings.ts";
import { workload } from "./catalogue/workload.ts";
import type { Rule } from "./rule.ts";

/**
 * Every rule, in the order in which findings are told: causes before consequences before noise, and causes in the order in
 * which a request passes through the pipeline, because what fails early hides what comes after it.
 */
export const CATALOGUE: readonly Rule[] = [
  ...client,
  ...workload,
  ...apiAccess,
  ...names,
  ...certificates,
  ...kubelet,
  ...network,
  ...samples,
  ...registration,
  ...surroundings,
  ...consumers,
  ...consequences,
  ...noise,
];

const byId: ReadonlyMap<string, Rule> = new Map(CATALOGUE.map((rule) => [rule.id, rule]));

/**
 * Finds a rule.
 *
 * @returns the rule of that id, or undefined where the catalogue has none
 */
export const ruleById = (id: string): Rule | undefined => byId.get(id);

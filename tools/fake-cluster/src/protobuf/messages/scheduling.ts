import { integer, list, message, pointer, string, value } from "../schema.ts";
import { labelSelector } from "./meta.ts";

const requirement = message({ key: value(1, string), operator: value(2, string), values: list(3, string) });
const nodeSelectorTerm = message({ matchExpressions: list(1, requirement), matchFields: list(2, requirement) });

const nodeAffinity = message({
  requiredDuringSchedulingIgnoredDuringExecution: pointer(1, message({ nodeSelectorTerms: list(1, nodeSelectorTerm) })),
  preferredDuringSchedulingIgnoredDuringExecution: list(
    2,
    message({ weight: value(1, integer), preference: value(2, nodeSelectorTerm) }),
  ),
});

const podAffinityTerm = message({
  labelSelector: pointer(1, labelSelector),
  namespaces: list(2, string),
  topologyKey: value(3, string),
  namespaceSelector: pointer(4, labelSelector),
  matchLabelKeys: list(5, string),
  mismatchLabelKeys: list(6, string),
});

const podAffinity = message({
  requiredDuringSchedulingIgnoredDuringExecution: list(1, podAffinityTerm),
  preferredDuringSchedulingIgnoredDuringExecution: list(
    2,
    message({ weight: value(1, integer), podAffinityTerm: value(2, podAffinityTerm) }),
  ),
});

/** @see k8s.io/api core/v1/generated.proto `Affinity` */
export const affinity = message({
  nodeAffinity: pointer(1, nodeAffinity),
  podAffinity: pointer(2, podAffinity),
  podAntiAffinity: pointer(3, podAffinity),
});

/** @see k8s.io/api core/v1/generated.proto `Toleration` */
export const toleration = message({
  key: value(1, string),
  operator: value(2, string),
  value: value(3, string),
  effect: value(4, string),
  tolerationSeconds: pointer(5, integer),
});

/** @see k8s.io/api core/v1/generated.proto `TopologySpreadConstraint` */
export const topologySpreadConstraint = message({
  maxSkew: value(1, integer),
  topologyKey: value(2, string),
  whenUnsatisfiable: value(3, string),
  labelSelector: pointer(4, labelSelector),
  minDomains: pointer(5, integer),
  nodeAffinityPolicy: pointer(6, string),
  nodeTaintsPolicy: pointer(7, string),
  matchLabelKeys: list(8, string),
});

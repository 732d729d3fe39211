import { boolean, integer, list, map, message, pointer, rawJson, string, time, value } from "../schema.ts";

/** @see k8s.io/apimachinery pkg/apis/meta/v1/generated.proto `ListMeta` */
export const listMeta = message({
  selfLink: value(1, string),
  resourceVersion: value(2, string),
  continue: value(3, string),
  remainingItemCount: pointer(4, integer),
});

const ownerReference = message({
  kind: value(1, string),
  name: value(3, string),
  uid: value(4, string),
  apiVersion: value(5, string),
  controller: pointer(6, boolean),
  blockOwnerDeletion: pointer(7, boolean),
});

const managedFieldsEntry = message({
  manager: value(1, string),
  operation: value(2, string),
  apiVersion: value(3, string),
  time: pointer(4, time),
  fieldsType: value(6, string),
  fieldsV1: pointer(7, rawJson),
  subresource: value(8, string),
});

/** @see k8s.io/apimachinery pkg/apis/meta/v1/generated.proto `ObjectMeta` */
export const objectMeta = message({
  name: value(1, string),
  generateName: value(2, string),
  namespace: value(3, string),
  selfLink: value(4, string),
  uid: value(5, string),
  resourceVersion: value(6, string),
  generation: value(7, integer),
  creationTimestamp: value(8, time),
  deletionTimestamp: pointer(9, time),
  deletionGracePeriodSeconds: pointer(10, integer),
  labels: map(11, string),
  annotations: map(12, string),
  ownerReferences: list(13, ownerReference),
  finalizers: list(14, string),
  managedFields: list(17, managedFieldsEntry),
});

const labelSelectorRequirement = message({
  key: value(1, string),
  operator: value(2, string),
  values: list(3, string),
});

/** @see k8s.io/apimachinery pkg/apis/meta/v1/generated.proto `LabelSelector` */
export const labelSelector = message({
  matchLabels: map(1, string),
  matchExpressions: list(2, labelSelectorRequirement),
});

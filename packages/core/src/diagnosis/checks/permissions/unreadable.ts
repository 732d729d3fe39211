import type { ClusterObjects } from "../../objects/cluster-objects.ts";
import type { Reading } from "../../reading.ts";
import { type NeededPermission, OBJECT_PERMISSIONS, OTHER_PERMISSIONS } from "../../scene/needed-permissions.ts";
import { type Check, seenIn } from "../check.ts";

const KINDS = Object.keys(OBJECT_PERMISSIONS) as (keyof ClusterObjects)[];

/** What could not be checked for want of a permission; of logs and of kubelets, one stands for all. */
export const unreadable: Check = ({ evidence: { objects, logs, summaries } }) => {
  const all: readonly (readonly [Reading<unknown> | undefined, NeededPermission])[] = [
    ...KINDS.map((kind) => [objects[kind], OBJECT_PERMISSIONS[kind]] as const),
    [logs.find(isForbidden), { stage: "log", permission: OTHER_PERMISSIONS.logs }],
    [Object.values(summaries).find(isForbidden), { stage: "nodes", permission: OTHER_PERMISSIONS.summaries }],
  ];
  return all.flatMap(([reading, { stage, permission }]) =>
    isForbidden(reading)
      ? [seenIn(stage, reading, "permissions-insufficient", `not checked: needs ${permission}`)]
      : [],
  );
};

const isForbidden = (reading: Reading<unknown> | undefined): reading is Reading<unknown> =>
  reading?.failure?.reason === "forbidden";

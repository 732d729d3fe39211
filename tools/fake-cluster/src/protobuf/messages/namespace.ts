import { list, message, string, strings, value } from "../schema.ts";
import { objectMeta } from "./meta.ts";

/** @see k8s.io/api core/v1/generated.proto `Namespace` */
export const namespace = message({
  metadata: value(1, objectMeta),
  spec: value(2, message({ finalizers: list(1, string) })),
  status: value(3, strings("phase")),
});

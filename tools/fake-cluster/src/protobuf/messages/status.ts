import { integer, list, message, pointer, string, strings, value } from "../schema.ts";
import { listMeta } from "./meta.ts";

const statusDetails = message({
  name: value(1, string),
  group: value(2, string),
  kind: value(3, string),
  causes: list(4, strings("reason", "message", "field")),
  retryAfterSeconds: value(5, integer),
  uid: value(6, string),
});

/** @see k8s.io/apimachinery pkg/apis/meta/v1/generated.proto `Status` */
export const status = message({
  metadata: value(1, listMeta),
  status: value(2, string),
  message: value(3, string),
  reason: value(4, string),
  details: pointer(5, statusDetails),
  code: value(6, integer),
});

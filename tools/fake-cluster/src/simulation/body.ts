import { decodeObject } from "../protobuf/decode.ts";
import { WRITABLE } from "../protobuf/messages/writable.ts";
import { applyJsonPatch } from "./patch/json-patch.ts";
import { applyMergePatch, applyStrategicPatch } from "./patch/merge-patch.ts";
import type { Resource } from "./resources.ts";

/**
 * Reads the object of a request's body, JSON or protobuf.
 *
 * @throws when it is neither
 */
export function parseBody(resource: Resource, contentType: string, body: Buffer): object {
  const type = contentType.includes("protobuf") ? WRITABLE.get(resource.kind) : undefined;

  return type === undefined ? (JSON.parse(body.toString()) as object) : decodeObject(type, body);
}

/**
 * Applies the body of a PATCH: JSON patch, merge patch, strategic merge patch, and server-side apply as if it were one.
 *
 * @returns a changed copy
 */
export function applyPatch<T>(document: T, contentType: string, body: Buffer): T {
  const patch = JSON.parse(body.toString());
  if (contentType.includes("json-patch+json")) return applyJsonPatch(document, patch);

  return (
    contentType.includes("application/merge-patch")
      ? applyMergePatch(document, patch)
      : applyStrategicPatch(document, patch)
  ) as T;
}

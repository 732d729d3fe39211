import { gzipSync } from "node:zlib";
import type { Reply } from "./render.ts";

/** The API server leaves smaller bodies alone. */
const THRESHOLD_BYTES = 128 * 1024;
const FASTEST = 1;

/** A reply as it goes over the wire. */
export interface Encoded extends Reply {
  readonly encoding: "gzip" | undefined;
}

/**
 * Compresses as the API server does: documents above 128 KiB, at the fastest level, for clients that accept it.
 *
 * @see k8s.io/apiserver pkg/endpoints/handlers/responsewriters/writers.go `defaultGzipThresholdBytes`
 */
export function compress(reply: Reply, acceptEncoding: string | undefined): Encoded {
  const accepted = acceptEncoding?.split(",").some((each) => each.trim().startsWith("gzip")) ?? false;
  if (!accepted || !reply.compressible || reply.body.length <= THRESHOLD_BYTES)
    return { ...reply, encoding: undefined };

  return { ...reply, body: gzipSync(reply.body, { level: FASTEST }), encoding: "gzip" };
}

import { ApiError } from "../api-error.ts";

/**
 * Whether an answer is compressed with gzip, the only encoding that is asked for.
 *
 * @throws ApiError "not-kubernetes" for any other
 */
export function isCompressed(encoding: string | null | undefined, what: string): boolean {
  const name = encoding || "identity";
  if (name === "identity" || name === "gzip") return name === "gzip";
  throw new ApiError("not-kubernetes", `cannot ${what}: the answer is encoded as "${name}", expected gzip or nothing`);
}

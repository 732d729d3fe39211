import type { Bytes, NanoCores } from "./units.ts";

/** Kubernetes holds amounts as int64. A number can't tell 2^63 from the largest of them, to which Go caps silently. */
const TOO_MUCH = 2 ** 63;

/**
 * An amount that can be: not negative, and less than 2^63 nanocores or bytes, which
 * is all that Kubernetes can hold. `1e999999` and `8Ei`, which Go caps, are none.
 *
 * @param amount - nanocores or bytes
 * @returns the same amount; nothing when it can't be
 * @see k8s.io/apimachinery pkg/api/resource/quantity.go `ParseQuantity`
 */
export function plausibleAmount<Amount extends NanoCores | Bytes>(amount: Amount): Amount | undefined {
  return amount >= 0 && amount < TOO_MUCH ? amount : undefined;
}

import { createHash } from "node:crypto";

/** A UID that depends on the text alone. */
export function uidOf(text: string): string {
  const hex = digest(text);

  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** So many characters of Kubernetes' alphabet of random names that depend on the text alone. */
export function suffixOf(text: string, length: number): string {
  const alphabet = "bcdfghjklmnpqrstvwxz2456789";
  const bytes = createHash("sha256").update(text).digest();

  return Array.from({ length }, (_, index) => alphabet[(bytes[index] ?? 0) % alphabet.length]).join("");
}

/** 64 hexadecimal digits that depend on the text alone. */
export const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

import { parseGoDuration } from "../../metrics/go-duration.ts";
import type { Milliseconds } from "../../quantity/units.ts";
import type { ContainerSpec } from "../objects/workload.ts";
import { KNOWN_FLAGS } from "./known-flags.ts";

/** A flag as it is written in a container's command or arguments. */
interface WrittenFlag {
  readonly name: string;
  /** "true" of a flag without a value. */
  readonly value: string;
  /** Verbatim, "--kubelet-port=10250". */
  readonly written: string;
}

/** The flags of a container by name; of one that is written twice the last, as Go's pflag takes it. */
export type Flags = ReadonlyMap<string, WrittenFlag>;

/**
 * Reads the flags of a container's command and arguments, `--name=value`, `--name value` and `--name`.
 *
 * @param container - the container that serves metrics
 */
export function flagsOf(container: ContainerSpec | undefined): Flags {
  const flags = new Map<string, WrittenFlag>();
  const words = [...(container?.command ?? []), ...(container?.args ?? [])];
  for (const [index, word] of words.entries()) {
    const [, name, value] = /^--?([a-z][\w-]*)(?:=(.*))?$/is.exec(word) ?? [];
    if (name === undefined) continue;
    const next = words[index + 1];
    const detached = value === undefined && takesValue(name) && next !== undefined && !next.startsWith("-");
    flags.set(name, {
      name,
      value: value ?? (detached ? next : "true"),
      written: detached ? `${word} ${next}` : word,
    });
  }
  return flags;
}

/** Whether the next word can be the flag's value. */
function takesValue(name: string): boolean {
  return KNOWN_FLAGS[name]?.boolean !== true;
}

/** Whether a flag that takes no value is on. */
export function isOn(flags: Flags, name: string): boolean {
  return flags.get(name)?.value === "true";
}

/** A flag that is a Go duration, in milliseconds; `otherwise` where it is absent or no duration. */
export function durationFlag(flags: Flags, name: string, otherwise: Milliseconds): Milliseconds {
  const flag = flags.get(name);
  return (flag === undefined ? undefined : parseGoDuration(flag.value)) ?? otherwise;
}

/** A flag that is a whole number; `otherwise` where it is absent or no number. */
export function numberFlag(flags: Flags, name: string, otherwise: number): number {
  const value = flags.get(name)?.value ?? "";
  return /^\d{1,6}$/.test(value) ? Number(value) : otherwise;
}

/** The order in which metrics-server without the flag looks for an address. @see metrics-server pkg/utils/address_resolver.go */
const DEFAULT_ADDRESS_TYPES = ["Hostname", "InternalDNS", "InternalIP", "ExternalDNS", "ExternalIP"];

/** The types of addresses that metrics-server looks for, first choice first. */
export function addressTypes(flags: Flags): readonly string[] {
  const flag = flags.get("kubelet-preferred-address-types");
  return flag === undefined ? DEFAULT_ADDRESS_TYPES : flag.value.split(",").map((type) => type.trim());
}

/** The port on which metrics-server serves; 443 without the flag. */
export function securePort(flags: Flags): number {
  return numberFlag(flags, "secure-port", 443);
}

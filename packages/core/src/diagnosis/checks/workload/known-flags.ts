import { isOlder, versionText } from "../../scene/image-version.ts";
import { KNOWN_FLAGS } from "../../scene/known-flags.ts";
import { type Check, type Place, seenIn } from "../check.ts";

/** Flags that the version of the image's tag does not know. A flag that is not in our table is not judged. */
export const knownFlags: Check = ({ evidence, flags, version, flowing }) => {
  if (version === undefined || flowing) return [];
  return [...flags.values()].flatMap(({ name, written }) => {
    const known = Object.hasOwn(KNOWN_FLAGS, name) ? KNOWN_FLAGS[name] : undefined;
    const early = known?.since !== undefined && isOlder(version, known.since);
    const late = known?.until !== undefined && !isOlder(version, known.until);
    if (!early && !late) return [];

    const why = early
      ? `there is no such flag before ${known.since}`
      : `gone since ${known?.until}; use ${known?.instead}`;
    const seen = `${written}: not known by metrics-server ${versionText(version)}: ${why}`;
    return [seenIn("workload", evidence.objects.workloads as Place, "flag-unknown", seen)];
  });
};

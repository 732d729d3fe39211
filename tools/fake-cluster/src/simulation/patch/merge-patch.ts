type Json = Readonly<Record<string, unknown>>;

/** By which field the items of a list are the same item; lists that are not here are replaced as a whole. */
const MERGE_KEYS: Readonly<Record<string, readonly string[]>> = {
  containers: ["name"],
  initContainers: ["name"],
  volumes: ["name"],
  env: ["name"],
  conditions: ["type"],
  // A container's, then a Service's.
  ports: ["containerPort", "port"],
  volumeMounts: ["mountPath"],
};

/**
 * Applies a JSON merge patch to a copy: null removes, objects merge, all else replaces.
 *
 * @see RFC 7386
 */
export function applyMergePatch(target: unknown, patch: unknown): unknown {
  return merge(target, patch, () => undefined);
}

/**
 * Applies a strategic merge patch to a copy, as far as workloads and Services need it.
 *
 * @see apimachinery pkg/util/strategicpatch
 */
export function applyStrategicPatch(target: unknown, patch: unknown): unknown {
  return merge(target, patch, (field) => MERGE_KEYS[field]);
}

function merge(target: unknown, patch: unknown, keysOf: (field: string) => readonly string[] | undefined): unknown {
  if (!isObject(patch)) return patch;
  if (patch["$patch"] === "replace") return without(patch);
  const result: Record<string, unknown> = isObject(target) ? { ...target } : {};

  for (const [field, value] of Object.entries(patch)) {
    if (field.startsWith("$")) continue;
    if (value === null || (isObject(value) && value["$patch"] === "delete")) delete result[field];
    else {
      const keys = keysOf(field);
      result[field] =
        keys !== undefined && Array.isArray(value)
          ? mergeList(result[field], value, keys, keysOf)
          : merge(result[field], value, keysOf);
    }
  }

  return result;
}

function mergeList(
  target: unknown,
  patch: readonly unknown[],
  keys: readonly string[],
  keysOf: (field: string) => readonly string[] | undefined,
): unknown[] {
  const result = Array.isArray(target) ? [...target] : [];
  const key = keys.find((each) => patch.some((item) => isObject(item) && item[each] !== undefined));
  if (key === undefined) return [...patch];
  if (patch.some((item) => isObject(item) && item["$patch"] === "replace"))
    return patch.filter((item) => !isObject(item) || item["$patch"] === undefined);

  for (const item of patch) {
    const at = result.findIndex((each) => isObject(each) && isObject(item) && each[key] === item[key]);
    if (isObject(item) && item["$patch"] === "delete") {
      if (at >= 0) result.splice(at, 1);
    } else if (at < 0) result.push(merge({}, item, keysOf));
    else result[at] = merge(result[at], item, keysOf);
  }

  return result;
}

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const without = ({ $patch: _, ...rest }: Json): Json => rest;

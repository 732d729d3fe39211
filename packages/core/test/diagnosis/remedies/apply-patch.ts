interface Operation {
  readonly op: string;
  readonly path: string;
  readonly value?: unknown;
}

/** The JSON of a command's `-p '…'`. */
export function patchOf(command: string): readonly Operation[] {
  const [, json] = / -p '(.*)'$/s.exec(command) ?? [];
  if (json === undefined) throw new Error(`no patch in: ${command}`);

  return JSON.parse(json.replaceAll(`'\\''`, "'")) as readonly Operation[];
}

/** A copy of a document with an RFC 6902 patch of add, replace and remove applied; throws where a path is not there. */
export function applyPatch(document: unknown, operations: readonly Operation[]): unknown {
  const copy = structuredClone(document);

  for (const { op, path, value } of operations) {
    const steps = path.split("/").slice(1);
    const key = steps.pop() as string;
    let at = copy as Record<string, unknown>;
    for (const step of steps) {
      if (!(step in at)) throw new Error(`${path} is not there`);
      at = at[step] as Record<string, unknown>;
    }
    if (Array.isArray(at)) applyToList(at, op, key, value);
    else if (op === "remove") delete at[key];
    else at[key] = value;
  }
  return copy;
}

function applyToList(list: unknown[], op: string, key: string, value: unknown): void {
  const index = key === "-" ? list.length : Number(key);
  if (index > list.length || (op !== "add" && index >= list.length)) throw new Error(`no element ${key}`);

  if (op === "add") list.splice(index, 0, value);
  else if (op === "remove") list.splice(index, 1);
  else list[index] = value;
}

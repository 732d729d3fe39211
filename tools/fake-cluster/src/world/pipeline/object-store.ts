import type { ObjectMeta } from "../objects.ts";
import { ordered } from "../ordered.ts";

type Stored = { metadata: ObjectMeta };

/** The objects that were written to the API server, by resource ("deployments.apps") and by namespace and name. */
export class ObjectStore {
  readonly #resources = new Map<string, Map<string, Stored>>();

  /** All objects of a resource, in the order of the API server's lists. */
  list<T extends Stored>(resource: string): readonly T[] {
    return ordered([...(this.#resources.get(resource)?.values() ?? [])] as T[], keyOf);
  }

  /** One object; `namespace` is undefined for what has none. */
  get<T extends Stored>(resource: string, namespace: string | undefined, name: string): T | undefined {
    return this.#resources.get(resource)?.get(`${namespace ?? ""}/${name}`) as T | undefined;
  }

  /** Writes an object in the place of the one of the same name. */
  put(resource: string, object: Stored): void {
    const objects = this.#resources.get(resource) ?? new Map<string, Stored>();
    objects.set(keyOf(object), object);
    this.#resources.set(resource, objects);
  }

  /** Removes an object. */
  remove(resource: string, namespace: string | undefined, name: string): void {
    this.#resources.get(resource)?.delete(`${namespace ?? ""}/${name}`);
  }

  /**
   * Changes an object for good.
   *
   * @throws RangeError when it does not exist
   */
  edit<T extends Stored>(
    resource: string,
    namespace: string | undefined,
    name: string,
    change: (object: T) => void,
  ): void {
    const object = this.get<T>(resource, namespace, name);
    if (object === undefined) throw new RangeError(`no ${resource} ${namespace ?? ""}/${name} in this cluster`);
    change(object);
  }
}

const keyOf = ({ metadata }: Stored): string => `${metadata.namespace ?? ""}/${metadata.name}`;

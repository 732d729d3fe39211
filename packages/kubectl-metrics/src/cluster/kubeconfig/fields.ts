import { UserError } from "../../errors.ts";

type Mapping = Readonly<Record<string, unknown>>;

/**
 * A mapping of a kubeconfig, read field by field. A field that is absent, null or
 * empty is not there, as for kubectl; a field of a wrong type is an error that says
 * where, and never what: it may be a secret.
 */
export class Fields {
  readonly #value: Mapping;
  readonly #where: string;
  readonly #path: string;

  /**
   * @param where - the beginning of messages: which file can't be read
   * @param path - of the mapping inside the file
   * @throws UserError when the value is not a mapping
   */
  constructor(value: unknown, where: string, path = "") {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      throw wrongType(where, path, "a mapping", value);
    this.#value = value as Mapping;
    this.#where = where;
    this.#path = path;
  }

  /** The names of the fields, in their order. */
  keys(): readonly string[] {
    return Object.keys(this.#value);
  }

  /** The value as it is. */
  raw(key: string): unknown {
    return Object.hasOwn(this.#value, key) ? (this.#value[key] ?? undefined) : undefined;
  }

  /** A text; undefined when it is absent or empty. */
  text(key: string): string | undefined {
    const value = this.raw(key);
    if (value === undefined || value === "") return undefined;
    if (typeof value === "string") return value;
    throw wrongType(this.#where, this.#at(key), "text", value);
  }

  /** Whether it is true; false when it is absent. */
  flag(key: string): boolean {
    const value = this.raw(key);
    if (value === undefined || typeof value === "boolean") return value === true;
    throw wrongType(this.#where, this.#at(key), "true or false", value);
  }

  /** The fields of a mapping inside. */
  fields(key: string): Fields | undefined {
    const value = this.raw(key);
    return value === undefined ? undefined : new Fields(value, this.#where, this.#at(key));
  }

  /** A list of mappings; empty when it is absent. */
  list(key: string): readonly Fields[] {
    return this.#items(key).map((item, index) => new Fields(item, this.#where, `${this.#at(key)}[${index}]`));
  }

  /** A list of texts; empty when it is absent. */
  texts(key: string): readonly string[] {
    return this.#items(key).map((item, index) => {
      if (typeof item === "string") return item;
      throw wrongType(this.#where, `${this.#at(key)}[${index}]`, "text", item);
    });
  }

  #items(key: string): readonly unknown[] {
    const value = this.raw(key);
    if (value === undefined) return [];
    if (Array.isArray(value)) return value;
    throw wrongType(this.#where, this.#at(key), "a list", value);
  }

  #at(key: string): string {
    return this.#path === "" ? key : `${this.#path}.${key}`;
  }
}

const wrongType = (where: string, path: string, expected: string, got: unknown): UserError =>
  new UserError(`${where}: ${path === "" ? "" : `${path}: `}expected ${expected}, got ${kindOf(got)}`);

function kindOf(value: unknown): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "a mapping" : `a ${typeof value}`;
}

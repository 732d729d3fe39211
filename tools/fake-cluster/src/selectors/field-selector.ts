/** How a field of an object is read; undefined counts as empty. */
export type FieldReader<T> = (object: T) => string | undefined;

/** The outcome of parsing: a selector, or what Kubernetes says is wrong. */
export type FieldSelector<T> =
  | { readonly ok: true; readonly selects: (object: T) => boolean; readonly empty: boolean }
  | { readonly ok: false; readonly message: string };

const TERM = /^([^=!]+)(==|=|!=)(.*)$/;

/**
 * Parses a field selector: `a=b`, `a==b`, `a!=b`, joined by commas.
 *
 * @param fields - the fields that can be selected by
 * @param unknown - how this API refuses another field
 * @see k8s.io/apimachinery pkg/fields/selector.go
 */
export function parseFieldSelector<T>(
  text: string,
  fields: Readonly<Record<string, FieldReader<T>>>,
  unknown: (field: string) => string,
): FieldSelector<T> {
  const terms = text.split(",").filter((term) => term !== "");
  const tests: ((object: T) => boolean)[] = [];

  for (const term of terms) {
    const [, field = "", operator, value] = TERM.exec(term) ?? [];
    if (operator === undefined)
      return { ok: false, message: `invalid selector: '${text}'; can't understand '${term}'` };
    const read = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (read === undefined) return { ok: false, message: unknown(field) };
    tests.push((object) => ((read(object) ?? "") === value) === (operator !== "!="));
  }

  return { ok: true, selects: (object) => tests.every((test) => test(object)), empty: tests.length === 0 };
}

/** One requirement of a label selector; all of them must hold. */
type Requirement = (labels: Readonly<Record<string, string>>) => boolean;

/** Whether an object with these labels is selected. */
export type LabelSelector = (labels: Readonly<Record<string, string>> | undefined) => boolean;

const SET = /^\s*([^\s!=,()]+)\s+(in|notin)\s*\(([^()]*)\)\s*(?:,|$)/;
const EQUALITY = /^\s*([^\s!=,()]+)\s*(==|=|!=)\s*([^\s!=,()]*)\s*(?:,|$)/;
const EXISTENCE = /^\s*(!?)\s*([^\s!=,()]+)\s*(?:,|$)/;

/**
 * Parses Kubernetes' label selector: `a=b`, `a==b`, `a!=b`, `a in (b,c)`, `a notin (b,c)`, `a`, `!a`, joined by commas.
 * Like Kubernetes, `!=` and `notin` also select objects without the label.
 *
 * @returns undefined when the text is not a selector
 * @see k8s.io/apimachinery pkg/labels/selector.go
 */
export function parseLabelSelector(text: string): LabelSelector | undefined {
  const requirements: Requirement[] = [];
  let rest = text.trim();

  while (rest !== "") {
    const next = requirementAt(rest);
    if (next === undefined) return undefined;
    requirements.push(next.requirement);
    rest = rest.slice(next.length).trim();
  }

  return (labels = {}) => requirements.every((requirement) => requirement(labels));
}

function requirementAt(text: string): { requirement: Requirement; length: number } | undefined {
  return setAt(text) ?? equalityAt(text) ?? existenceAt(text);
}

function setAt(text: string): { requirement: Requirement; length: number } | undefined {
  const [all, key = "", operator, list = ""] = SET.exec(text) ?? [];
  if (all === undefined) return undefined;
  const values = new Set(list.split(",").map((value) => value.trim()));
  const isIn: Requirement = (labels) => Object.hasOwn(labels, key) && values.has(labels[key] ?? "");

  return { requirement: operator === "in" ? isIn : (labels) => !isIn(labels), length: all.length };
}

function equalityAt(text: string): { requirement: Requirement; length: number } | undefined {
  const [all, key = "", operator, value = ""] = EQUALITY.exec(text) ?? [];
  if (all === undefined) return undefined;
  const equals: Requirement = (labels) => Object.hasOwn(labels, key) && labels[key] === value;

  return { requirement: operator === "!=" ? (labels) => !equals(labels) : equals, length: all.length };
}

function existenceAt(text: string): { requirement: Requirement; length: number } | undefined {
  const [all, negated, key = ""] = EXISTENCE.exec(text) ?? [];
  if (all === undefined) return undefined;
  const exists: Requirement = (labels) => Object.hasOwn(labels, key);

  return { requirement: negated === "!" ? (labels) => !exists(labels) : exists, length: all.length };
}

/**
 * Where statements name a node, surest first. The first group is the name. It goes into commands that people run, so it has no
 * character that a shell acts on, and looks like no flag.
 */
const SHAPES: readonly RegExp[] = [
  /\bnode(?:Name)?[=:]\s?(?:\\*["']|\{\\*"name\\*":\\*")?(\w[\w.-]{0,252})/,
  /\bkubelet_summary:(\w[\w.-]{0,252})/,
  /\b(?:from|for|on) node \\*["']?(\w[\w.-]{0,252})/,
  /\bKubelet (\w[\w.-]{0,252}) ?\(/,
  /\b[Nn]ode \\*["']?(\w[\w.-]{0,252})\\*["']? (?:had no addresses|is not ready)/,
  /\b(?:nodes|nodemetrics\.metrics\.k8s\.io) \\*"(\w[\w.-]{0,252})\\*" not found/,
  /\bno metrics known for node \\*"(\w[\w.-]{0,252})\\*"/,
  /https?:\/\/\[?(\w[\w.-]{0,252}|[0-9a-fA-F:]{2,45})\]?:(?:10250|10255|10350)\b/,
];

/** Words that follow "node" where it is no name. */
const NO_NAMES: ReadonlySet<string> = new Set(["", "metrics", "is", "null", "nil", "name"]);

/** A name is looked for so far into a statement, and so far before its end. */
const REACH = 4096;

/**
 * The node that a statement is about: its name, or the address that was dialled where no name is told.
 *
 * @param statement - one of those that `splitAggregate` makes
 */
export function nodeName(statement: string): string | undefined {
  const text = statement.length <= 2 * REACH ? statement : `${statement.slice(0, REACH)} ${statement.slice(-REACH)}`;
  for (const shape of SHAPES) {
    const name = shape.exec(text)?.[1]?.replace(/\.+$/, "");
    if (name !== undefined && !NO_NAMES.has(name)) return name;
  }
  return undefined;
}

/** Where metrics-server names the node: 0.5 and later, 0.4, 0.3 and before; JSON comes as an object. */
const NODE =
  /\bnode\\?"?[=:](?:\{"?name"?:)?\\?"?([a-z0-9][a-z0-9.-]{0,252})|from node ([a-z0-9][a-z0-9.-]{0,252})|kubelet_summary:([a-z0-9][a-z0-9.-]{0,252})|from Kubelet ([a-z0-9][a-z0-9.-]{0,252})/;

/** What can end a name's sentence but not a name. */
const END = /[.-]+$/;

/**
 * The node that a statement of metrics-server's log names.
 *
 * @param statement - one statement, without its wrappings
 */
export function statementNode(statement: string): string | undefined {
  const match = NODE.exec(statement);
  return match === null
    ? undefined
    : match
        .slice(1)
        .find((name) => name !== undefined)
        ?.replace(END, "");
}

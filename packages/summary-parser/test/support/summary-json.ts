/** A document of one pod, for tests that change a part of it. */
export const onePod = (pod: object): string =>
  JSON.stringify({
    node: { nodeName: "n" },
    pods: [{ podRef: { name: "p", namespace: "ns", uid: "u" }, containers: [], ...pod }],
  });

/** A document of one pod with these containers. */
export const withContainers = (...containers: readonly unknown[]): string => onePod({ containers });

/** A document of one node with these fields. */
export const withNode = (node: object): string => JSON.stringify({ node: { nodeName: "n", ...node }, pods: [] });

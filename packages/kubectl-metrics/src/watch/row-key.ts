import type { Row } from "@kubectl-metrics/core";

/** What tells an object from every other one of its kind while it keeps its name; NUL is in no name. */
export const rowKey = (row: Row): string =>
  row.kind === "node"
    ? `node\0${row.name}`
    : `${row.kind}\0${row.namespace}\0${row.kind === "container" ? `${row.pod}\0` : ""}${row.name}`;

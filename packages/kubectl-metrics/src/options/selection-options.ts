import type { Flags } from "./flag.ts";

/** Which objects: as `kubectl top` has them. */
export const selectionFlags = {
  namespace: { kind: "text", alias: "n", describe: "namespace of the pods", value: "NAME" },
  "all-namespaces": { kind: "switch", alias: "A", describe: "pods of all namespaces" },
  selector: {
    kind: "text",
    alias: "l",
    describe: "label selector: app=web, 'tier in (a,b)', !canary",
    value: "LABELS",
  },
  "field-selector": {
    kind: "text",
    describe: "field selector of pods or nodes: spec.nodeName=node-1",
    value: "FIELDS",
  },
  filename: {
    kind: "list",
    alias: "f",
    describe: "saved documents instead of a cluster: file, directory or -",
    value: "FILE",
  },
  source: {
    kind: "text",
    describe: "where usage is read: auto, metrics-api or summary",
    choices: ["auto", "metrics-api", "summary"],
    value: "SOURCE",
  },
} as const satisfies Flags;

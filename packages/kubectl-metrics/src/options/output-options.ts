import { outputs } from "../render/output.ts";
import type { Flags } from "./flag.ts";

/** Which columns, in which order, in which form. */
export const outputFlags = {
  output: {
    kind: "text",
    alias: "o",
    describe: `form of output: ${outputs.join(", ")}`,
    choices: outputs,
    value: "FORM",
  },
  columns: { kind: "text", describe: "columns by id, with commas; +ID adds to the default", value: "IDS" },
  "sort-by": { kind: "text", describe: "column ids, with commas; numbers descending, text ascending", value: "IDS" },
  reverse: { kind: "switch", describe: "turn the order round; what is unknown stays last" },
  limit: { kind: "text", describe: "print the first N rows only", value: "N" },
  sum: { kind: "switch", describe: "print the sum of the rows" },
  "no-headers": { kind: "switch", describe: "print no header" },
  containers: { kind: "switch", describe: "print the containers of pods" },
  "show-capacity": { kind: "switch", describe: "percentages of the nodes' capacity instead of allocatable" },
  "show-swap": { kind: "switch", describe: "print swap" },
  "use-protocol-buffers": { kind: "switch", describe: "read protobuf where the server has it (default true)" },
} as const satisfies Flags;

import type { Summary } from "../../src/index.ts";
import type { HandWritten } from "../support/hand-written.ts";

const document = {
  node: {
    nodeName: "empty",
    systemContainers: null,
    startTime: null,
    cpu: null,
    memory: null,
    network: null,
    fs: null,
    runtime: null,
  },
  pods: null,
};

const summary: Summary = { node: { nodeName: "empty" }, pods: [] };

/** A virtual kubelet that runs nothing: Go writes a nil slice as null, and nil pointers without omitempty too. */
export const virtualKubeletEmpty: HandWritten = { name: "a virtual kubelet without pods", document, summary };

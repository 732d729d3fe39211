import { describe, expect, test } from "vitest";
import { parseSummary, safeParseSummary } from "../src/index.ts";
import * as kubelet18 from "./documents/kubelet-1.8.ts";
import * as kubelet119 from "./documents/kubelet-1.19-gpu.ts";
import * as kubelet128 from "./documents/kubelet-1.28-swap.ts";
import * as kubelet137 from "./documents/kubelet-1.37.ts";
import * as virtualKubelet from "./documents/virtual-kubelet.ts";
import * as virtualKubeletEmpty from "./documents/virtual-kubelet-empty.ts";
import * as windows from "./documents/windows.ts";

const documents = [
  { name: "kubelet 1.8", ...kubelet18 },
  { name: "kubelet 1.19 with an accelerator", ...kubelet119 },
  { name: "kubelet 1.28 with swap", ...kubelet128 },
  { name: "kubelet 1.37", ...kubelet137 },
  { name: "Windows", ...windows },
  { name: "a virtual kubelet", ...virtualKubelet },
  { name: "a virtual kubelet without pods", ...virtualKubeletEmpty },
];

describe.for(documents)("$name", ({ document, summary }) => {
  test("is read as a whole", () => {
    expect(parseSummary(JSON.stringify(document))).toEqual(summary);
  });

  test("without an issue", () => {
    expect(safeParseSummary(JSON.stringify(document)).issues).toEqual([]);
  });
});

import { describe, expect, test } from "vitest";
import { parseSummary, safeParseSummary } from "../src/index.ts";
import { kubelet18 } from "./documents/kubelet-1.8.ts";
import { kubelet119 } from "./documents/kubelet-1.19-gpu.ts";
import { kubelet128 } from "./documents/kubelet-1.28-swap.ts";
import { kubelet137 } from "./documents/kubelet-1.37.ts";
import { virtualKubelet } from "./documents/virtual-kubelet.ts";
import { virtualKubeletEmpty } from "./documents/virtual-kubelet-empty.ts";
import { windows } from "./documents/windows.ts";

const documents = [kubelet18, kubelet119, kubelet128, kubelet137, windows, virtualKubelet, virtualKubeletEmpty];

describe.for(documents)("$name", ({ document, summary }) => {
  test("is read as a whole", () => {
    expect(parseSummary(JSON.stringify(document))).toEqual(summary);
  });

  test("without an issue", () => {
    expect(safeParseSummary(JSON.stringify(document)).issues).toEqual([]);
  });
});

import { install } from "../simulation/seed/install.ts";
import { editDeployment, editKubelets, podName } from "./edit.ts";
import type { Scenario } from "./scenario.ts";

const MEGABYTE = 1_048_576;
/** Colour, title of the window, clipboard, the cursor's way home, C1 and text from right to left. */
const ESCAPES = "\u001b[31mred\u001b]0;owned\u0007\u001b]52;c;cm0gLXJm\u0007\u001b[2J\u009b1m\u202eevil\r";

/** Beside kubelets that signed their own certificates. */
export const hostile: Scenario = {
  name: "hostile",
  title: "names and log lines carry terminal escapes, and one line is a megabyte long",
  arrange: (situation) => {
    editKubelets(situation, { certificate: "self-signed" });
    install(situation, "certificatesigningrequests.certificates.k8s.io", {
      metadata: { name: `csr-${ESCAPES}` },
      spec: { signerName: "kubernetes.io/kubelet-serving", username: `system:node:${ESCAPES}`, request: "" },
      status: {},
    });
    install(situation, "horizontalpodautoscalers.autoscaling", {
      metadata: { name: `hpa-${ESCAPES}`, namespace: "default" },
      spec: {
        maxReplicas: 2,
        scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: ESCAPES },
        metrics: [],
      },
    });
    editDeployment(situation, (deployment) => {
      deployment.metadata.annotations = { note: ESCAPES };
    });
    situation.processes.says.set(podName(situation), [
      `E1124 12:00:00.000000       1 scraper.go:149] "Failed to scrape node" err="${ESCAPES}" node="${ESCAPES}"`,
      `"Failed to scrape node" err="${"a".repeat(MEGABYTE)}" node="worker-1"`,
      "\u0000\u0001\uFFFD binary",
    ]);
  },
};

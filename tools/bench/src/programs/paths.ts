import path from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the repository. */
const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));

/** The bundle that `pnpm build` makes. */
export const BUNDLE = path.join(ROOT, "packages/kubectl-metrics/dist/bin.cjs");

/** The executable that the release tool builds. */
export const EXECUTABLE = path.join(ROOT, "dist/executables/kubectl-metrics-linux-x64");

/** Floors compiled for the executable's runtime; they are made anew by every bench. */
export const COMPILED_FLOORS = path.join(ROOT, ".cache/bench-floors");

/** Summary of a recorded node, for commands that read files. */
export const SUMMARY_FILE = path.join(ROOT, "fixtures/kubernetes-1.34.4/kubelet/node1.summary.json");

/** Source of a floor. */
export const floorSource = (floor: string): string => fileURLToPath(new URL(`../floors/${floor}.cjs`, import.meta.url));

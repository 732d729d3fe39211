import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  type Ended,
  type RealCluster,
  type RunOptions,
  realCluster,
  type UserName,
} from "@kubectl-metrics/real-cluster";

/** The cluster that cluster-setup.ts started. */
export const cluster: RealCluster = realCluster();

/** What is tested: the built bundle, or the executable that E2E_PROGRAM names. */
export const programPath: string =
  process.env["E2E_PROGRAM"] ??
  fileURLToPath(new URL("../../../../packages/kubectl-metrics/dist/bin.cjs", import.meta.url));
if (!existsSync(programPath))
  throw new Error(`${programPath} is missing; these tests run the built program: pnpm build`);

/** Who runs it, and how. */
export interface As extends RunOptions {
  readonly user?: UserName;
}

const environment = ({ user = "admin", env }: As): Record<string, string> => ({
  HOME: "/nonexistent",
  KUBECONFIG: cluster.kubeconfig(user),
  ...env,
});

/** Splits at blanks; what stands in single quotes is one word. */
const words = (line: string): string[] => (line.match(/'[^']*'|\S+/g) ?? []).map((word) => word.replaceAll("'", ""));

/** Runs `kubectl metrics LINE`, the program itself, as the administrator unless another user is named. */
export function metrics(line: string, as: As = {}): Promise<Ended> {
  const options = { timeoutMilliseconds: 60_000, ...as, env: environment(as) };
  const args = words(line);
  return programPath.endsWith("js")
    ? cluster.run(process.execPath, [programPath, ...args], options)
    : cluster.run(programPath, args, options);
}

/** Runs `kubectl LINE`. */
export const kubectl = (line: string, as: As = {}): Promise<Ended> =>
  cluster.run(cluster.kubectlPath, words(line), { timeoutMilliseconds: 60_000, ...as, env: environment(as) });

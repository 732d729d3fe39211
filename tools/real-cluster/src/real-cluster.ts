import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build, isBuilt } from "./build/build.ts";
import { clusterComponents, loadComponents } from "./build/components.ts";
import type { FaultName } from "./faults.ts";
import { built, logs, scriptEnvironment, state, tool } from "./folders.ts";
import { type Load, makeLoad } from "./load/make-load.ts";
import { type Ended, mustRun, type Run, runProgram } from "./run-program.ts";
import type { UserName } from "./users.ts";
import { defaultKubernetes, versions } from "./versions.ts";

/** Which cluster, and who is told how it goes. */
export interface RealClusterOptions {
  /** A version of versions.json; the one that runs, or else the default. */
  readonly kubernetes?: string;
  /** Told a line about each step. */
  readonly say?: (line: string) => void;
}

/** The cluster of this machine: there is one, whoever started it. */
export interface RealCluster {
  readonly kubernetes: string;
  /** Makes the binaries that the cache does not have. */
  build(): Promise<void>;
  /** @returns whether it was started by this call; false when it was running */
  up(): Promise<boolean>;
  /** Leaves nothing, however it was started or broken. */
  down(): Promise<void>;
  /** @returns exit code 0 when everything is well; a line for each check */
  status(): Promise<Ended>;
  /** Brings a fault about and waits until it shows. */
  fault(name: FaultName): Promise<void>;
  /** Repairs a fault and waits until every node has metrics again. */
  restore(name: FaultName): Promise<void>;
  /** The faults that were brought about and not repaired. */
  faults(): readonly string[];
  /** Simulated nodes and pods, beside the real ones. */
  load(load: Load): Promise<void>;
  unload(): Promise<void>;
  /** The path of a user's kubeconfig; its server is reached from inside the control plane's network. */
  kubeconfig(user: UserName): string;
  readonly kubectlPath: string;
  /** Runs a program inside the control plane's network; as the administrator unless `env` names another KUBECONFIG. */
  readonly run: Run;
  /** Runs the cluster's own kubectl. */
  kubectl(...args: readonly string[]): Promise<Ended>;
}

const RUNNING = path.join(state, "kubernetes-version");
const FAULTS = path.join(state, "faults");

/** The version that runs; undefined when none does, or only what is left of one. */
function runningVersion(): string | undefined {
  if (!existsSync(RUNNING)) return undefined;

  const init = readFileSync(path.join(state, "cp/first-process"), "utf8").trim();
  const name = path.join("/proc", init, "comm");
  return existsSync(name) && readFileSync(name, "utf8").trim() === "kmbox" ? readFileSync(RUNNING, "utf8") : undefined;
}

function assertRunning(): void {
  if (runningVersion() === undefined) throw new Error("the cluster is not running: pnpm real-cluster up");
}

/** @throws when there is no such version */
export function realCluster(options: RealClusterOptions = {}): RealCluster {
  const { kubernetes = runningVersion() ?? defaultKubernetes, say = () => undefined } = options;
  if (!versions.kubernetes.includes(kubernetes))
    throw new Error(`there is no Kubernetes ${kubernetes}, only ${versions.kubernetes.join(" and ")}`);

  const folders = built(kubernetes);
  const env = scriptEnvironment(kubernetes);
  const script = (name: string, ...args: readonly string[]): Promise<Ended> =>
    mustRun(path.join(tool, "cluster", name), args, { env });
  const kubeconfig = (user: UserName): string => path.join(state, "users", `${user}.kubeconfig`);

  const run: Run = (program, args, runOptions = {}) => {
    assertRunning();
    const init = readFileSync(path.join(state, "cp/first-process"), "utf8").trim();
    return runProgram("nsenter", ["-t", init, "-n", "--", program, ...args], {
      ...runOptions,
      env: { KUBECONFIG: kubeconfig("admin"), ...runOptions.env },
    });
  };

  const down = async (): Promise<void> => {
    await script("down.sh");
  };

  async function up(): Promise<boolean> {
    const running = runningVersion();
    if (running === kubernetes) return false;
    if (running !== undefined) throw new Error(`Kubernetes ${running} is running: pnpm real-cluster down`);
    if (!isBuilt(clusterComponents(kubernetes)))
      throw new Error(`Kubernetes ${kubernetes} is not built: pnpm real-cluster build --kubernetes ${kubernetes}`);
    if (existsSync(state) && (await runProgram("flock", ["--nonblock", state, "true"])).code !== 0)
      throw new Error("another start is under way");

    await down();
    say(`starting Kubernetes ${kubernetes}; its logs: ${logs}`);
    const ended = await runProgram(path.join(tool, "cluster/up.sh"), [], { env, show: true });
    if (ended.code !== 0) {
      await down();
      throw new Error(`the cluster did not start; its logs: ${logs}`);
    }
    mkdirSync(FAULTS);
    writeFileSync(RUNNING, kubernetes);
    return true;
  }

  return {
    kubernetes,
    kubectlPath: path.join(folders.kubernetes, "kubectl"),
    build: () => build(clusterComponents(kubernetes), say),
    up,
    down,
    status() {
      assertRunning();
      return runProgram(path.join(tool, "cluster/status.sh"), [], { env });
    },
    async fault(name) {
      assertRunning();
      writeFileSync(path.join(FAULTS, name), "");
      await script("fault.sh", "inject", name);
    },
    async restore(name) {
      assertRunning();
      await script("fault.sh", "restore", name);
      rmSync(path.join(FAULTS, name), { force: true });
    },
    faults: () => (existsSync(FAULTS) ? readdirSync(FAULTS).toSorted() : []),
    async load(load) {
      assertRunning();
      await build(loadComponents, say);
      await script("load.sh", "start");
      await makeLoad(load, run);
    },
    async unload() {
      assertRunning();
      await script("load.sh", "stop");
    },
    kubeconfig,
    run,
    kubectl: (...args) => run(path.join(folders.kubernetes, "kubectl"), args),
  };
}

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Certificates, KeyType } from "./access/certificates.ts";
import { type CredentialStore, credentialStore } from "./access/credentials.ts";
import { type KubeconfigOptions, kubeconfigText } from "./access/kubeconfig.ts";
import { type UserOptions, usersOf } from "./access/users.ts";
import type { MetricsVersion } from "./api/backend.ts";
import type { Simulation } from "./api/simulation.ts";
import type { Fault } from "./faults/fault.ts";
import { FaultList, type FaultMatch } from "./faults/fault-list.ts";
import { type HandlerParts, handle } from "./http/handler.ts";
import { listen } from "./http/listen.ts";
import { ReplyCache } from "./http/reply-cache.ts";
import type { RequestRecord } from "./http/request-record.ts";
import { generateWorld } from "./world/generated/generate.ts";
import type { World } from "./world/world.ts";

/** How to start a cluster. */
export interface FakeClusterOptions {
  /** Default: 3 generated nodes with 10 pods of 2 containers. */
  readonly world?: World;
  /** Epoch milliseconds; default the real clock. */
  readonly now?: () => number;
  /** Default 0: any free port. */
  readonly port?: number;
  /** Plain HTTP, over which kubectl sends no credentials: whoever brings none is admin. */
  readonly http?: boolean;
  /** Ready certificates instead of ones made at start. */
  readonly certificates?: Certificates;
  /** Of the certificates that are made. Default P-256; kubeadm's are RSA-2048. */
  readonly keyType?: KeyType;
  /** Versions of metrics.k8s.io in the order of discovery; default v1beta1. Empty: metrics-server is not installed. */
  readonly metricsVersions?: readonly MetricsVersion[];
  /** Users beside admin. */
  readonly users?: Readonly<Record<string, UserOptions>>;
  /** The name of a scenario to start with: what may be the matter with the metrics pipeline. */
  readonly scenario?: string;
  /** Keep every reply as it was first given; see `forgetReplies`. */
  readonly cacheReplies?: boolean;
}

/** A running cluster. */
export interface FakeCluster {
  readonly url: string;
  /** A file with the kubeconfig of admin, or of the user whom the first scenario is about. */
  readonly kubeconfigPath: string;
  readonly world: World;
  /** Every request so far, oldest first. May be emptied. */
  readonly requests: RequestRecord[];
  /** Text of a kubeconfig. */
  kubeconfig(options?: KubeconfigOptions): string;
  /** Writes a kubeconfig into the cluster's temporary directory and returns its path. */
  writeKubeconfig(options?: KubeconfigOptions): Promise<string>;
  /** Changes which versions of metrics.k8s.io are served. */
  setMetricsVersions(versions: readonly MetricsVersion[]): void;
  /** Switches a fault on, by its data or by its name. */
  setFault(match: FaultMatch, fault: Fault | string): void;
  clearFaults(): void;
  /**
   * Switches to a scenario, from its beginning; undefined ends it.
   *
   * @throws RangeError when there is none of that name
   */
  setScenario(name: string | undefined): Promise<void>;
  /** With `cacheReplies`: answers anew from the world. */
  forgetReplies(): void;
  /** Ends all connections and removes the temporary files. */
  close(): Promise<void>;
}

const TEN_DAYS_MS = 10 * 24 * 3_600_000;
/** What they may do is in the RBAC objects of a scenario. */
const SCENARIO_USERS: Readonly<Record<string, UserOptions>> = {
  nobody: { rules: [] },
  "metrics-reader": { rules: [] },
};
const DEFAULT_WORLD = { nodes: 3, podsPerNode: 10, containersPerPod: 2 };

/** Starts an API server with kubelets behind it on 127.0.0.1. */
export async function startFakeCluster(options: FakeClusterOptions = {}): Promise<FakeCluster> {
  const users = usersOf({ ...(options.scenario === undefined ? {} : SCENARIO_USERS), ...options.users });
  const credentials = await credentialStore(users, options.http ?? false, options.certificates, options.keyType);
  const faults = new FaultList();
  const cache = new ReplyCache(options.cacheReplies ?? false);
  const now = options.now ?? Date.now;
  const world =
    options.world ??
    generateWorld(
      options.scenario === undefined ? DEFAULT_WORLD : { ...DEFAULT_WORLD, createdAt: now() - TEN_DAYS_MS },
    );
  let simulation: Simulation | undefined;
  const setScenario = async (name: string | undefined): Promise<string | undefined> => {
    // Most clusters have no scenario, and start without loading them.
    const scenarios = name === undefined ? undefined : await import("./scenarios/index.ts");
    const scenario = scenarios?.scenarioOf(name ?? "");
    simulation = scenario && scenarios?.startScenario(scenario, world, now);
    cache.clear();

    return scenario?.user;
  };
  const user = await setScenario(options.scenario);
  let versions = options.metricsVersions ?? ["v1beta1"];
  const backend = {
    get world() {
      return simulation?.world() ?? world;
    },
    now,
    simulation: () => simulation,
    metricsVersions: () => simulation?.versions() ?? versions,
    isStale: () => faults.isStale(),
  };
  const strangerIsAdmin = options.http ?? false;
  const parts: HandlerParts = { backend, users, strangerIsAdmin, faults, cache, requests: [], inFlight: { count: 0 } };
  const server = await listen(
    (request, response) => {
      handle(parts, request, response).catch(() => response.destroy());
    },
    options.port ?? 0,
    credentials.certificates,
  );
  const files = await kubeconfigFiles(server.url, credentials);

  return {
    url: server.url,
    kubeconfigPath: await files.write(user === undefined ? {} : { user }),
    world,
    requests: parts.requests,
    kubeconfig: files.text,
    writeKubeconfig: files.write,
    setMetricsVersions: (next) => {
      versions = next;
    },
    setFault: (match, fault) => faults.set(match, fault),
    clearFaults: () => faults.clear(),
    setScenario: async (name) => {
      await setScenario(name);
    },
    forgetReplies: () => cache.clear(),
    close: async () => {
      await server.close();
      await files.remove();
    },
  };
}

async function kubeconfigFiles(url: string, credentials: CredentialStore) {
  const directory = await mkdtemp(join(tmpdir(), "fake-cluster-"));
  let written = 0;
  const text = ({ user = "client-certificate", namespace }: KubeconfigOptions = {}): string =>
    kubeconfigText(url, credentials.certificates?.ca, user, credentials.of(user), namespace);
  const write = async (options?: KubeconfigOptions): Promise<string> => {
    const path = join(directory, `kubeconfig-${++written}.yaml`);
    await writeFile(path, text(options), { mode: 0o600 });

    return path;
  };

  return { text, write, remove: () => rm(directory, { recursive: true, force: true }) };
}

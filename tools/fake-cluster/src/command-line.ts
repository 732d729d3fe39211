import { parseArgs } from "node:util";
import type { MetricsVersion } from "./api/backend.ts";
import type { FakeClusterOptions } from "./fake-cluster.ts";
import type { FaultMatch } from "./faults/fault-list.ts";
import { generateWorld } from "./world/generated/generate.ts";
import { RECORDED_AT, recordedWorld } from "./world/recorded.ts";

/** A fault as the command line names it. */
interface FaultArgument {
  readonly match: FaultMatch;
  readonly fault: string;
}

/** What the command line asks for. */
export interface Invocation {
  readonly help: boolean;
  /** List the scenarios instead. */
  readonly listsScenarios: boolean;
  readonly cluster: FakeClusterOptions;
  readonly faults: readonly FaultArgument[];
}

export const USAGE = `Usage: pnpm fake-cluster [options]

Starts a Kubernetes API server with kubelets behind it on 127.0.0.1, prints the path of a kubeconfig and runs until it is
interrupted.

  --nodes N            generated nodes (3)
  --pods-per-node N    pods on each (10)
  --containers N       containers of each pod (2)
  --seed N             another cluster of the same size (1)
  --missing-metrics F  fraction of the pods without metrics, 0 to 1 (0)
  --recorded           the recorded cluster of two nodes, at the time of its recording
  --versions LIST      metrics.k8s.io versions served: v1beta1, v1, both with a comma, or none (v1beta1)
  --fault NAME@WHERE   switch a fault on, for a path prefix or for node=NAME; may be repeated
  --scenario NAME      something the matter with the metrics pipeline, and all the objects that tell of it
  --scenarios          list the scenarios
  --port N             instead of any free port
  --http               plain HTTP instead of TLS
  -h, --help
`;

const OPTIONS = {
  nodes: { type: "string", default: "3" },
  "pods-per-node": { type: "string", default: "10" },
  containers: { type: "string", default: "2" },
  seed: { type: "string", default: "1" },
  "missing-metrics": { type: "string", default: "0" },
  recorded: { type: "boolean", default: false },
  versions: { type: "string", default: "v1beta1" },
  fault: { type: "string", multiple: true, default: [] as string[] },
  scenario: { type: "string" },
  scenarios: { type: "boolean", default: false },
  port: { type: "string", default: "0" },
  http: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

/**
 * Reads the command line.
 *
 * @throws TypeError or RangeError with a text for the person when it is wrong
 */
export function parseCommandLine(args: readonly string[]): Invocation {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const world = values.recorded
    ? { world: recordedWorld(), now: () => RECORDED_AT }
    : {
        world: generateWorld({
          nodes: count("--nodes", values.nodes),
          podsPerNode: count("--pods-per-node", values["pods-per-node"]),
          containersPerPod: count("--containers", values.containers),
          seed: count("--seed", values.seed),
          missingMetrics: fraction("--missing-metrics", values["missing-metrics"]),
        }),
      };

  return {
    help: values.help,
    listsScenarios: values.scenarios,
    cluster: {
      ...world,
      port: count("--port", values.port),
      http: values.http,
      metricsVersions: versionsOf(values.versions),
      ...(values.scenario === undefined ? {} : { scenario: values.scenario }),
    },
    faults: values.fault.map(faultOf),
  };
}

function count(flag: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new RangeError(`${flag} takes a whole number, not ${JSON.stringify(text)}`);

  return Number(text);
}

function fraction(flag: string, text: string): number {
  const number = Number(text);
  if (text === "" || !(number >= 0 && number <= 1))
    throw new RangeError(`${flag} takes a number from 0 to 1, not ${JSON.stringify(text)}`);

  return number;
}

function versionsOf(text: string): readonly MetricsVersion[] {
  if (text === "none") return [];

  return text.split(",").map((version) => {
    if (version !== "v1" && version !== "v1beta1")
      throw new RangeError(`--versions takes v1, v1beta1 or none, not ${JSON.stringify(version)}`);

    return version;
  });
}

function faultOf(text: string): FaultArgument {
  const [fault = "", where = "/"] = text.split("@", 2);
  const node = /^node=(.+)$/.exec(where)?.[1];

  return { fault, match: node === undefined ? { path: where } : { node } };
}

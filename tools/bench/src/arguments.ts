import { parseArgs } from "node:util";
import { VARIANT_IDS, type VariantId } from "./programs/variants.ts";

/** What the command line asks for. */
export interface BenchArguments {
  readonly help: boolean;
  /** Empty: all of them. */
  readonly scenarios: readonly string[];
  readonly variants: readonly VariantId[];
  /** Of every scenario; absent: each its own number. */
  readonly runs?: number;
  /** File for the result. */
  readonly json: string;
  /** File of an earlier result. */
  readonly compare?: string;
  /** A cluster of the user's, with the kubectl to use. */
  readonly users?: { readonly kubeconfig: string; readonly kubectl: string };
  /** The real cluster of this machine; with a load, so many simulated nodes and pods beside it. */
  readonly real?: { readonly load?: { readonly nodes: number; readonly pods: number } };
}

const RESULT = ".cache/bench.json";

/** The text of `--help`. */
export const usage = (scenarios: readonly string[]): string => `Usage: pnpm bench [SCENARIO...] [options]

Measures the plugin beside kubectl, or beside the least that a program of the same runtime costs.

  SCENARIO             ${scenarios.join(", ")} (all but those that take minutes: watch-steady)
  --variants LIST      ${VARIANT_IDS.join(", ")} (all that are here)
  --runs N             runs of each, after two warm-ups (from 5 to 25, by scenario)
  --json FILE          where the result is written (${RESULT})
  --compare FILE       an earlier result: prints how its ratios changed
  --kubeconfig FILE    measure against this cluster; nothing is counted on its server
  --kubectl PATH       and with this kubectl
  --real               measure against real Kubernetes on this machine, started where it does not run
  --load NODES,PODS    with --real: so many simulated nodes and pods in it
  -h, --help
`;

const OPTIONS = {
  variants: { type: "string", default: VARIANT_IDS.join(",") },
  runs: { type: "string" },
  json: { type: "string", default: RESULT },
  compare: { type: "string" },
  kubeconfig: { type: "string" },
  kubectl: { type: "string" },
  real: { type: "boolean", default: false },
  load: { type: "string" },
  help: { type: "boolean", short: "h", default: false },
} as const;

/**
 * Reads the command line.
 *
 * @param known - the scenarios that there are
 * @throws TypeError or RangeError with a text for the person when it is wrong
 */
export function parseArguments(args: readonly string[], known: readonly string[]): BenchArguments {
  // pnpm hands on a "--" that separates its own options.
  const own = args[0] === "--" ? args.slice(1) : args;
  const { values, positionals } = parseArgs({ args: own, options: OPTIONS, allowPositionals: true });
  const { runs, compare, kubeconfig, kubectl, real, load } = values;
  if ((kubeconfig === undefined) !== (kubectl === undefined))
    throw new RangeError("--kubeconfig and --kubectl go together: a cluster, and the kubectl that fits it");
  if (real && kubeconfig !== undefined) throw new RangeError("--real brings its own cluster: leave out --kubeconfig");
  if (load !== undefined && !real) throw new RangeError("--load goes with --real");

  return {
    help: values.help,
    scenarios: positionals.map((word) => oneOf("scenario", word, known)),
    variants: values.variants.split(",").map((word) => oneOf("variant", word, VARIANT_IDS)),
    json: values.json,
    ...(runs === undefined ? {} : { runs: positive("--runs", runs) }),
    ...(compare === undefined ? {} : { compare }),
    ...(kubeconfig === undefined || kubectl === undefined ? {} : { users: { kubeconfig, kubectl } }),
    ...(real ? { real: load === undefined ? {} : { load: loadOf(load) } } : {}),
  };
}

function loadOf(text: string): { readonly nodes: number; readonly pods: number } {
  const [nodes, pods] = text.split(",");
  if (nodes === undefined || pods === undefined || text.split(",").length !== 2)
    throw new RangeError(`--load takes NODES,PODS, not ${JSON.stringify(text)}`);
  return { nodes: positive("--load", nodes), pods: positive("--load", pods) };
}

function oneOf<Word extends string>(what: string, word: string, known: readonly Word[]): Word {
  const found = known.find((one) => one === word);
  if (found === undefined) throw new RangeError(`no ${what} ${JSON.stringify(word)}; there are: ${known.join(", ")}`);
  return found;
}

function positive(flag: string, text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new RangeError(`${flag} takes a number from 1, not ${JSON.stringify(text)}`);
  return Number(text);
}

import type { ParserFigures } from "../parser.ts";
import type { ScenarioResult } from "../series/run-scenario.ts";

/** Where the figures were taken: what they may be compared with. */
export interface Machine {
  readonly platform: string;
  readonly architecture: string;
  readonly processors: number;
  readonly processor: string;
  readonly memoryGibibytes: number;
  /** Processes that wanted a processor in the minute before. */
  readonly load: number;
}

/** What a bench writes as JSON. */
export interface BenchResult {
  /** When it began, RFC 3339. */
  readonly date: string;
  readonly machine: Machine;
  /** Version of kubectl. */
  readonly kubectl: string;
  /** Runtime of each variant. */
  readonly variants: Readonly<Record<string, string>>;
  /** How CPU and memory were measured. */
  readonly method: string;
  /** How both sides reach the server and say who they are. */
  readonly connection: string;
  readonly scenarios: readonly ScenarioResult[];
  /** A line for each scenario in which a command failed: it has no figures. */
  readonly failures: readonly string[];
  /** Of the process that benches; absent when it was not asked for. */
  readonly parser?: ParserFigures;
}

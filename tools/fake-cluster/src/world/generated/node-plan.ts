import type { GeneratePlan } from "./options.ts";
import { mixSeed, pick, random } from "./random.ts";

/** What is decided of a node before any document is written. */
export interface NodePlan {
  readonly index: number;
  readonly name: string;
  readonly address: string;
  readonly seed: number;
  readonly cores: number;
  /** Reserved for the system and so not allocatable. */
  readonly reservedMilliCores: number;
  readonly memoryKi: number;
  readonly reservedMemoryKi: number;
  readonly swapBytes: number | undefined;
  readonly startedAt: number;
  readonly zone: string;
  readonly hasMetrics: boolean;
  /** Average share of its allocatable CPU and memory that its pods use together, 0 to 1. */
  readonly load: number;
}

const MACHINES: readonly [readonly [number, number], ...(readonly [number, number])[]] = [
  [2, 4],
  [4, 16],
  [8, 32],
  [16, 64],
];
const GIBIBYTE_KI = 1_048_576;
const MINUTE_MS = 60_000;

/** Decides what the node of that index is. */
export function nodePlan(plan: GeneratePlan, index: number): NodePlan {
  const seed = mixSeed(plan.seed, 1, index);
  const next = random(seed);
  const [cores, gibibytes] = pick(next, MACHINES);

  return {
    index,
    name: `worker-${index + 1}`,
    address: `10.${Math.floor(index / 62_500)}.${Math.floor(index / 250) % 250}.${(index % 250) + 1}`,
    seed,
    cores,
    reservedMilliCores: pick(next, [0, 70, 80, 120]),
    memoryKi: gibibytes * GIBIBYTE_KI - Math.floor(next() * 500_000),
    reservedMemoryKi: pick(next, [102_400, 358_400, 1_048_576]),
    swapBytes: next() < plan.swap ? pick(next, [536_870_912, 2_147_483_648]) : undefined,
    startedAt: plan.createdAt + Math.floor(next() * 1000) * MINUTE_MS,
    zone: `zone-${pick(next, ["a", "b", "c"])}`,
    hasMetrics: next() >= plan.missingNodeMetrics,
    load: 0.05 + next() * 0.6,
  };
}

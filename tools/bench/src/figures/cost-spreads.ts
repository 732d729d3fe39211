import { type Cost, FIGURES, type Figure } from "./cost.ts";
import { type Spread, spreadOf } from "./spread.ts";

/** A spread of each figure; undefined for one that was not measured. */
export type CostSpreads = { readonly [F in Figure]?: Spread | undefined };

/** The spreads of a series of runs. */
export const costSpreads = (costs: readonly Cost[]): CostSpreads =>
  each((figure) => spreadOf(costs.map((cost) => cost[figure])));

/**
 * The spreads of the ratios one / other, run by run: what slows the machine down for a while slows down both of a pair.
 *
 * @param others - as many as `ones`, each measured beside its own
 */
export const ratioSpreads = (ones: readonly Cost[], others: readonly Cost[]): CostSpreads =>
  each((figure) => spreadOf(ones.map((one, run) => quotient(one[figure], others[run]?.[figure]))));

const each = (spread: (figure: Figure) => Spread | undefined): CostSpreads =>
  Object.fromEntries(FIGURES.map((figure) => [figure, spread(figure)]));

const quotient = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || !other ? undefined : one / other;

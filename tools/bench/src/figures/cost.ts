/** What one whole process cost. */
export interface Cost {
  readonly wallMilliseconds: number;
  /** User and system time; undefined where it can't be told. */
  readonly cpuMilliseconds: number | undefined;
  /** Largest resident set; undefined where it can't be told. */
  readonly peakMebibytes: number | undefined;
}

/** A figure of a cost. */
export type Figure = keyof Cost;

/** Every figure, in the order in which they are printed. */
export const FIGURES: readonly Figure[] = ["wallMilliseconds", "cpuMilliseconds", "peakMebibytes"];

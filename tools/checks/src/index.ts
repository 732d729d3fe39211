/** How runs of tests are counted and told. */
export { type Counts, countsLine, readCounts } from "./counts.ts";

/**
 * What `top --watch` is made of beside what every `top` is made of: a file of its own in the bundle
 * (`build/files-apart.ts`), read by `--watch` alone.
 */
export { AppendedTable } from "./appended-table.ts";
export { History } from "./history.ts";
export { WatchLoop } from "./loop.ts";
export { recordLoop } from "./record-loop.ts";
export { Screen } from "./screen.ts";
export { symbolsFor } from "./symbols.ts";

import { setMaxListeners } from "node:events";

/**
 * Aborts a controller as soon as one of several signals is aborted.
 *
 * What `AbortSignal.any` makes is held by Node.js as long as its sources live, with all that listens to it: a process that
 * goes on for days needs a way to let go.
 *
 * @returns lets go of the signals
 */
export function abortWith(controller: AbortController, signals: readonly AbortSignal[]): () => void {
  const abort = (): void => controller.abort();
  for (const signal of signals) {
    // Hundreds of requests that are under way at the same time are no leak.
    setMaxListeners(0, signal);
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort);
  }
  return () => {
    for (const signal of signals) signal.removeEventListener("abort", abort);
  };
}

import type { TextSink } from "../context.ts";

/** Fewer kubelets than this answer before anybody wonders. */
const WORTH_SHOWING = 8;

/** A line on a terminal that says how far the reading is. */
export interface Progress {
  readonly update: (done: number, total: number) => void;
  /** Takes the line away again. */
  readonly clear: () => Promise<void>;
}

/** Shows nothing unless the sink is a terminal. */
export function progress(sink: TextSink): Progress {
  let shown = 0;
  const update = (done: number, total: number): void => {
    if (total <= WORTH_SHOWING || !sink.isTerminal) return;
    const line = `reading summaries: ${done} of ${total} nodes`;
    shown = line.length;
    void sink.write(`\r${line}`);
  };
  const clear = async (): Promise<void> => {
    if (shown > 0) await sink.write(`\r${" ".repeat(shown)}\r`);
    shown = 0;
  };
  return { update, clear };
}

import type { Access, AskedRequest } from "../cluster/bench-cluster.ts";

interface PlannedRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What `drain.cjs` reads. */
export interface DrainPlan {
  readonly access: Access;
  /** How many requests are under way at once. */
  readonly concurrency: number;
  /** Requests that need nothing of each other, stage after stage. */
  readonly stages: readonly (readonly PlannedRequest[])[];
}

/** As many as the plugin asks for at once. */
const CONCURRENCY = 16;

/** The requests that a run of the plugin sent, with the same headers: lists first, since they say which kubelets to ask. */
export function drainPlan(access: Access, asked: readonly AskedRequest[]): DrainPlan {
  const stages = [asked.filter((request) => !isSummary(request)), asked.filter(isSummary)];
  return {
    access,
    concurrency: CONCURRENCY,
    stages: stages.filter((requests) => requests.length > 0).map((requests) => requests.map(planned)),
  };
}

const isSummary = ({ path }: AskedRequest): boolean => path.split("?")[0]?.endsWith("/stats/summary") ?? false;

const planned = ({ path, accept, acceptEncoding }: AskedRequest): PlannedRequest => ({
  path,
  headers: {
    ...(accept === undefined ? {} : { accept }),
    ...(acceptEncoding === undefined ? {} : { "accept-encoding": acceptEncoding }),
  },
});

import { kubectl } from "./programs.ts";

interface MetricsList {
  readonly items: readonly {
    readonly metadata: { readonly namespace?: string; readonly name: string };
    readonly timestamp: string;
  }[];
}

/** Names the samples that the Metrics API serves now. */
async function samples(): Promise<string> {
  const lists = await Promise.all(
    ["nodes", "pods"].map((resource) => kubectl(`get --raw /apis/metrics.k8s.io/v1beta1/${resource}`)),
  );
  return lists
    .flatMap(({ stdout }) => (JSON.parse(stdout) as MetricsList).items)
    .map(({ metadata: { namespace = "", name }, timestamp }) => `${namespace}/${name} ${timestamp}`)
    .toSorted()
    .join("\n");
}

/**
 * Makes observations until no new sample came between their beginning and end.
 *
 * @throws when that does not happen in a minute; a scrape is due every 15 seconds
 */
export async function ofOneScrape<T>(observe: () => Promise<T>): Promise<T> {
  const limit = performance.now() + 60_000;
  while (performance.now() < limit) {
    const before = await samples();
    const observed = await observe();
    if ((await samples()) === before) return observed;
  }
  throw new Error("new samples came between any two observations");
}

import { kubectl } from "./programs.ts";

interface Status {
  readonly name: string;
  readonly state: { readonly running?: { readonly startedAt: string } };
}

interface PodList {
  readonly items: readonly {
    readonly metadata: { readonly namespace: string; readonly name: string };
    readonly status: {
      readonly containerStatuses?: readonly Status[];
      readonly initContainerStatuses?: readonly Status[];
    };
  }[];
}

/** A container has been sampled when it has run for so long, in milliseconds. */
const SETTLED = 40_000;

/** The containers that run, and have for a while, as `namespace/pod/container`. */
export async function runningContainers(): Promise<readonly string[]> {
  const { items }: PodList = JSON.parse((await kubectl("get pods -A -o json")).stdout);
  const since = (status: Status): number => Date.parse(status.state.running?.startedAt ?? "");
  return items.flatMap(({ metadata, status: { containerStatuses = [], initContainerStatuses = [] } }) =>
    [...containerStatuses, ...initContainerStatuses]
      .filter((status) => Date.now() - since(status) > SETTLED)
      .map(({ name }) => `${metadata.namespace}/${metadata.name}/${name}`),
  );
}

import type { Report } from "../report.ts";
import type { ContainerStats } from "../stats/container-stats.ts";
import { decodeContainer } from "./container.ts";
import { readArray } from "./read.ts";
import { Unique } from "./unique.ts";

/** The containers of a list that could be read, and how many could not. */
export interface ContainerList {
  readonly containers: readonly ContainerStats[];
  readonly unreadable: number;
}

/**
 * Reads a list of containers.
 *
 * Of two with one name the later started is kept, as the kubelet does; the other one is reported, but does not count as
 * unreadable, since no running container is missing.
 *
 * @returns undefined when there is no list; a list that is something else counts as one unreadable container
 */
export function decodeContainers(value: unknown, key: string, report: Report): ContainerList | undefined {
  const list = readArray(value, key, report, "container");
  if (list === undefined) return value === undefined || value === null ? undefined : { containers: [], unreadable: 1 };

  report.enter(key);
  const unique = new Unique<ContainerStats>();
  let unreadable = 0;
  for (let index = 0; index < list.length; index++) {
    const container = decodeContainer(list[index], index, report);
    if (container === undefined) {
      unreadable++;
      continue;
    }
    const dropped = unique.add(container.name, container, index);
    if (dropped !== undefined) report.add("duplicate", dropped, "each container once", container.name, "container");
  }
  report.leave();
  return { containers: unique.all(), unreadable };
}

import { expect } from "vitest";
import { type As, metrics } from "./programs.ts";

/** An item of `-o json`, see docs/json.md. */
export interface Item {
  readonly namespace?: string;
  readonly pod?: string;
  readonly name: string;
  readonly node?: string;
  readonly cpu?: { readonly used: number };
  readonly memory?: { readonly used: number };
  readonly timestamp?: string;
  readonly missing?: string;
}

/** What `-o json` prints. */
export interface Usage {
  readonly source: string;
  readonly items: readonly Item[];
}

export const MEBIBYTE: number = 2 ** 20;

/** `kubectl metrics top LINE -o json`, which has to succeed. */
export async function usage(line: string, as?: As): Promise<Usage> {
  const { code, stdout, stderr } = await metrics(`top ${line} -o json`, as);
  expect({ code, stderr: code === 0 ? "" : stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout);
}

/** `namespace/name` of a pod, `namespace/pod/name` of a container, the name of a node. */
export const idOf = ({ namespace, pod, name }: Item): string =>
  [namespace, pod, name].filter((part) => part !== undefined).join("/");

/** Millicores; undefined when they are not known. */
export const millicores = (item: Item | undefined): number | undefined => item?.cpu && item.cpu.used / 1e6;

/** MiB; undefined when they are not known. */
export const mebibytes = (item: Item | undefined): number | undefined => item?.memory && item.memory.used / MEBIBYTE;

export const byId = ({ items }: Usage): ReadonlyMap<string, Item> => new Map(items.map((item) => [idOf(item), item]));

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Component } from "./components.ts";

/** Names what the folder was made from. */
const STAMP = "made-from";

/**
 * Makes what the cache does not have, one after another.
 *
 * @param say - told what is made, and how long it took
 */
export async function build(components: readonly Component[], say: (line: string) => void): Promise<void> {
  for (const component of components) {
    const stamp = digest(component.madeFrom);
    if (isMade(component, stamp)) continue;

    say(`building ${component.name}`);
    const started = performance.now();
    await make(component, stamp);
    say(`built ${component.name} in ${Math.round((performance.now() - started) / 1000)} s`);
  }
}

/** Whether the cache has all of them. */
export const isBuilt = (components: readonly Component[]): boolean =>
  components.every((component) => isMade(component, digest(component.madeFrom)));

/** Made beside its place and renamed, so that nobody runs half a binary. */
async function make({ folder, make: fill }: Component, stamp: string): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  await fill(unfinished);
  writeFileSync(path.join(unfinished, STAMP), stamp);
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
}

function isMade({ folder }: Component, stamp: string): boolean {
  const file = path.join(folder, STAMP);
  return existsSync(file) && readFileSync(file, "utf8") === stamp;
}

function digest(files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest("hex");
}

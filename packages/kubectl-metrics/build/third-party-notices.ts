import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Options } from "tsup";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

const LICENSE_FILE = /^(licen[cs]e|copying|notice)/i;

/** The folder of the package that a bundled file belongs to. */
const packageFolder = (file: string): string | undefined =>
  /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll("\\", "/"))?.[1];

function notice(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const files = readdirSync(folder).filter((file) => LICENSE_FILE.test(file));
  const texts = files.map((file) => readFileSync(path.join(folder, file), "utf8").trim());
  return [`${name} ${version} (${license})`, ...texts].join("\n\n");
}

/**
 * Writes the licences of every package that is in the bundle beside it, as most of
 * them demand of a copy.
 */
export const thirdPartyNotices: Plugin = {
  name: "third-party-notices",
  setup(build) {
    build.initialOptions.metafile = true;
    build.onEnd(({ metafile }) => {
      const folders = new Set(
        Object.keys(metafile?.inputs ?? {})
          .map(packageFolder)
          .filter((folder) => folder !== undefined),
      );
      const notices = [...folders]
        .filter((folder) => existsSync(path.join(folder, "package.json")))
        .sort()
        .map(notice);
      const outdir = build.initialOptions.outdir ?? "dist";
      // On a fresh clone the bundler has not made it yet.
      mkdirSync(outdir, { recursive: true });
      writeFileSync(path.join(outdir, "THIRD-PARTY-NOTICES.txt"), `${notices.join(`\n\n${"-".repeat(79)}\n\n`)}\n`);
    });
  },
};

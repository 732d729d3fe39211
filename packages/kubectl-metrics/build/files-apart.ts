import path from "node:path";
import type { Options } from "tsup";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/**
 * Keeps out of the program's file, each in one of its own, what few commands need: the
 * libraries for credentials, of which client-node alone is larger than everything else
 * together, `explain-errors` and its catalogue, and the screen of `top --watch`.
 */
export const filesApart: Plugin = {
  name: "files-apart",
  setup(build) {
    build.onResolve(
      { filter: /\/(client-node|openid-client|diagnosis|explaining|watching)\.ts$/ },
      ({ kind, path: file }) =>
        kind === "entry-point" ? undefined : { path: `./${path.basename(file, ".ts")}.cjs`, external: true },
    );
  },
};

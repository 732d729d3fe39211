import path from "node:path";
import type { Options } from "tsup";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/**
 * Keeps the libraries for credentials out of the program's file, each in one of its own
 * that is read only by a connection that needs it: client-node alone is larger than
 * everything else together.
 */
export const credentialLibrariesApart: Plugin = {
  name: "credential-libraries-apart",
  setup(build) {
    build.onResolve({ filter: /\/(client-node|openid-client)\.ts$/ }, ({ kind, path: file }) =>
      kind === "entry-point" ? undefined : { path: `./${path.basename(file, ".ts")}.cjs`, external: true },
    );
  },
};

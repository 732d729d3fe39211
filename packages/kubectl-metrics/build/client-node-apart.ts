import type { Options } from "tsup";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/**
 * Keeps client-node out of the program's file, in one of its own that is read only
 * by a connection that needs it: it is larger than everything else together.
 */
export const clientNodeApart: Plugin = {
  name: "client-node-apart",
  setup(build) {
    build.onResolve({ filter: /\/client-node\.ts$/ }, ({ kind }) =>
      kind === "entry-point" ? undefined : { path: "./client-node.cjs", external: true },
    );
  },
};

import type { Options } from "tsup";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/**
 * Parts of dependencies that this program loads and never uses, replaced in the bundle.
 *
 * yargs lays out its own help with `cliui` and `string-width`, whose tables of wide
 * characters cost more at start than everything else that yargs does; our help is
 * rendered by render/help.ts. client-node's configuration imports its generated API
 * for one method (`makeApiClient`) that is not called here.
 */
const REPLACEMENTS: readonly { readonly filter: RegExp; readonly importer: RegExp; readonly contents: string }[] = [
  {
    filter: /^cliui$/,
    importer: /yargs/,
    contents: `export default () => { throw new Error("help is rendered without cliui"); };`,
  },
  {
    filter: /^string-width$/,
    importer: /yargs/,
    contents: "export default (text) => text.length;",
  },
  {
    filter: /\/gen\/index\.js$/,
    importer: /client-node/,
    contents: `const absent = () => { throw new Error("the generated API is not bundled"); };
export { absent as createConfiguration, absent as ServerConfiguration };`,
  },
];

const NAMESPACE = "lean";

/** The esbuild plugin that makes the replacements. */
export const leanDependencies: Plugin = {
  name: "lean-dependencies",
  setup(build) {
    for (const [index, { filter, importer }] of REPLACEMENTS.entries()) {
      build.onResolve({ filter }, (found) =>
        importer.test(found.importer) ? { path: String(index), namespace: NAMESPACE, sideEffects: false } : undefined,
      );
    }
    build.onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path }) => ({
      contents: REPLACEMENTS[Number(path)]?.contents ?? "",
    }));
  },
};

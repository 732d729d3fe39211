import type { Options } from "tsup";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/**
 * Parts of dependencies that this program loads and never uses, replaced in the bundle.
 *
 * yargs' parser comes with the platform of its commands (assertions, locales, the
 * layout of help) and with Node's module loader, which cost more at start than the
 * parsing. client-node's configuration imports its generated API for one method
 * (`makeApiClient`), and openid-client for users that are not given to it here.
 */
const REPLACEMENTS: readonly { readonly filter: RegExp; readonly importer: RegExp; readonly contents: string }[] = [
  {
    filter: /\/platform-shims\/esm\.mjs$/,
    importer: /yargs/,
    contents: "export default {};",
  },
  {
    filter: /^node:module$/,
    importer: /yargs-parser/,
    contents: "export const createRequire = undefined;",
  },
  {
    filter: /\/gen\/index\.js$/,
    importer: /client-node/,
    contents: `const absent = () => { throw new Error("the generated API is not bundled"); };
export { absent as createConfiguration, absent as ServerConfiguration };`,
  },
  {
    filter: /\/oidc_auth\.js$/,
    importer: /client-node/,
    contents: "export class OpenIDConnectAuth {}",
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

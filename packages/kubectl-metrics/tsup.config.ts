import { defineConfig } from "tsup";
import { leanDependencies } from "./build/lean-dependencies.ts";
import { thirdPartyNotices } from "./build/third-party-notices.ts";

export default defineConfig({
  entry: { bin: "src/bin.ts" },
  format: ["esm"],
  // What a command does not use stays unread in a file of its own.
  splitting: true,
  target: "node20",
  platform: "node",
  clean: true,
  minify: true,
  // One package without dependencies is installed.
  noExternal: [/.*/],
  esbuildPlugins: [leanDependencies, thirdPartyNotices],
  // Bundled CommonJS packages ask for Node's own modules with `require`.
  banner: {
    js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
  },
});

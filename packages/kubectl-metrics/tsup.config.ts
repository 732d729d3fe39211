import { defineConfig } from "tsup";
import { filesApart } from "./build/files-apart.ts";
import { leanDependencies } from "./build/lean-dependencies.ts";
import { thirdPartyNotices } from "./build/third-party-notices.ts";

export default defineConfig({
  entry: {
    bin: "src/bin.ts",
    "client-node": "src/cluster/credentials/client-node.ts",
    diagnosis: "src/explain/diagnosis.ts",
    explaining: "src/explain/explaining.ts",
    "openid-client": "src/cluster/credentials/openid-client.ts",
    watching: "src/watch/watching.ts",
  },
  // Node.js starts one CommonJS file faster than several ES modules.
  format: ["cjs"],
  splitting: false,
  target: "node20",
  platform: "node",
  clean: true,
  minify: true,
  // `import.meta.url`, which yargs' parser reads, does not exist in CommonJS.
  shims: true,
  // Rewriting `node:` would keep lean-dependencies.ts from seeing who asks for what.
  removeNodeProtocol: false,
  // One package without dependencies is installed.
  noExternal: [/.*/],
  // From the source, file by file, each entry takes of core only what it uses: a bundle of core brings the catalogue into all.
  esbuildOptions: (options) => {
    options.conditions = ["@kubectl-metrics/source"];
  },
  esbuildPlugins: [filesApart, leanDependencies, thirdPartyNotices],
});

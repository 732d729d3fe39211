import { defineConfig } from "tsup";

export default defineConfig({
  entry: { bin: "src/bin.ts" },
  format: ["cjs"],
  target: "node20",
  platform: "node",
  clean: true,
  splitting: true,
  minify: true,
  noExternal: [/.*/],
});

const pure = (name, mayImport) => ({
  name,
  comment: `packages/${name} is pure: no Node.js module, no npm package, no other room.`,
  severity: "error",
  from: { path: `^packages/${name}/src` },
  to: { pathNot: [`^packages/${name}/src`, ...mayImport.map((other) => `^packages/${other}/src/index\\.ts$`)] },
});

const never = (name, from, to, comment) => ({ name, comment, severity: "error", from, to });

const plugin = "^packages/kubectl-metrics/src";

/** The import table of docs/architecture.md. */
export default {
  forbidden: [
    pure("summary-parser", []),
    pure("core", ["summary-parser"]),
    never("no-cycles", {}, { circular: true }, "A cycle has no first room to read."),
    never(
      "render-is-pure",
      { path: `${plugin}/render` },
      { path: `${plugin}/(bin|main|cluster|collect|commands|options)|node:|^node_modules` },
      "Rendering turns rows into text; it knows no stream, no cluster and no command line.",
    ),
    never(
      "watch-draws-what-it-is-given",
      { path: `${plugin}/watch` },
      { path: `${plugin}/(bin|main|cluster|collect|commands)|node:|^node_modules` },
      "A frame is made of a state; where snapshots come from and who looks at it is handed in.",
    ),
    never(
      "collect-prints-nothing",
      { path: `${plugin}/collect` },
      { path: `${plugin}/(bin|main|commands|render)|node_modules/yargs` },
      "Collecting brings home data and failures; words and tables come later.",
    ),
    never(
      "explain-knows-no-command",
      { path: `${plugin}/explain` },
      { path: `${plugin}/(bin|main|commands)|node_modules/yargs` },
      "Walking and explaining take options as data; commands come before.",
    ),
    never(
      "walking-knows-no-rule",
      { path: `${plugin}/explain/(walk|read|read-objects|stage-walk|stages/.*)\\.ts$` },
      { path: `${plugin}/(render|commands|options)|${plugin}/explain/(diagnosis|explaining|explain-cluster)\\.ts$` },
      "A walk brings home evidence; what it means is decided elsewhere.",
    ),
    never(
      "cluster-stands-alone",
      { path: `${plugin}/cluster` },
      { path: `${plugin}/(bin|main|commands|collect|render)|node_modules/yargs` },
      "The cluster room speaks HTTP; what is asked is decided elsewhere.",
    ),
    never(
      "only-cluster-knows-client-node",
      { path: plugin, pathNot: `${plugin}/cluster` },
      { path: "node_modules/@kubernetes/client-node" },
      "Credentials are prepared in one room.",
    ),
    never(
      "fake-cluster-proves-nothing-of-itself",
      { path: "^tools/fake-cluster" },
      { path: "^packages" },
      "With our own code inside, the fake cluster would prove our bugs right.",
    ),
    never(
      "real-cluster-stands-alone",
      { path: "^tools/(real-cluster|e2e)" },
      { path: "^packages" },
      "What is tested end to end is the built program, not its source.",
    ),
    never(
      "public-index-only",
      { path: "^(packages|tools)/([^/]+)/" },
      {
        path: "^(packages|tools)/([^/]+)/src/",
        pathNot: ["^$1/$2/", "/src/index\\.ts$", "^tools/fake-cluster/src/kubectl\\.ts$"],
      },
      "Another package is used through what it exports.",
    ),
    never(
      "no-orphans",
      { orphan: true, pathNot: ["\\.config", "\\.test", "units\\.ts$", "/floors/empty\\.cjs$"] },
      {},
      "A file that nobody imports is dead.",
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(/dist/|/coverage/|/\\.turbo/)" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      conditionNames: ["@kubectl-metrics/source", "import", "node", "default"],
      exportsFields: ["exports"],
    },
  },
};

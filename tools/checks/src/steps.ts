/** One check of the repository: a program of a dependency, and what it looks for. */
export interface Step {
  readonly name: string;
  readonly looksFor: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Whether what it prints is worth reading when it passes, too. */
  readonly showsOutput?: boolean;
}

const turbo = (task: string): Pick<Step, "command" | "args"> => ({
  command: "turbo",
  args: ["run", task, "--output-logs=errors-only", "--no-update-notifier"],
});

/** The executable of this machine, which the tests run when it is built; see `tests.ts`. */
export const executableStep: Step = {
  name: "standalone executable",
  looksFor: "tools/release",
  command: "tsx",
  args: ["tools/release/src/main.ts", "host"],
  showsOutput: true,
};

/** Everything that is checked beside the tests, the quick ones first. */
export const steps: readonly Step[] = [
  { name: "format and lint", looksFor: "biome.json", command: "biome", args: ["ci", "."] },
  { name: "build", looksFor: "packages/*/tsup.config.ts", ...turbo("build") },
  { name: "types", looksFor: "tsconfig.base.json", ...turbo("typecheck") },
  { name: "types of tests", looksFor: "tsconfig.test.json", command: "tsc", args: ["-p", "tsconfig.test.json"] },
  {
    name: "boundaries",
    looksFor: ".dependency-cruiser.mjs",
    command: "depcruise",
    args: ["packages", "tools", "--config", ".dependency-cruiser.mjs", "--output-type", "err"],
  },
  { name: "dead code", looksFor: "knip.json", command: "knip", args: ["--treat-config-hints-as-errors"] },
  { name: "packaging", looksFor: "publint --strict, attw", ...turbo("check:publish") },
  { name: "public API", looksFor: "packages/*/*.api.md", ...turbo("check:api") },
];

/** What a standalone executable runs on, and what is put into it. */
export interface Target {
  /** Of its file after `kubectl-metrics-`, and of Bun's target after `bun-`. */
  readonly name: string;
  /** The npm package of the Bun that is put into it. */
  readonly runtime: string;
  readonly os: "linux" | "darwin" | "win32";
  readonly cpu: "x64" | "arm64";
  readonly libc?: "glibc" | "musl";
}

/**
 * Every executable of a release.
 *
 * There are no `-baseline` ones, for CPUs without AVX2: in Bun 1.4.5 those packages
 * hold the same bytes as the plain ones, for every system.
 */
const targets: readonly Target[] = [
  { name: "linux-x64", runtime: "@oven/bun-linux-x64", os: "linux", cpu: "x64", libc: "glibc" },
  { name: "linux-arm64", runtime: "@oven/bun-linux-aarch64", os: "linux", cpu: "arm64", libc: "glibc" },
  { name: "linux-x64-musl", runtime: "@oven/bun-linux-x64-musl", os: "linux", cpu: "x64", libc: "musl" },
  { name: "linux-arm64-musl", runtime: "@oven/bun-linux-aarch64-musl", os: "linux", cpu: "arm64", libc: "musl" },
  { name: "darwin-x64", runtime: "@oven/bun-darwin-x64", os: "darwin", cpu: "x64" },
  { name: "darwin-arm64", runtime: "@oven/bun-darwin-aarch64", os: "darwin", cpu: "arm64" },
  { name: "windows-x64", runtime: "@oven/bun-windows-x64", os: "win32", cpu: "x64" },
];

/**
 * The target that runs on a machine, this one unless another is given.
 *
 * @returns undefined when there is none
 */
export function hostTarget(
  os: string = process.platform,
  cpu: string = process.arch,
  libc: "glibc" | "musl" = hostLibc(),
): Target | undefined {
  return targets.find((target) => target.os === os && target.cpu === cpu && (target.libc ?? libc) === libc);
}

/** Node.js names the glibc that it runs with; with musl it names none. */
function hostLibc(): "glibc" | "musl" {
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return header.glibcVersionRuntime === undefined ? "musl" : "glibc";
}

/** The name of a target's file. */
export const executableName = ({ name, os }: Target): string =>
  `kubectl-metrics-${name}${os === "win32" ? ".exe" : ""}`;

/**
 * The targets of these names; `host` is this machine's, no name at all means every one.
 *
 * @throws when a name is none, or when there is no target for this machine
 */
export function targetsNamed(names: readonly string[]): readonly Target[] {
  return names.length === 0 ? targets : names.map(targetNamed);
}

function targetNamed(name: string): Target {
  const found = name === "host" ? hostTarget() : targets.find((target) => target.name === name);
  if (found !== undefined) return found;

  const known = targets.map((target) => target.name).join(", ");
  const wanted = name === "host" ? `${process.platform}-${process.arch}` : name;
  throw new Error(`no executable is built for ${wanted}; expected host or one of ${known}`);
}

import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { cache } from "./folders.ts";
import { mustRun, runProgram } from "./run-program.ts";

/** The first release of Go that fetches the release that a go.mod asks for. */
const OLDEST_GO = "1.21";

/** What the scripts call, and the Debian package that has it; a path, or a program found on PATH. */
const packagesByProgram: Readonly<Record<string, string>> = {
  containerd: "containerd",
  runc: "runc",
  "/usr/lib/cni/bridge": "containernetworking-plugins",
  iptables: "iptables",
  conntrack: "conntrack",
  "/bin/busybox": "busybox-static",
  pgrep: "procps",
  openssl: "openssl",
  gcc: "gcc",
  "/usr/include/stdlib.h": "libc6-dev",
  ip: "iproute2",
  nsenter: "util-linux",
};

/**
 * What no package can mend: another system, no root, no Go.
 *
 * @returns a phrase for each, to be read after "needs"
 */
export async function missingFromMachine(): Promise<readonly string[]> {
  if (process.platform !== "linux" || process.arch !== "x64") return ["Linux on x86-64"];

  const missing: string[] = [];
  if (process.geteuid?.() !== 0) missing.push("root");
  const go = await goVersion();
  if (go === undefined) missing.push(`Go ${OLDEST_GO} or later`);
  else if (isOlder(go, OLDEST_GO)) missing.push(`Go ${OLDEST_GO} or later (this is ${go})`);
  // A machine makes its own hierarchies, which version 2 does not have.
  if (!existsSync("/sys/fs/cgroup/cpu/cgroup.procs")) missing.push("cgroups of version 1");
  const hidden = ["/run", "/var/lib", "/var/log"].find((folder) => `${cache}/`.startsWith(`${folder}/`));
  if (hidden !== undefined) missing.push(`REAL_CLUSTER_CACHE outside of ${hidden}, which every node has of its own`);
  return missing;
}

/** The Debian packages that are not installed. */
export const missingPackages = (): readonly string[] =>
  Object.entries(packagesByProgram)
    .filter(([program]) => !isThere(program))
    .map(([, debianPackage]) => debianPackage);

/** How a person installs them. */
export const installLine = (packages: readonly string[]): string =>
  `apt-get install --no-install-recommends ${packages.join(" ")}`;

/** Installs what is missing, where apt-get exists. */
export async function installPackages(): Promise<void> {
  const packages = missingPackages();
  if (packages.length === 0 || !isThere("apt-get")) return;

  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await mustRun("apt-get", ["update"], { env });
  await mustRun("apt-get", ["install", "--yes", "--no-install-recommends", ...packages], { env });
}

function isThere(program: string): boolean {
  if (path.isAbsolute(program)) return existsSync(program);

  return ["/usr/sbin", "/sbin", ...(process.env["PATH"] ?? "").split(path.delimiter)].some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** As in `1.26.8`; undefined when there is no Go. */
async function goVersion(): Promise<string | undefined> {
  const ended = await runProgram("go", ["version"]).catch(() => undefined);
  return ended === undefined ? undefined : /go(\d+\.\d+(\.\d+)?)/.exec(ended.stdout)?.[1];
}

function isOlder(version: string, than: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [leastMajor = 0, leastMinor = 0] = than.split(".").map(Number);
  return major < leastMajor || (major === leastMajor && minor < leastMinor);
}

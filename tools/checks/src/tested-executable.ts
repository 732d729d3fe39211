import path from "node:path";
import { executableName, hostTarget } from "@kubectl-metrics/release";

/** The standalone executable that the tests run, or why there is none for this machine. */
export type TestedExecutable = { readonly path: string } | { readonly path?: undefined; readonly reason: string };

/** Where the executable of this machine is once it is built. */
export function testedExecutable(): TestedExecutable {
  const host = hostTarget();
  if (host?.os !== "linux")
    return { reason: `it is tested on linux-x64 and linux-arm64, this is ${process.platform}-${process.arch}` };

  return { path: path.resolve("dist", "executables", executableName(host)) };
}

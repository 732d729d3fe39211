/** What an executable is called, for those who run it. */
export { executableName, hostTarget, type Target } from "./targets.ts";

import type { Container } from "./kube-object.ts";

/** metrics-server's flags, as this Deployment gives them. */
export interface Flags {
  readonly values: ReadonlyMap<string, string>;
  /** Why it does not start, in its own words. */
  readonly refusal: string | undefined;
}

const SWITCHES = [
  "authentication-skip-lookup",
  "authentication-tolerate-lookup-failure",
  "deprecated-kubelet-completely-insecure",
  "disable-http2-serving",
  "help",
  "kubelet-insecure-tls",
  "kubelet-use-node-status-port",
  "permit-address-sharing",
  "permit-port-sharing",
  "version",
];
const WITH_VALUE = [
  "advertise-address",
  "audit-log-path",
  "authentication-kubeconfig",
  "authorization-always-allow-paths",
  "authorization-kubeconfig",
  "bind-address",
  "cert-dir",
  "client-ca-file",
  "feature-gates",
  "http2-max-streams-per-connection",
  "kubeconfig",
  "kubelet-certificate-authority",
  "kubelet-client-certificate",
  "kubelet-client-key",
  "kubelet-port",
  "kubelet-preferred-address-types",
  "kubelet-request-timeout",
  "log-flush-frequency",
  "logging-format",
  "metric-resolution",
  "node-selector",
  "profiling",
  "requestheader-allowed-names",
  "requestheader-client-ca-file",
  "requestheader-extra-headers-prefix",
  "requestheader-group-headers",
  "requestheader-username-headers",
  "secure-port",
  "tls-cert-file",
  "tls-cipher-suites",
  "tls-min-version",
  "tls-private-key-file",
  "v",
  "vmodule",
];
const KNOWN = new Set([...SWITCHES, ...WITH_VALUE]);
const EXCLUSIVE = [
  ["kubelet-certificate-authority", "kubelet-insecure-tls"],
  ["kubelet-certificate-authority", "deprecated-kubelet-completely-insecure"],
  ["kubelet-insecure-tls", "deprecated-kubelet-completely-insecure"],
] as const;
const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** Reads the flags of a container that runs metrics-server 0.9: `args`, or what follows the program in `command`. */
export function flagsOf({ command = [], args = [] }: Container): Flags {
  const words = [...command.filter((word) => word.startsWith("-")), ...args];
  const values = new Map<string, string>();
  let unknown: string | undefined;

  for (let at = 0; at < words.length; at++) {
    const [, name = "", value] = /^--?([^=]+)(?:=([\s\S]*))?$/.exec(words[at] ?? "") ?? [];
    if (name === "") continue;
    if (!KNOWN.has(name)) unknown ??= name;
    const takesNext = value === undefined && WITH_VALUE.includes(name);
    values.set(name, value ?? (takesNext ? (words[++at] ?? "") : "true"));
  }

  return { values, refusal: unknown === undefined ? contradiction(values) : `unknown flag: --${unknown}` };
}

/** @see metrics-server cmd/metrics-server/app/options */
function contradiction(values: ReadonlyMap<string, string>): string | undefined {
  const isSet = (name: string): boolean => !["", "false", undefined].includes(values.get(name));
  const pair = EXCLUSIVE.find(([a, b]) => isSet(a) && isSet(b));
  if (pair !== undefined) return `cannot use both --${pair[0]} and --${pair[1]}`;
  if (isSet("kubelet-client-key") !== isSet("kubelet-client-certificate"))
    return "need both --kubelet-client-key and --kubelet-client-certificate";
  const resolution = values.get("metric-resolution") ?? "1m0s";
  const timeout = values.get("kubelet-request-timeout") ?? "10s";
  if (duration(resolution) < 10_000)
    return `metric-resolution should be a time duration at least 10s, but value ${resolution} provided`;
  if (duration(resolution) * 0.9 < duration(timeout))
    return `metric-resolution should be larger than kubelet-request-timeout, but metric-resolution value ${resolution} kubelet-request-timeout value ${timeout} provided`;

  return undefined;
}

/** A Go duration in milliseconds. */
function duration(text: string): number {
  return [...text.matchAll(/([\d.]+)(ms|h|m|s)/g)].reduce(
    (sum, [, number, unit = ""]) => sum + Number(number) * (UNITS[unit] ?? 0),
    0,
  );
}

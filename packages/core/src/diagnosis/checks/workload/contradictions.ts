import { durationFlag, type Flags, isOn, numberFlag } from "../../scene/flags.ts";
import { isOlder, type Version } from "../../scene/image-version.ts";
import { type Check, type Place, seenIn } from "../check.ts";

/** A rule of the flags: what is wrong, or nothing. */
type FlagRule = (flags: Flags, version: Version | undefined) => string | undefined;

/** The validation of metrics-server itself. @see metrics-server cmd/metrics-server/app/options/options.go and kubelet_client.go `Validate` */
const RULES: readonly FlagRule[] = [
  (flags) =>
    flags.has("kubelet-certificate-authority") && isOn(flags, "kubelet-insecure-tls")
      ? "--kubelet-certificate-authority and --kubelet-insecure-tls exclude each other"
      : undefined,
  (flags) =>
    flags.has("kubelet-client-certificate") === flags.has("kubelet-client-key")
      ? undefined
      : "--kubelet-client-certificate and --kubelet-client-key need each other",
  (flags) => {
    const resolution = durationFlag(flags, "metric-resolution", 60_000);
    return resolution < 10_000 ? `${flags.get("metric-resolution")?.written}: at least 10s` : undefined;
  },
  (flags, version) => {
    if (version !== undefined && isOlder(version, "0.7")) return undefined;
    const timeout = durationFlag(flags, "kubelet-request-timeout", 10_000);
    if (timeout <= 0) return `${flags.get("kubelet-request-timeout")?.written}: must be positive`;
    const resolution = durationFlag(flags, "metric-resolution", 60_000);
    return resolution >= 10_000 && resolution * 0.9 < timeout
      ? `nine tenths of --metric-resolution (${resolution / 1000}s) are less than --kubelet-request-timeout (${timeout / 1000}s)`
      : undefined;
  },
];

/** Flags that metrics-server refuses together, and those that make it speak HTTP to a port of HTTPS. */
export const contradictions: Check = ({ evidence, flags, version, flowing }) => {
  if (flowing) return [];
  const place = evidence.objects.workloads as Place;
  const refused = RULES.flatMap((rule) => rule(flags, version) ?? []);
  return [
    ...refused.map((seen) => seenIn("workload", place, "flag-invalid", seen)),
    ...plainHttp(flags).map((seen) => seenIn("workload", place, "kubelet-plain-http", seen)),
  ];
};

const plainHttp = (flags: Flags): readonly string[] => {
  const plain = isOn(flags, "deprecated-kubelet-completely-insecure");
  const port = numberFlag(flags, "kubelet-port", 10_250);
  if (plain && port !== 10_255)
    return [`--deprecated-kubelet-completely-insecure speaks HTTP to port ${port}, which is HTTPS`];
  return !plain && port === 10_255
    ? ["--kubelet-port=10255 is the kubelet's HTTP port, and metrics-server speaks HTTPS"]
    : [];
};

/** What is known of a flag of metrics-server. */
export interface KnownFlag {
  /** The first version that has it. Absent: always there. */
  readonly since?: string | undefined;
  /** The first version that no longer has it. */
  readonly until?: string | undefined;
  /** It takes no value as a word of its own. */
  readonly boolean?: true | undefined;
  /** What to use in its place. */
  readonly instead?: string | undefined;
}

const KLOG: KnownFlag = { until: "0.7", instead: "nothing: logs go to standard error" };
const KLOG_BOOLEAN: KnownFlag = { ...KLOG, boolean: true };
const HEAPSTER: KnownFlag = { until: "0.3", instead: "the --kubelet-… flags" };

/**
 * Flags that came, went or change how metrics-server reaches kubelets. A flag that is not listed is not judged.
 *
 * @see metrics-server cmd/metrics-server/app/options and its release notes; klog's flags went with component-base 0.26
 */
export const KNOWN_FLAGS: Readonly<Record<string, KnownFlag>> = {
  "metric-resolution": {},
  "secure-port": {},
  "cert-dir": {},
  "kubelet-insecure-tls": { since: "0.3", boolean: true },
  "kubelet-port": { since: "0.3" },
  "kubelet-preferred-address-types": { since: "0.3" },
  "deprecated-kubelet-completely-insecure": { since: "0.3", boolean: true },
  "kubelet-certificate-authority": { since: "0.3.4" },
  "kubelet-use-node-status-port": { since: "0.4", boolean: true },
  "kubelet-client-certificate": { since: "0.4" },
  "kubelet-client-key": { since: "0.4" },
  "kubelet-request-timeout": { since: "0.7" },
  "node-selector": { since: "0.7" },
  "logging-format": { since: "0.5" },
  source: HEAPSTER,
  sink: HEAPSTER,
  logtostderr: KLOG_BOOLEAN,
  alsologtostderr: KLOG_BOOLEAN,
  "add-dir-header": KLOG_BOOLEAN,
  "log-file": KLOG,
  "log-dir": KLOG,
  "log-file-max-size": KLOG,
  "log-backtrace-at": KLOG,
  "one-output": KLOG_BOOLEAN,
  "skip-headers": KLOG_BOOLEAN,
  "skip-log-headers": KLOG_BOOLEAN,
  stderrthreshold: KLOG,
  "enable-swagger-ui": { until: "0.4", boolean: true, instead: "nothing" },
};

/** A line as klog writes it: severity, time, thread, place, text. */
export function loggedAt(milliseconds: number, severity: "E" | "I" | "W", place: string, text: string): string {
  const [date = "", time = ""] = new Date(milliseconds).toISOString().split("T");

  return `${severity}${date.slice(5).replace("-", "")} ${time.slice(0, -1)}123       1 ${place}] ${text}`;
}

/** What metrics-server 0.9 says when it starts, as it was recorded. */
export function startedLines(at: number, port: number): string[] {
  const lines: readonly (readonly [after: number, place: string, text: string])[] = [
    [0, "serving.go:405", "Generated self-signed cert (/tmp/apiserver.crt, /tmp/apiserver.key)"],
    [240, "handler.go:304", "Adding GroupVersion metrics.k8s.io v1beta1 to ResourceManager"],
    [350, "secure_serving.go:214", `Serving securely on [::]:${port}`],
    [350, "requestheader_controller.go:180", "Starting RequestHeaderAuthRequestController"],
    [350, "shared_informer.go:402", '"Waiting for caches to sync"'],
    [
      350,
      "dynamic_serving_content.go:135",
      '"Starting controller" name="serving-cert::/tmp/apiserver.crt::/tmp/apiserver.key"',
    ],
    [350, "tlsconfig.go:243", '"Starting DynamicServingCertificateController"'],
    [
      351,
      "configmap_cafile_content.go:205",
      '"Starting controller" name="client-ca::kube-system::extension-apiserver-authentication::client-ca-file"',
    ],
    [351, "shared_informer.go:402", '"Waiting for caches to sync"'],
    [
      351,
      "configmap_cafile_content.go:205",
      '"Starting controller" name="client-ca::kube-system::extension-apiserver-authentication::requestheader-client-ca-file"',
    ],
    [351, "shared_informer.go:402", '"Waiting for caches to sync"'],
    [451, "shared_informer.go:409", '"Caches are synced"'],
    [451, "shared_informer.go:409", '"Caches are synced"'],
    [451, "shared_informer.go:409", '"Caches are synced"'],
  ];

  return lines.map(([after, place, text]) => loggedAt(at + after, "I", place, text));
}

/** What it says of a command line that it refuses: the error, how to use it (cut here), and Go's panic. */
export function usageLines(error: string): string[] {
  return [
    `Error: ${error}`,
    "Usage:",
    "   [flags]",
    "",
    "Metrics server flags:",
    "",
    "      --kubeconfig string            The path to the kubeconfig used to connect to the Kubernetes API server and the Kubelets (defaults to in-cluster config)",
    "      --metric-resolution duration   The resolution at which metrics-server will retain metrics, must set value at least 10s. (default 1m0s)",
    "      --version                      Show version",
    "",
    "Kubelet client flags:",
    "",
    "      --kubelet-insecure-tls                      Do not verify CA of serving certificates presented by Kubelets.  For testing purposes only.",
    "      --kubelet-port int                          The port to use to connect to Kubelets. (default 10250)",
    "",
    `panic: ${error}`,
    "",
    "goroutine 1 [running]:",
    "main.main()",
    "\t/go/src/sigs.k8s.io/metrics-server/cmd/metrics-server/metrics-server.go:39 +0x9b",
  ];
}

/** Lines as metrics-server 0.3 to 0.9 and kube-apiserver write them. */
export const LINES: readonly string[] = [
  `E1123 16:39:41.776748       1 scraper.go:149] "Failed to scrape node" err="Get \\"https://node-1:10250/metrics/resource\\": dial tcp: lookup node-1 on 10.96.0.10:53: no such host" node="node-1"`,
  "E0311 10:02:16.268152       1 manager.go:111] unable to fully collect metrics: unable to fully scrape metrics from source kubelet_summary:node-1: unable to fetch metrics from Kubelet node-1 (10.0.0.1): Get https://10.0.0.1:10250/stats/summary/: x509: certificate signed by unknown authority",
  `E1110 00:18:23.386884       1 available_controller.go:524] v1beta1.metrics.k8s.io failed with: failing or missing response from https://10.47.0.12:4443/apis/metrics.k8s.io/v1beta1: Get "https://10.47.0.12:4443/apis/metrics.k8s.io/v1beta1": dial tcp 10.47.0.12:4443: connect: no route to host`,
  `I0511 23:14:01.554263       1 server.go:187] "Failed probe" probe="metric-storage-ready" err="no metrics to serve"`,
  `W1019 20:15:08.522939       1 authentication.go:245] Unable to get configmap/extension-apiserver-authentication in kube-system.  Usually fixed by 'kubectl create rolebinding -n kube-system ROLE_NAME'`,
];

const quoted = (text: string): string => JSON.stringify(text);

/** What loggers, log stores, viewers and people make of a line. */
export const WRAPPINGS: Readonly<Record<string, (line: string) => string>> = {
  nothing: (line) => line,
  "kubectl logs --prefix": (line) => `[pod/metrics-server-b9bcd6d7c-2t4mz/metrics-server] ${line}`,
  "kubectl logs --timestamps": (line) => `2026-11-23T16:39:41.776954020Z ${line}`,
  "both of them": (line) =>
    `[pod/metrics-server-b9bcd6d7c-2t4mz/metrics-server] 2026-11-23T16:39:41.776954020Z ${line}`,
  stern: (line) => `metrics-server-b9bcd6d7c-2t4mz metrics-server ${line}`,
  "stern of all namespaces": (line) => `kube-system metrics-server-b9bcd6d7c-2t4mz metrics-server ${line}`,
  "stern with colours": (line) =>
    `\u001b[35mmetrics-server-b9bcd6d7c-2t4mz\u001b[0m \u001b[36mmetrics-server\u001b[0m ${line}`,
  kubetail: (line) => `[metrics-server-b9bcd6d7c-2t4mz] ${line}`,
  "docker compose": (line) => `metrics-server-1  | ${line}`,
  "docker's files": (line) =>
    `{"log":${quoted(`${line}\n`)},"stream":"stderr","time":"2026-11-23T16:39:41.776954020Z"}`,
  "containerd's files": (line) => `2026-11-23T16:39:41.776954020Z stderr F ${line}`,
  Loki: (line) => `{"line":${quoted(line)},"timestamp":"1700000000000000000"}`,
  "docker's file inside Loki": (line) => `{"line":${quoted(`{"log":${quoted(`${line}\n`)},"stream":"stderr"}`)}}`,
  journald: (line) => `Nov 23 16:39:41 host-1 k3s[1528]: ${line}`,
  "journald in Chinese": (line) => `11月 23 16:39:41 host-1 kubelet[1528]: ${line}`,
  "journald in German": (line) => `Mär 03 16:39:41 host-1 kubelet[1528]: ${line}`,
  "journald, short-iso": (line) => `2026-11-23T16:39:41+0100 host-1 kubelet[1528]: ${line}`,
  "a time and a bar": (line) => `2023-05-15T05:20:04.409Z | ${line}`,
  "a time of day": (line) => `13:19:05.000 ${line}`,
  "time in brackets": (line) => `[2023-05-15 05:20:04,409] ${line}`,
  "k0s's logfmt": (line) =>
    `time="2026-11-23 16:39:41" level=info msg=${quoted(line)} component=metrics-server stream=stderr`,
  "k0s's logfmt, escaped once more": (line) =>
    `time="2026-11-23T16:39:41Z" level=info msg=${quoted(quoted(line))} component=kube-apiserver`,
  "logfmt that is cut off": (line) => `time="2026-11-23T16:39:41Z" level=info msg=${quoted(line).slice(0, -1)}`,
  "a web page": (line) => line.replaceAll('"', "&quot;").replaceAll("/", "&#47;"),
  "a web page, in hexadecimal": (line) => line.replaceAll('"', "&#x22;").replaceAll(">", "&gt;"),
  "a comment": (line) => `# ${line}`,
  "a quotation in a list": (line) => `> - ${line}`,
  "back-ticks": (line) => `\`${line}\``,
  "typographic quotes": (line) => `“${line.replaceAll('"', "”").replaceAll("'", "’")}”`,
  "YAML of a field": (line) => `    message: '${line.replaceAll("'", "''")}'`,
  "JSON of a field": (line) => `            "message": ${quoted(line)},`,
  "Windows' ends of lines": (line) => `${line}\r`,
  "tabs and blanks": (line) => `\t  ${line.replaceAll(" on ", "\t on  ")} `,
  "blanks inside of names": (line) => line.replaceAll("k8s.io", "k8s. io").replaceAll(".go:", ". go:"),
  "a text of which nobody knows what it is": (line) => `<0>host-1/metrics-server: ${line}`,
};

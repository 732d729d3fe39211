/** What goes wrong with a request. */
export type Fault =
  /** The connection is closed without an answer. */
  | { readonly kind: "refused" }
  /** Nothing comes, until the client gives up. */
  | { readonly kind: "no-answer" }
  /** The true answer's head and first `bytes` bytes (default 1) arrive, then nothing more. */
  | { readonly kind: "slow-body"; readonly bytes?: number }
  /** A Status object of that code, worded as Kubernetes does unless `message` is given. */
  | { readonly kind: "status"; readonly code: number; readonly message?: string }
  /** Plain text, as proxies and dying backends answer. */
  | { readonly kind: "text"; readonly code: number; readonly body: string }
  /** A login page with status 200. */
  | { readonly kind: "html" }
  /** The true answer's length is announced, half of it is sent, then the connection breaks; gzip breaks within the stream. */
  | { readonly kind: "truncated"; readonly gzip?: boolean }
  /** Status 200 and `application/json`, but the body is neither JSON nor protobuf. */
  | { readonly kind: "garbage" }
  /** A list that never ends: items until the client stops reading. */
  | { readonly kind: "huge" }
  /** The body is called gzip and is not. */
  | { readonly kind: "wrong-encoding" }
  /** The aggregator has lost metrics-server: discovery is stale, its APIService unavailable. Matches no request. */
  | { readonly kind: "stale" };

const UNREACHABLE = "error trying to reach service";

/** Faults by name, for the command line and for tests that want the usual one. */
export const NAMED_FAULTS: Readonly<Record<string, Fault>> = {
  refused: { kind: "refused" },
  "no-answer": { kind: "no-answer" },
  "slow-body": { kind: "slow-body" },
  "401": { kind: "status", code: 401 },
  "403": { kind: "status", code: 403 },
  "404": { kind: "status", code: 404 },
  "410": { kind: "status", code: 410 },
  "500": { kind: "status", code: 500 },
  "502": { kind: "text", code: 502, body: "Bad Gateway\n" },
  "503": { kind: "text", code: 503, body: "service unavailable\n" },
  "503-tls": {
    kind: "text",
    code: 503,
    body: `${UNREACHABLE}: tls: failed to verify certificate: x509: certificate signed by unknown authority`,
  },
  "kubelet-refused": {
    kind: "status",
    code: 503,
    message: `${UNREACHABLE}: dial tcp 10.0.0.1:10250: connect: connection refused`,
  },
  "kubelet-timeout": { kind: "status", code: 503, message: `${UNREACHABLE}: dial tcp 10.0.0.1:10250: i/o timeout` },
  "kubelet-401": { kind: "text", code: 401, body: "Unauthorized" },
  "kubelet-403": {
    kind: "text",
    code: 403,
    body: "Forbidden (user=kube-apiserver-kubelet-client, verb=get, resource=nodes, subresource(s)=[stats])",
  },
  "kubelet-500": {
    kind: "text",
    code: 500,
    body: "Internal Error: failed to get node info: unable to find data in memory cache",
  },
  html: { kind: "html" },
  truncated: { kind: "truncated" },
  "truncated-gzip": { kind: "truncated", gzip: true },
  garbage: { kind: "garbage" },
  huge: { kind: "huge" },
  "wrong-encoding": { kind: "wrong-encoding" },
  stale: { kind: "stale" },
};

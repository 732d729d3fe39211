import type { ConnectionFlags } from "../cluster/connection.ts";
import { UsageError } from "../errors.ts";
import { parseTimeout } from "./duration.ts";
import type { Flags, ParsedFlags } from "./flag.ts";

/** kubectl's flags for reaching a cluster. */
export const connectionFlags = {
  kubeconfig: {
    kind: "text",
    describe: "kubeconfig file to use instead of KUBECONFIG and ~/.kube/config",
    value: "FILE",
  },
  context: { kind: "text", describe: "kubeconfig context", value: "NAME" },
  cluster: { kind: "text", describe: "kubeconfig cluster", value: "NAME" },
  user: { kind: "text", describe: "kubeconfig user", value: "NAME" },
  server: { kind: "text", alias: "s", describe: "address of the API server", value: "URL" },
  token: { kind: "text", describe: "bearer token", value: "TOKEN" },
  as: { kind: "text", describe: "user to impersonate", value: "USER" },
  "as-group": { kind: "list", describe: "group to impersonate, repeatable", value: "GROUP" },
  "as-uid": { kind: "text", describe: "uid to impersonate", value: "UID" },
  "as-user-extra": { kind: "list", describe: "extra to impersonate, repeatable", value: "KEY=VALUE" },
  "certificate-authority": { kind: "text", describe: "file with the certificate authority", value: "FILE" },
  "client-certificate": { kind: "text", describe: "file with the client certificate", value: "FILE" },
  "client-key": { kind: "text", describe: "file with the client key", value: "FILE" },
  "insecure-skip-tls-verify": { kind: "switch", describe: "don't verify the server's certificate (insecure)" },
  "tls-server-name": { kind: "text", describe: "name that the server's certificate must have", value: "NAME" },
  "request-timeout": { kind: "text", describe: "time limit of a request: 1s, 2m; 0 for none", value: "TIME" },
  "disable-compression": { kind: "switch", describe: "don't ask for compressed answers" },
  v: { kind: "text", alias: "v", describe: "1 or more: say on stderr what is asked of the API server", value: "LEVEL" },
  "cache-dir": { kind: "text", describe: "accepted as kubectl does, and not used: nothing is cached", value: "DIR" },
} as const satisfies Flags;

type Parsed = ParsedFlags<typeof connectionFlags> & { readonly namespace?: string | undefined };

/** The flags as the cluster room takes them. */
export function connectionOf(flags: Parsed): ConnectionFlags {
  return {
    kubeconfig: flags.kubeconfig,
    context: flags.context,
    cluster: flags.cluster,
    user: flags.user,
    namespace: flags.namespace,
    server: flags.server,
    token: flags.token,
    as: flags.as,
    asUid: flags["as-uid"],
    asGroups: flags["as-group"],
    asUserExtra: flags["as-user-extra"],
    certificateAuthority: flags["certificate-authority"],
    clientCertificate: flags["client-certificate"],
    clientKey: flags["client-key"],
    insecureSkipTlsVerify: flags["insecure-skip-tls-verify"],
    tlsServerName: flags["tls-server-name"],
    disableCompression: flags["disable-compression"],
  };
}

/**
 * The time limit of a request in milliseconds; 0: none was given.
 *
 * @throws UsageError
 */
export function requestTimeoutOf(flags: Parsed): number {
  const text = flags["request-timeout"] ?? "0";
  const milliseconds = parseTimeout(text);
  if (milliseconds !== undefined) return milliseconds;
  throw new UsageError(`--request-timeout expects a time such as 10s or 1m30s, or seconds, got "${text}"`);
}

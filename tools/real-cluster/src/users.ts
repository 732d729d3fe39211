/**
 * Whose kubeconfigs there are; manifests/users.yaml says what each may do, cluster/users.sh how each proves who it is.
 * The last three are the administrator's, with a wrong server.
 */
export type UserName =
  | "admin"
  | "metrics-only"
  | "one-namespace"
  | "nodes-proxy"
  | "nobody"
  | "token"
  | "exec-plugin"
  | "stranger"
  | "expired-certificate"
  | "expired-token"
  | "wrong-port"
  | "no-route"
  | "wrong-authority";

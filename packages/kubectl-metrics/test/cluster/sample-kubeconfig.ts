/** A kubeconfig with a cluster, a user and a context of each kind. */
export const KUBECONFIG = `
current-context: main
clusters:
- name: prod
  cluster: {server: "https://prod:6443", certificate-authority-data: Q0E=, tls-server-name: api.prod, proxy-url: "http://proxy:3128"}
- name: plain
  cluster: {server: "http://plain:8080"}
- name: lax
  cluster: {server: "https://lax", insecure-skip-tls-verify: true}
- name: bare
  cluster: {server: "bare:6443", certificate-authority: ca.crt}
users:
- {name: token, user: {token: T, tokenFile: /token}}
- {name: file, user: {tokenFile: /token}}
- {name: basic, user: {username: jane, password: P}}
- {name: exec, user: {exec: {apiVersion: client.authentication.k8s.io/v1, command: login}}}
- {name: oidc, user: {auth-provider: {name: oidc}}}
- {name: cert, user: {client-certificate-data: Q0VSVA==, client-key-data: S0VZ}}
- {name: other, user: {as: boss, as-groups: [dev]}}
- {name: groups, user: {as-groups: [dev]}}
contexts:
- {name: main, context: {cluster: prod, user: token, namespace: web}}
- {name: no-namespace, context: {cluster: prod, user: cert}}
- {name: dangling, context: {cluster: gone, user: cert}}
`;

import type { Access } from "./bench-cluster.ts";

const base64 = (text: string): string => Buffer.from(text).toString("base64");

/** A kubeconfig as kubeadm writes it, which is what people have: block YAML, keys in alphabetical order, data inline. */
export const kubeadmKubeconfig = ({ url, ca, cert, key }: Access): string => `apiVersion: v1
clusters:
- cluster:
    certificate-authority-data: ${base64(ca)}
    server: ${url}
  name: kubernetes
contexts:
- context:
    cluster: kubernetes
    user: kubernetes-admin
  name: kubernetes-admin@kubernetes
current-context: kubernetes-admin@kubernetes
kind: Config
users:
- name: kubernetes-admin
  user:
    client-certificate-data: ${base64(cert)}
    client-key-data: ${base64(key)}
`;

/** A Corefile that names the nodes. */
export const HOSTS = `.:53 {
    errors
    hosts {
       10.0.0.1 worker-1
       10.0.0.2 worker-2
       10.0.0.3 worker-3
       fallthrough
    }
    forward . /etc/resolv.conf
}
`;

/** The Service of the official manifests. */
export const SERVICE = `apiVersion: v1
kind: Service
metadata: { name: metrics-server, namespace: kube-system, labels: { k8s-app: metrics-server } }
spec:
  selector: { k8s-app: metrics-server }
  ports: [{ name: https, port: 443, protocol: TCP, targetPort: https }]
`;

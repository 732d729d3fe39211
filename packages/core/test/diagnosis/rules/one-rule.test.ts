import { expect, test } from "vitest";
import { foundIn } from "./found-in.ts";

/** How Go says that a request failed. */
const FAILURES: readonly string[] = [
  "dial tcp ADDRESS: connect: connection refused",
  "dial tcp ADDRESS: i/o timeout",
  "dial tcp ADDRESS: connect: no route to host",
  "dial tcp ADDRESS: connect: network is unreachable",
  "dial tcp: lookup NAME on 10.96.0.10:53: no such host",
  "dial tcp: lookup NAME on 10.96.0.10:53: server misbehaving",
  "dial tcp: lookup NAME on 10.96.0.10:53: read udp 10.1.1.1:5->10.96.0.10:53: i/o timeout",
  "context deadline exceeded (Client.Timeout exceeded while awaiting headers)",
  "net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)",
  "net/http: TLS handshake timeout",
  "EOF",
  "unexpected EOF",
  "read tcp 10.1.1.1:4->ADDRESS: read: connection reset by peer",
  "http2: client connection lost",
  'http2: server sent GOAWAY and closed the connection; LastStreamID=1, ErrCode=NO_ERROR, debug=""',
  "stream error: stream ID 5; INTERNAL_ERROR; received from peer",
  "tls: failed to verify certificate: x509: certificate signed by unknown authority",
  "tls: failed to verify certificate: x509: certificate is valid for a.b, not NAME",
  "tls: failed to verify certificate: x509: cannot validate certificate for 10.0.0.5 because it doesn't contain any IP SANs",
  "tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2024-01-02T00:00:00Z is after 2024-01-01T00:00:00Z",
  "remote error: tls: internal error",
  "http: server gave HTTP response to HTTPS client",
  "proxyconnect tcp: dial tcp 10.9.9.9:3128: i/o timeout",
  "No agent available",
  "proxy error from 127.0.0.1:9345 while dialing ADDRESS, code 502: 502 Bad Gateway",
];

/** Who says it of whom; the class of a request that is not answered in time, which tells most about who was asked. */
const CONTEXTS: readonly { text: string; address: string; name: string; late: string }[] = [
  {
    text: 'E0505 10:00:00.123456       1 scraper.go:149] "Failed to scrape node" err="Get \\"https://NAME:10250/metrics/resource\\": FAILURE" node="w9"',
    address: "10.0.0.5:10250",
    name: "w9",
    late: "kubelet-scrape-timeout",
  },
  {
    text: "E0505 10:00:00.123456       1 manager.go:111] unable to fully collect metrics: unable to fully scrape metrics from source kubelet_summary:w9: unable to fetch metrics from Kubelet w9 (w9): Get https://w9:10250/stats/summary/: FAILURE",
    address: "10.0.0.5:10250",
    name: "w9",
    late: "kubelet-scrape-timeout",
  },
  {
    text: "E0505 10:00:00.123456       9 available_controller.go:460] v1beta1.metrics.k8s.io failed with: failing or missing response from https://10.96.5.5:443/apis/metrics.k8s.io/v1beta1: Get https://10.96.5.5:443/apis/metrics.k8s.io/v1beta1: FAILURE",
    address: "10.96.5.5:443",
    name: "metrics-server.kube-system.svc",
    late: "apiservice-discovery-timeout",
  },
  {
    text: "v1beta1.metrics.k8s.io failed with: Get https://10.96.5.5:443: FAILURE",
    address: "10.96.5.5:443",
    name: "metrics-server.kube-system.svc",
    late: "apiservice-discovery-timeout",
  },
  {
    text: "error trying to reach service: FAILURE",
    address: "10.244.1.5:10250",
    name: "metrics-server.kube-system.svc",
    late: "apiservice-discovery-timeout",
  },
  {
    text: 'loading OpenAPI spec for "v1beta1.metrics.k8s.io" failed with: failed to retrieve openAPI spec, http error: ResponseCode: 503, Body: error trying to reach service: FAILURE',
    address: "10.244.1.5:10250",
    name: "metrics-server.kube-system.svc",
    late: "aggregator-openapi-unavailable",
  },
  {
    text: "E0505 10:00:00.123456       1 reflector.go:147] k8s.io/client-go/informers/factory.go:150: Failed to watch *v1.Node: failed to list *v1.Node: Get https://10.96.0.1:443/api/v1/nodes?limit=500&resourceVersion=0: FAILURE",
    address: "10.96.0.1:443",
    name: "kubernetes.default.svc",
    late: "apiserver-unreachable-from-pod",
  },
  {
    text: "Error: unable to load configmap based request-header-client-ca-file: Get https://10.96.0.1:443/api/v1/namespaces/kube-system/configmaps/extension-apiserver-authentication: FAILURE",
    address: "10.96.0.1:443",
    name: "kubernetes.default.svc",
    late: "apiserver-unreachable-from-pod",
  },
  {
    text: "failed to get cpu utilization: unable to get metrics for resource cpu: unable to fetch metrics from resource metrics API: Get https://10.96.0.1:443/apis/metrics.k8s.io/v1beta1/namespaces/default/pods: FAILURE",
    address: "10.96.0.1:443",
    name: "kubernetes.default.svc",
    late: "hpa-metrics-api-unavailable",
  },
  {
    text: "Unable to connect to the server: FAILURE",
    address: "192.0.2.7:6443",
    name: "api.example.com",
    late: "client-server-unreachable",
  },
  {
    text: "Error from server: error dialing backend: FAILURE",
    address: "10.0.0.5:10250",
    name: "w9",
    late: "kubelet-connect-timeout",
  },
  {
    text: "Error from server: Get https://10.0.0.5:10250/containerLogs/a/b/c: FAILURE",
    address: "10.0.0.5:10250",
    name: "w9",
    late: "kubelet-scrape-timeout",
  },
  {
    text: 'Failed to pull image "registry.k8s.io/metrics-server/metrics-server:v0.7.1": failed to do request: Head https://registry.k8s.io/v2/metrics-server/metrics-server/manifests/v0.7.1: FAILURE',
    address: "34.96.108.209:443",
    name: "registry.k8s.io",
    late: "image-pull-failed",
  },
];

test.for(CONTEXTS)("a failed request proves one rule: $text", ({ text, address, name, late }) => {
  const found = FAILURES.map((failure) => {
    const line = text.replace("FAILURE", failure).replaceAll("ADDRESS", address).replaceAll("NAME", name);
    return { line, ids: foundIn(line) };
  });

  expect(found.filter(({ ids }) => ids.length !== 1)).toEqual([]);
  expect(found.find(({ line }) => line.includes("awaiting headers"))?.ids).toEqual([late]);
});

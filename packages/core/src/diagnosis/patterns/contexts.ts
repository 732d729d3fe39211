/*
 * The same Go error means different things by who dialled whom. These tell contexts apart, on statements normalised by
 * `text/normalise.ts`.
 */

/** The aggregator of kube-apiserver asks metrics-server: an APIService's condition, its log, or the body of a 503. */
export const AGGREGATOR: RegExp =
  /\/apis\/[a-z.]*metrics\.k8s\.io|failing or missing response|no response from https?:|metrics\.k8s\.io failed with|error trying to reach service|(?:is missing in|response body:) error: dial tcp/;

/** Somebody asks a kubelet. */
export const KUBELET: RegExp =
  /(?::| port )102[45]\d\b|\/stats\/|\/metrics\/(?:resource|cadvisor|probes)|scrap|kubelet|error dialing backend/;

/** One expression for several: what matches any of them. */
export const eitherOf = (...expressions: readonly RegExp[]): RegExp =>
  new RegExp(expressions.map(({ source }) => source).join("|"));

/** A request to something that has neither a kubelet's port nor its paths, or a call that no kubelet gets. */
export const ELSEWHERE: RegExp =
  /(?:get|post|head|put|patch|delete|target) https?:\/\/[\w.-]{1,253}(?::(?!102(?:48|5[05])\b)\d{1,5})?\/(?!stats|metrics\/|pods|spec|containerlogs|exec|run|attach|portforward|healthz|logs|configz)|failed calling (?:admission )?webhook|authentication handshake failed/;

/** Somebody else is asked than a kubelet: metrics-server by the aggregator or a probe, the API server, a registry. */
export const NOT_KUBELET: RegExp = eitherOf(
  ELSEWHERE,
  /\/apis\/|failing or missing response|no response from https?:|metrics\.k8s\.io failed with|error trying to reach service|(?:is missing in|response body:) error: dial tcp|:443\/version|(?:readiness|liveness|startup) probe|unable to connect to the server|couldn't get current server api|\/api\/v1|\/api\?|configmap|unable to authenticate the request|tls handshake error from|pull(?:ing)? (?:and unpack )?image|\/v2\/|serviceaccounts?\/|\/apis$|unable to (?:get metrics for|fetch metrics from (?:api|(?:resource |custom |external )?metrics api))|leases\//,
);

/** metrics-server, or another pod, asks the API server. */
export const API_SERVER: RegExp =
  /\/api\/v1(?!\/(?:series|query|labels?|targets|rules)\b)|\/apis\/(?:authentication|authorization|coordination|apps)|\/api\?|(?:\/\/|lookup )kubernetes\.default|extension-apiserver-authentication|failed to (?:list|watch) \*?v1|:443\/version|:6443\//;

/** It is not a pod of the cluster that asks the API server, or not the API server that is asked. */
export const NOT_FROM_POD: RegExp =
  /unable to connect to the server|from server for: |the connection to the server|mountvolume|\/apis\/[a-z.]*metrics\.k8s\.io|failing or missing response|metrics\.k8s\.io failed with|:102[45]\d\/|error dialing backend|couldn't get current server api|leases\/|csinode|node-authorizer|(?:is missing in|response body:) error: dial tcp|\/\/\[::1\]:/;

import { type Check, seenIn } from "../check.ts";

/** Without a CA for request headers in this ConfigMap the API server was not set up to proxy to other API servers. */
export const aggregation: Check = ({ evidence: { objects } }) => {
  const { authenticationConfig } = objects;
  const data = authenticationConfig?.value?.data;
  if (authenticationConfig === undefined || data === undefined || Object.hasOwn(data, "requestheader-client-ca-file"))
    return [];
  const seen = "kube-system/extension-apiserver-authentication has no requestheader-client-ca-file";
  return [seenIn("workload", authenticationConfig, "aggregation-layer-not-configured", seen)];
};

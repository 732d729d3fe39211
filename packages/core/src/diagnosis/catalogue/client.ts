import type { Rule } from "../rule.ts";
import { clientCredentialsRefused } from "../rules/client-credentials-refused.ts";
import { clientKubeconfigUnusable } from "../rules/client-kubeconfig-unusable.ts";
import { clientServerCertificate } from "../rules/client-server-certificate.ts";
import { clientServerUnreachable } from "../rules/client-server-unreachable.ts";
import { userRbacMetricsApi } from "../rules/user-rbac-metrics-api.ts";

/** Nothing else can be looked at before the person reaches the API server. */
export const client: readonly Rule[] = [
  clientKubeconfigUnusable,
  clientServerUnreachable,
  clientServerCertificate,
  clientCredentialsRefused,
  userRbacMetricsApi,
];

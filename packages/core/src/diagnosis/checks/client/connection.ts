import type { Check } from "../check.ts";

/** The rule of a way on which the API server can't be talked to. Words that are not listed: it can't be reached. */
const RULES: Readonly<Record<string, string>> = {
  kubeconfig: "client-kubeconfig-unusable",
  credentials: "client-credentials-refused",
  unauthorized: "client-credentials-refused",
  certificate: "client-server-certificate",
};

/** Whether the kubeconfig is usable and the API server answers. */
export const connection: Check = ({ evidence: { client, takenAt } }) => {
  const { failure, server, context } = client;
  if (failure === undefined) return [];
  return [
    {
      ruleId: RULES[failure.reason] ?? "client-server-unreachable",
      stage: "client",
      seen: failure.body ?? failure.message,
      where: server ?? (context === undefined ? "kubeconfig" : `context ${context}`),
      at: takenAt,
    },
  ];
};

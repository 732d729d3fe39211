import type { Check } from "./check.ts";
import { clock } from "./client/clock.ts";
import { connection } from "./client/connection.ts";
import { autoscalers } from "./consumers/autoscalers.ts";
import { answer } from "./data/answer.ts";
import { nodeList } from "./data/node-list.ts";
import { podList } from "./data/pod-list.ts";
import { dnsPods } from "./dns/dns-pods.ts";
import { hosts } from "./dns/hosts.ts";
import { logs } from "./log/logs.ts";
import { addresses } from "./nodes/addresses.ts";
import { ready } from "./nodes/ready.ts";
import { signingRequests } from "./nodes/signing-requests.ts";
import { summaries } from "./nodes/summaries.ts";
import { metricsAccess } from "./permissions/metrics-access.ts";
import { nodesProxy } from "./permissions/nodes-proxy.ts";
import { unreadable } from "./permissions/unreadable.ts";
import { available } from "./registration/available.ts";
import { discovery } from "./registration/discovery.ts";
import { foreignBackend } from "./registration/foreign-backend.ts";
import { installed } from "./registration/installed.ts";
import { backend } from "./service/backend.ts";
import { endpoints } from "./service/endpoints.ts";
import { selector } from "./service/selector.ts";
import { targetPort } from "./service/target-port.ts";
import { aggregation } from "./workload/aggregation.ts";
import { bindings } from "./workload/bindings.ts";
import { contradictions } from "./workload/contradictions.ts";
import { events } from "./workload/events.ts";
import { existence } from "./workload/existence.ts";
import { hostPort } from "./workload/host-port.ts";
import { knownFlags } from "./workload/known-flags.ts";
import { podStates } from "./workload/pod-states.ts";
import { probes } from "./workload/probes.ts";
import { proxyEnvironment } from "./workload/proxy-environment.ts";
import { roles } from "./workload/roles.ts";
import { rollout } from "./workload/rollout.ts";

/** Everything that is looked for, in the order of the stages; within a finding its evidence is in this order. */
export const CHECKS: readonly Check[] = [
  connection,
  clock,
  metricsAccess,
  nodesProxy,
  unreadable,
  installed,
  available,
  foreignBackend,
  discovery,
  backend,
  selector,
  targetPort,
  endpoints,
  existence,
  rollout,
  podStates,
  knownFlags,
  contradictions,
  hostPort,
  probes,
  proxyEnvironment,
  roles,
  bindings,
  aggregation,
  events,
  logs,
  answer,
  nodeList,
  podList,
  ready,
  addresses,
  signingRequests,
  summaries,
  dnsPods,
  hosts,
  autoscalers,
];

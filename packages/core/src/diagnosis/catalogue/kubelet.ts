import type { Rule } from "../rule.ts";
import { kubeletCriStatsFailure } from "../rules/kubelet-cri-stats-failure.ts";
import { kubeletForbiddenAnonymous } from "../rules/kubelet-forbidden-anonymous.ts";
import { kubeletForbiddenRbac } from "../rules/kubelet-forbidden-rbac.ts";
import { kubeletHttp404 } from "../rules/kubelet-http-404.ts";
import { kubeletHttp500 } from "../rules/kubelet-http-500.ts";
import { kubeletImagefs } from "../rules/kubelet-imagefs.ts";
import { kubeletSummaryUnreachable } from "../rules/kubelet-summary-unreachable.ts";
import { kubeletUnauthorized } from "../rules/kubelet-unauthorized.ts";
import { nodeNotReady } from "../rules/node-not-ready.ts";
import { virtualNode } from "../rules/virtual-node.ts";

/** … and an answer of the kubelet. */
export const kubelet: readonly Rule[] = [
  kubeletForbiddenAnonymous,
  kubeletUnauthorized,
  kubeletForbiddenRbac,
  kubeletHttp404,
  kubeletCriStatsFailure,
  kubeletImagefs,
  kubeletHttp500,
  kubeletSummaryUnreachable,
  virtualNode,
  nodeNotReady,
];

import type { Rule } from "../rule.ts";
import { kubeletConnectTimeout } from "../rules/kubelet-connect-timeout.ts";
import { kubeletConnectionRefused } from "../rules/kubelet-connection-refused.ts";
import { kubeletConnectionReset } from "../rules/kubelet-connection-reset.ts";
import { kubeletNoRoute } from "../rules/kubelet-no-route.ts";
import { kubeletScrapeTimeout } from "../rules/kubelet-scrape-timeout.ts";
import { networkTunnelDown } from "../rules/network-tunnel-down.ts";

/** Connections also fail for a moment whenever a node restarts, so lasting faults of names, certificates and rights are told before them. */
export const network: readonly Rule[] = [
  kubeletNoRoute,
  kubeletConnectionRefused,
  kubeletConnectTimeout,
  kubeletScrapeTimeout,
  kubeletConnectionReset,
  networkTunnelDown,
];

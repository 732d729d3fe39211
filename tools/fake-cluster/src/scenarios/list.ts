import { aggregationLayerOff } from "./aggregation-layer-off.ts";
import { authDelegatorMissing } from "./auth-delegator-missing.ts";
import { authReaderMissing } from "./auth-reader-missing.ts";
import { badFlag } from "./bad-flag.ts";
import { clockSkew } from "./clock-skew.ts";
import { contradictingFlags } from "./contradicting-flags.ts";
import { crashLoop } from "./crash-loop.ts";
import { daemonsetElsewhere } from "./daemonset-elsewhere.ts";
import { discovery401 } from "./discovery-401.ts";
import { discovery404 } from "./discovery-404.ts";
import { discovery503 } from "./discovery-503.ts";
import { discoveryNoRoute } from "./discovery-no-route.ts";
import { discoveryRefused } from "./discovery-refused.ts";
import { discoveryTimeout } from "./discovery-timeout.ts";
import { discoveryX509 } from "./discovery-x509.ts";
import { dnsDefaultAddressTypes } from "./dns-default-address-types.ts";
import { dnsDown } from "./dns-down.ts";
import { dnsNoSuchHost } from "./dns-no-such-host.ts";
import { endpointsNotFound } from "./endpoints-not-found.ts";
import { flagsInCommand } from "./flags-in-command.ts";
import { foreignBackend } from "./foreign-backend.ts";
import { frozen } from "./frozen.ts";
import { frozenWithProbes } from "./frozen-with-probes.ts";
import { healthy } from "./healthy.ts";
import { helmInstalled } from "./helm-installed.ts";
import { hostNetworkPortInUse } from "./host-network-port-in-use.ts";
import { hostile } from "./hostile.ts";
import { hpaMissingRequest } from "./hpa-missing-request.ts";
import { imagePull } from "./image-pull.ts";
import { justStarted } from "./just-started.ts";
import { kubelet401 } from "./kubelet-401.ts";
import { kubelet403 } from "./kubelet-403.ts";
import { kubeletCertExpired } from "./kubelet-cert-expired.ts";
import { kubeletCertNoIpSans } from "./kubelet-cert-no-ip-sans.ts";
import { kubeletCertUnknownAuthority } from "./kubelet-cert-unknown-authority.ts";
import { kubeletDropped } from "./kubelet-dropped.ts";
import { kubeletPlainHttp } from "./kubelet-plain-http.ts";
import { kubeletServingCertPending } from "./kubelet-serving-cert-pending.ts";
import { kubeletStopped } from "./kubelet-stopped.ts";
import { kubeletWrongPort } from "./kubelet-wrong-port.ts";
import { leftoverApiservice } from "./leftover-apiservice.ts";
import { metricsApiHangs } from "./metrics-api-hangs.ts";
import { metricsReaderOnly } from "./metrics-reader-only.ts";
import { noAddressOfType } from "./no-address-of-type.ts";
import { nobody } from "./nobody.ts";
import { nodeNotReady } from "./node-not-ready.ts";
import { notInstalled } from "./not-installed.ts";
import { oomKilled } from "./oom-killed.ts";
import { pending } from "./pending.ts";
import { probeHttpOnHttps } from "./probe-http-on-https.ts";
import { rbacMissing } from "./rbac-missing.ts";
import { readinessFailing } from "./readiness-failing.ts";
import { scaledToZero } from "./scaled-to-zero.ts";
import type { Scenario } from "./scenario.ts";
import { serviceAccessError } from "./service-access-error.ts";
import { serviceNotFound } from "./service-not-found.ts";
import { servicePortError } from "./service-port-error.ts";
import { serviceWrongPort } from "./service-wrong-port.ts";
import { serviceWrongSelector } from "./service-wrong-selector.ts";
import { skipTlsFalseAvailableTrue } from "./skip-tls-false-available-true.ts";
import { staleMetrics } from "./stale-metrics.ts";
import { twoInstallations } from "./two-installations.ts";
import { v1RegisteredV1beta1Served } from "./v1-registered-v1beta1-served.ts";
import { zeroCounters } from "./zero-counters.ts";

/** Every scenario, along the pipeline. */
export const SCENARIOS: readonly Scenario[] = [
  healthy,
  notInstalled,
  leftoverApiservice,
  serviceNotFound,
  servicePortError,
  endpointsNotFound,
  serviceAccessError,
  discoveryTimeout,
  discoveryRefused,
  discoveryNoRoute,
  discovery503,
  discovery401,
  aggregationLayerOff,
  discovery404,
  discoveryX509,
  v1RegisteredV1beta1Served,
  foreignBackend,
  kubeletCertUnknownAuthority,
  kubeletCertNoIpSans,
  kubeletCertExpired,
  kubeletServingCertPending,
  dnsNoSuchHost,
  dnsDefaultAddressTypes,
  dnsDown,
  kubeletStopped,
  kubeletDropped,
  kubelet401,
  kubelet403,
  rbacMissing,
  kubeletPlainHttp,
  kubeletWrongPort,
  noAddressOfType,
  authReaderMissing,
  authDelegatorMissing,
  skipTlsFalseAvailableTrue,
  serviceWrongSelector,
  serviceWrongPort,
  scaledToZero,
  badFlag,
  contradictingFlags,
  crashLoop,
  imagePull,
  oomKilled,
  pending,
  hostNetworkPortInUse,
  readinessFailing,
  probeHttpOnHttps,
  frozen,
  frozenWithProbes,
  metricsApiHangs,
  justStarted,
  staleMetrics,
  zeroCounters,
  clockSkew,
  nodeNotReady,
  hpaMissingRequest,
  twoInstallations,
  helmInstalled,
  daemonsetElsewhere,
  flagsInCommand,
  nobody,
  metricsReaderOnly,
  hostile,
];

import type { Rule } from "../rule.ts";
import { apiserviceBadStatus } from "../rules/apiservice-bad-status.ts";
import { apiserviceConnectionRefused } from "../rules/apiservice-connection-refused.ts";
import { apiserviceDiscoveryTimeout } from "../rules/apiservice-discovery-timeout.ts";
import { apiserviceForeignBackend } from "../rules/apiservice-foreign-backend.ts";
import { apiserviceNoRoute } from "../rules/apiservice-no-route.ts";
import { apiserviceServiceNotFound } from "../rules/apiservice-service-not-found.ts";
import { apiserviceServicePort } from "../rules/apiservice-service-port.ts";
import { apiserviceTls } from "../rules/apiservice-tls.ts";
import { metricsApiNotInstalled } from "../rules/metrics-api-not-installed.ts";
import { metricsApiWrongVersion } from "../rules/metrics-api-wrong-version.ts";
import { servicePortMismatch } from "../rules/service-port-mismatch.ts";
import { serviceSelectorMismatch } from "../rules/service-selector-mismatch.ts";

/** Only with metrics to serve does the way from the API server back to metrics-server matter. */
export const registration: readonly Rule[] = [
  metricsApiWrongVersion,
  apiserviceForeignBackend,
  apiserviceServiceNotFound,
  apiserviceServicePort,
  serviceSelectorMismatch,
  servicePortMismatch,
  apiserviceTls,
  apiserviceNoRoute,
  apiserviceConnectionRefused,
  apiserviceBadStatus,
  apiserviceDiscoveryTimeout,
  metricsApiNotInstalled,
];

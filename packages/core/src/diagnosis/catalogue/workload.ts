import type { Rule } from "../rule.ts";
import { admissionBlocked } from "../rules/admission-blocked.ts";
import { apiVersionRemoved } from "../rules/api-version-removed.ts";
import { certDirNotWritable } from "../rules/cert-dir-not-writable.ts";
import { flagInvalid } from "../rules/flag-invalid.ts";
import { flagUnknown } from "../rules/flag-unknown.ts";
import { httpProxyMisconfigured } from "../rules/http-proxy-misconfigured.ts";
import { imagePullFailed } from "../rules/image-pull-failed.ts";
import { installConflict } from "../rules/install-conflict.ts";
import { kubeconfigNotInCluster } from "../rules/kubeconfig-not-in-cluster.ts";
import { nannyAddonResizer } from "../rules/nanny-addon-resizer.ts";
import { podOomOrThrottled } from "../rules/pod-oom-or-throttled.ts";
import { portInUse } from "../rules/port-in-use.ts";
import { portPrivileged } from "../rules/port-privileged.ts";
import { probeMisconfigured } from "../rules/probe-misconfigured.ts";
import { schedulingFailed } from "../rules/scheduling-failed.ts";
import { workloadNotFound } from "../rules/workload-not-found.ts";
import { workloadScaledToZero } from "../rules/workload-scaled-to-zero.ts";

/** A workload that does not run explains everything after it. */
export const workload: readonly Rule[] = [
  workloadNotFound,
  workloadScaledToZero,
  admissionBlocked,
  schedulingFailed,
  imagePullFailed,
  installConflict,
  apiVersionRemoved,
  flagUnknown,
  flagInvalid,
  certDirNotWritable,
  portPrivileged,
  portInUse,
  kubeconfigNotInCluster,
  podOomOrThrottled,
  probeMisconfigured,
  httpProxyMisconfigured,
  nannyAddonResizer,
];

import type { Rule } from "../rule.ts";
import { kubeletCertExpired } from "../rules/kubelet-cert-expired.ts";
import { kubeletCertLegacyCommonName } from "../rules/kubelet-cert-legacy-common-name.ts";
import { kubeletCertNameMismatch } from "../rules/kubelet-cert-name-mismatch.ts";
import { kubeletCertNoIpSans } from "../rules/kubelet-cert-no-ip-sans.ts";
import { kubeletCertUnknownAuthority } from "../rules/kubelet-cert-unknown-authority.ts";
import { kubeletPlainHttp } from "../rules/kubelet-plain-http.ts";
import { kubeletServingCertPending } from "../rules/kubelet-serving-cert-pending.ts";
import { kubeletTlsHandshakeTimeout } from "../rules/kubelet-tls-handshake-timeout.ts";
import { kubeletTlsInternalError } from "../rules/kubelet-tls-internal-error.ts";

/** … needs a certificate that is trusted … */
export const certificates: readonly Rule[] = [
  kubeletTlsHandshakeTimeout,
  kubeletPlainHttp,
  kubeletServingCertPending,
  kubeletTlsInternalError,
  kubeletCertExpired,
  kubeletCertLegacyCommonName,
  kubeletCertNoIpSans,
  kubeletCertNameMismatch,
  kubeletCertUnknownAuthority,
];

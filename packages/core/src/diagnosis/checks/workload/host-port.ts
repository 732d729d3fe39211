import { securePort } from "../../scene/flags.ts";
import { type Check, type Place, seenIn } from "../check.ts";

/** In the node's network the kubelet has port 10250 already. */
export const hostPort: Check = ({ evidence, workload, container, flags, flowing, foreign }) => {
  const port = securePort(flags);
  const hosted = container?.ports.some(({ hostPort }) => hostPort === 10_250) ?? false;
  const inHostNetwork = workload?.spec.template.spec.hostNetwork === true;
  if (flowing || foreign || !((inHostNetwork && port === 10_250) || hosted)) return [];
  const seen = inHostNetwork
    ? "hostNetwork: true with --secure-port=10250, the kubelet's own port"
    : "hostPort: 10250, the kubelet's own port";
  return [seenIn("workload", evidence.objects.workloads as Place, "port-in-use", seen)];
};

import { withAutoscalerStatus } from "../world/pipeline/autoscalers.ts";
import { availability } from "../world/pipeline/availability.ts";
import { endpointSlices } from "../world/pipeline/endpoint-slices.ts";
import { events, newEvent } from "../world/pipeline/events.ts";
import type {
  ApiServiceObject,
  AutoscalerObject,
  KubeObject,
  SigningRequestObject,
  WorkloadObject,
} from "../world/pipeline/kube-object.ts";
import { replicaSets, withStatus } from "../world/pipeline/replica-sets.ts";
import type { Situation } from "../world/pipeline/situation.ts";
import { keyOf, type Resource } from "./resources.ts";

/** The objects of a resource as the API server shows them: what was stored with the status that follows, or what follows alone. */
export function objectsOf(situation: Situation, resource: Resource): readonly KubeObject[] {
  const { store } = situation;

  switch (keyOf(resource)) {
    case "endpointslices.discovery.k8s.io":
      return endpointSlices(situation);
    case "events":
      return events(situation);
    case "events.events.k8s.io":
      return events(situation).map(newEvent);
    case "replicasets.apps":
      return replicaSets(situation);
    case "deployments.apps":
    case "daemonsets.apps":
      return store.list<WorkloadObject>(keyOf(resource)).map((workload) => withStatus(situation, workload));
    case "apiservices.apiregistration.k8s.io":
      return store
        .list<ApiServiceObject>(keyOf(resource))
        .map((service) => ({ ...service, status: { conditions: [availability(situation, service)] } }));
    case "horizontalpodautoscalers.autoscaling":
      return store.list<AutoscalerObject>(keyOf(resource)).map((each) => withAutoscalerStatus(situation, each));
    case "certificatesigningrequests.certificates.k8s.io":
      return store
        .list<SigningRequestObject>(keyOf(resource))
        .map((request) => ({ ...request, status: issued(request) }));
    default:
      return store.list<KubeObject>(keyOf(resource));
  }
}

/** The signer issues what is approved. */
function issued({ status = {} }: SigningRequestObject): SigningRequestObject["status"] {
  const approved = status.conditions?.some(({ type }) => type === "Approved") ?? false;

  return approved ? { ...status, certificate: "bm90IGEgY2VydGlmaWNhdGU=" } : status;
}

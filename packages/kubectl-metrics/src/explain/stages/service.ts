import { type ApiServiceObject, readEndpointSlice, readService } from "@kubectl-metrics/core";
import { namespaced, readList, readObject } from "../read-objects.ts";
import type { Walk } from "../stage-walk.ts";
import { registration } from "./registration.ts";

/** The Service that the APIService names, whatever its name, and its endpoints. */
export async function service({ asker, after }: Walk) {
  const { objects } = await after(registration);
  const target = serviceOf(objects.apiServices.value ?? []);
  if (target === undefined) return { objects: {} };

  const { namespace, name } = target;
  const [found, endpointSlices] = await Promise.all([
    readObject(
      asker,
      {
        path: `${namespaced("/api/v1", namespace, "services")}/${encodeURIComponent(name)}`,
        what: `get service ${namespace}/${name}`,
      },
      readService,
    ),
    readList(
      asker,
      {
        path: namespaced("/apis/discovery.k8s.io/v1", namespace, "endpointslices"),
        what: `list endpointslices in namespace ${namespace}`,
        query: { labelSelector: `kubernetes.io/service-name=${name}` },
      },
      readEndpointSlice,
    ),
  ]);
  return { objects: { service: found, endpointSlices } };
}

/** v1beta1 is what nearly every backend serves. */
function serviceOf(apiServices: readonly ApiServiceObject[]): ApiServiceObject["spec"]["service"] {
  return apiServices.find(({ spec }) => spec.service !== undefined)?.spec.service;
}

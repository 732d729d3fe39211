import { uidOf } from "../../world/pipeline/identify.ts";
import type { KubeObject } from "../../world/pipeline/kube-object.ts";
import type { Situation } from "../../world/pipeline/situation.ts";
import { seconds } from "../../world/world.ts";

/** Writes an object as if it had been there since the cluster was installed. */
export function install(situation: Situation, resource: string, object: KubeObject): void {
  const { namespace = "", name } = object.metadata;
  const metadata = {
    ...object.metadata,
    uid: uidOf(`${resource}/${namespace}/${name}`),
    resourceVersion: "633",
    creationTimestamp: seconds(situation.installedAt),
    generation: 1,
  };

  situation.store.put(resource, { ...object, metadata });
}

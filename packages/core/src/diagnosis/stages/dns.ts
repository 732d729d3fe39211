import { OBJECT_PERMISSIONS } from "../scene/needed-permissions.ts";
import { isReady, type Scene } from "../scene/scene.ts";
import { usesNames } from "../scene/uses-names.ts";
import { counted, readingView, type StageView } from "./seen.ts";

/** "not needed: kubelets are asked by address", or the pods of cluster DNS. */
export function seenOfDns(scene: Scene): StageView {
  if (scene.container !== undefined && scene.nodes.length > 0 && !usesNames(scene))
    return { seen: "not needed: kubelets are asked by IP address" };
  return readingView(
    scene.evidence.objects.dnsPods,
    OBJECT_PERMISSIONS.dnsPods.permission,
    (pods) => `${pods.filter(isReady).length} of ${counted(pods.length, "pod")} ready`,
  );
}

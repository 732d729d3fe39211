import { OBJECT_PERMISSIONS } from "../scene/needed-permissions.ts";
import type { Scene } from "../scene/scene.ts";
import { counted, readingView, type StageView } from "./seen.ts";

/** "4 autoscalers" */
export function seenOfConsumers({ evidence: { objects } }: Scene): StageView {
  return readingView(objects.autoscalers, OBJECT_PERMISSIONS.autoscalers.permission, (all) =>
    counted(all.length, "autoscaler"),
  );
}

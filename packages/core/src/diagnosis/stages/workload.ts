import { workloadName } from "../checks/workload/existence.ts";
import { versionText } from "../scene/image-version.ts";
import { OBJECT_PERMISSIONS } from "../scene/needed-permissions.ts";
import { isReady, type Scene } from "../scene/scene.ts";
import { counted, readingView, type StageView } from "./seen.ts";

/** "Deployment kube-system/metrics-server 0.9.0, 1 of 1 pods ready" */
export function seenOfWorkload({ evidence: { objects }, version, pods }: Scene): StageView {
  const view = readingView(objects.workloads, OBJECT_PERMISSIONS.workloads.permission, ([first]) =>
    first === undefined
      ? "none found"
      : workloadName(first) + (version === undefined ? "" : ` ${versionText(version)}`),
  );
  if (view.unread || objects.workloads?.value?.length === 0) return view;

  const ready = pods.filter(isReady).length;
  const podView = readingView(
    objects.pods,
    OBJECT_PERMISSIONS.pods.permission,
    () => `${ready} of ${counted(pods.length, "pod")} ready${restarts(pods)}`,
  );
  return { seen: `${view.seen}, ${podView.seen}`, unread: podView.unread };
}

const restarts = (pods: Scene["pods"]): string => {
  const count = pods
    .flatMap(({ status }) => status.containerStatuses)
    .reduce((sum, { restartCount }) => sum + restartCount, 0);
  return count === 0 ? "" : `, ${counted(count, "restart")}`;
};

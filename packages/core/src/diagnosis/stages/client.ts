import type { Scene } from "../scene/scene.ts";
import type { StageView } from "./seen.ts";

/** "https://10.0.0.1:6443, Kubernetes v1.34.4, as jane" */
export function seenOfClient({ evidence: { client } }: Scene): StageView {
  const { server, serverVersion, user, failure, context } = client;
  if (failure !== undefined) return { seen: failure.message };
  const words = [
    server ?? context ?? "connected",
    ...(serverVersion === undefined ? [] : [`Kubernetes ${serverVersion}`]),
    ...(user === undefined ? [] : [`as ${user.name}`]),
  ];
  return { seen: words.join(", ") };
}

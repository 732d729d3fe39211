import { describePods, inNamespace, workloadName } from "../commands/workload-words.ts";
import { advice } from "../remedies/advice.ts";
import { useImage } from "../remedies/workload.ts";
import { defineRule, type Rule } from "../rule.ts";

export const imagePullFailed: Rule = defineRule({
  id: "image-pull-failed",
  severity: "error",
  role: "cause",
  title: "The image of metrics-server cannot be pulled",
  cause:
    "The registry cannot be reached, refuses or limits the pull, or has no such image for this architecture; k8s.gcr.io is frozen and redirects.",
  proof: (facts) => [
    describePods(facts),
    `kubectl ${inNamespace(facts)} get ${workloadName(facts)} -o jsonpath='{.spec.template.spec.containers[*].image}'`,
  ],
  remedies: [
    useImage,
    advice("Give the nodes a way to the registry", [
      "# on a node:\ncrictl pull registry.k8s.io/metrics-server/metrics-server:<version>",
    ]),
  ],
  references: [
    "https://kubernetes.io/docs/concepts/containers/images/",
    "https://kubernetes.io/blog/2023/03/10/image-registry-redirect/",
  ],
  lines: [
    {
      anyOf: [
        "failed to pull image",
        "errimagepull",
        "imagepullbackoff",
        "back-off pulling image",
        "error pulling image",
        "failing to pull image",
        "image can't be pulled",
        "pullimage from image service failed",
        "pulling image",
        "failed to pull and unpack image",
        "errimageneverpull",
        "invalidimagename",
        "imageinspecterror",
        "registryunavailable",
        "failed to apply default image tag",
        "couldn't parse image",
        "is not present with pull policy of never",
      ],
      unless: /^(?:normal )?pulling image|successfully pulled/,
    },
    {
      anyOf: [
        "manifest unknown",
        "manifest for",
        "toomanyrequests",
        "pull access denied",
        "no matching manifest",
        "no match for platform in manifest",
        "failed to resolve reference",
        "unauthorized: authentication required",
        "pull rate limit",
        "failed to do request: head",
        "repository does not exist",
      ],
      matches:
        /manifest (?:unknown|for \S+ not found)|toomanyrequests|pull (?:access denied|rate limit)|no match|failed to (?:resolve reference|do request)|authentication required|does not exist/,
      unless: /error from server/,
    },
    { anyOf: ["exec format error"] },
  ],
});

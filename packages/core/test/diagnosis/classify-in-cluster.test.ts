import { expect, test } from "vitest";
import { classifyInCluster } from "../../src/diagnosis/scene/classify-in-cluster.ts";

const USER = 'User "system:serviceaccount:kube-system:metrics-server"';
const GROUP = 'in API group "authorization.k8s.io" at the cluster scope';

test.for([
  {
    text: `subjectaccessreviews.authorization.k8s.io is forbidden: ${USER} cannot create resource "subjectaccessreviews" ${GROUP}`,
    ids: ["auth-delegator-missing"],
  },
  {
    text: `nodes is forbidden: ${USER} cannot list resource "nodes" in API group "" at the cluster scope`,
    ids: ["metrics-server-rbac-missing"],
  },
  { text: "all is well", ids: [] },
])("$ids: $text", ({ text, ids }) => {
  expect(classifyInCluster(text).map(({ ruleId }) => ruleId)).toEqual(ids);
});

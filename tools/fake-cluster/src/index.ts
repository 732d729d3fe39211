export type { Certificates, KeyPair, KeyType } from "./access/certificates.ts";
export type { KubeconfigOptions } from "./access/kubeconfig.ts";
export type { AccessRule, UserOptions } from "./access/users.ts";
export type { MetricsVersion } from "./api/backend.ts";
export { type FakeCluster, type FakeClusterOptions, startFakeCluster } from "./fake-cluster.ts";
export { type Fault, NAMED_FAULTS } from "./faults/fault.ts";
export type { FaultMatch } from "./faults/fault-list.ts";
export type { RequestRecord } from "./http/request-record.ts";
export { type ScenarioName, scenarios } from "./scenario-list.ts";
export { generateWorld } from "./world/generated/generate.ts";
export type { GenerateOptions } from "./world/generated/options.ts";
export type { NodeMetricsObject, NodeObject, ObjectMeta, PodMetricsObject, PodObject } from "./world/objects.ts";
export { RECORDED_AT, recordedWorld } from "./world/recorded.ts";
export {
  editNode,
  editPod,
  findNode,
  findPod,
  staticNode,
  staticPod,
  type Usage,
  type World,
  type WorldNode,
  type WorldPod,
} from "./world/world.ts";

import type { Identity } from "../access/users.ts";
import type { World } from "../world/world.ts";
import type { ApiRequest } from "./api-request.ts";
import type { ResourceRequest } from "./request-info.ts";
import type { Answer } from "./status.ts";

/** The metrics pipeline of a scenario, behind the API server. */
export interface Simulation {
  /** Nodes, pods and metrics as they are now. */
  world(): World;
  /** Versions of metrics.k8s.io that have an APIService and answer. */
  versions(): readonly ("v1" | "v1beta1")[];
  /** A user with what the RBAC objects grant. */
  withRights(identity: Identity): Identity;
  /** Whether no answer ever comes. */
  isSilent(path: string): boolean;
  /** The answer to an allowed request; undefined when the rest of the API server answers as ever. */
  answer(request: ApiRequest, resource: ResourceRequest | undefined): Answer | undefined;
}

import { describe, expect, test } from "vitest";
import { get, getJson, smallCluster } from "./cluster-client.ts";

describe("rights", () => {
  const users = { jane: { rules: [{ verbs: ["list"], resources: ["nodes"] }] } };
  const jane = { authorization: "Bearer fake-token-of-jane" };

  test.for([
    [
      "/api/v1/nodes/worker-1",
      'nodes "worker-1" is forbidden: User "jane" cannot get resource "nodes" in API group "" at the cluster scope',
    ],
    [
      "/api/v1/nodes/worker-1/proxy/stats/summary",
      'nodes "worker-1" is forbidden: User "jane" cannot get resource "nodes/proxy" in API group "" at the cluster scope',
    ],
    [
      "/api/v1/namespaces/shop/pods",
      'pods is forbidden: User "jane" cannot list resource "pods" in API group "" in the namespace "shop"',
    ],
  ] as const)("%s", async ([path, message]) => {
    expect(await getJson(await smallCluster({ users }), path, jane)).toMatchObject({
      reason: "Forbidden",
      code: 403,
      message,
    });
  });

  test("what is allowed is served", async () => {
    expect((await get(await smallCluster({ users }), "/api/v1/nodes", jane)).status).toBe(200);
  });

  test.for([
    [{ ...jane, "impersonate-user": "admin" }, 403],
    [{ "impersonate-user": "jane" }, 200],
    [{ "impersonate-user": "nobody" }, 403],
    [{ "impersonate-user": "nobody", "impersonate-group": "system:masters" }, 200],
    [{ "impersonate-group": "system:masters" }, 500],
    [{ authorization: "Bearer wrong" }, 401],
  ] as const)("%o", async ([headers, status]) => {
    const cluster = await smallCluster({ users });

    expect((await get(cluster, "/api/v1/nodes", { ...headers })).status).toBe(status);
  });
});

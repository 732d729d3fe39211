import { expect, test } from "vitest";
import { drainPlan } from "../src/floors/drain-plan.ts";

const ACCESS = { url: "https://127.0.0.1:1", ca: "ca", cert: "cert", key: "key" };

test("a drain sends the same requests, lists before summaries", () => {
  const summary = "/api/v1/nodes/worker-1/proxy/stats/summary?only_cpu_and_memory=true";
  const plan = drainPlan(ACCESS, [
    { path: summary, accept: undefined, acceptEncoding: "gzip" },
    { path: "/api/v1/nodes", accept: "application/json", acceptEncoding: undefined },
  ]);

  expect(plan).toEqual({
    access: ACCESS,
    concurrency: 16,
    stages: [
      [{ path: "/api/v1/nodes", headers: { accept: "application/json" } }],
      [{ path: summary, headers: { "accept-encoding": "gzip" } }],
    ],
  });
});

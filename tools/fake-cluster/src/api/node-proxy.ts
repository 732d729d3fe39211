import { findNode, type WorldNode } from "../world/world.ts";
import type { Backend } from "./backend.ts";
import type { ResourceRequest } from "./request-info.ts";
import { type Answer, notFound } from "./status.ts";

const JSON_TYPE = "application/json";
const OPEN_METRICS = "text/plain; version=0.0.4; charset=utf-8; escaping=underscores";

/** Answers `/api/v1/nodes/NAME/proxy/…` as the node's kubelet does. */
export function nodeProxyAnswer(backend: Backend, request: ResourceRequest, query: URLSearchParams): Answer {
  const { name = "", rest } = request;
  const node = findNode(backend.world, name);
  if (node === undefined) return notFound("nodes", name);

  return kubeletAnswer(node, rest, query, backend.now());
}

function kubeletAnswer(node: WorldNode, path: string, query: URLSearchParams, now: number): Answer {
  switch (path) {
    case "/stats/summary":
    case "/stats/summary/":
      return document(node.summary(now, query.get("only_cpu_and_memory") === "true"), JSON_TYPE);
    case "/metrics/resource":
      return document(node.resourceMetrics(now), OPEN_METRICS);
    case "/healthz":
      return document("ok", "text/plain; charset=utf-8");
    default:
      return document(undefined, "");
  }
}

function document(body: string | undefined, contentType: string): Answer {
  if (body === undefined)
    return { type: "text", code: 404, contentType: "text/plain; charset=utf-8", body: "404 page not found\n" };

  return { type: "text", code: 200, contentType, body };
}

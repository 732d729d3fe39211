import type { ApiClient } from "./api-client.ts";
import { wholeBody } from "./http/body.ts";

/** A summary of 500 pods is some 4 MiB; more than this is not a summary. */
const MAX_SUMMARY_BYTES = 64 * 2 ** 20;

/**
 * The text of a kubelet's /stats/summary, through the API server.
 *
 * @param timeout - milliseconds for the whole request
 * @throws ApiError
 */
export async function getSummary(client: ApiClient, node: string, timeout: number): Promise<string> {
  const what = `read /stats/summary of node ${node}`;
  const response = await client.get({
    path: `/api/v1/nodes/${encodeURIComponent(node)}/proxy/stats/summary`,
    query: { only_cpu_and_memory: "true" },
    accept: "application/json",
    what,
    toKubelet: true,
    timeout,
    maxBytes: MAX_SUMMARY_BYTES,
  });
  return (await wholeBody(response.body, what, MAX_SUMMARY_BYTES)).toString("utf8");
}

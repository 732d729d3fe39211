import { connect } from "node:net";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { FakeCluster } from "../src/index.ts";
import { get, smallCluster } from "./cluster-client.ts";

const PATH = "/api/v1/nodes";

test.for([
  ["401", 401, "application/json", /"message":"Unauthorized"/],
  ["403", 403, "application/json", /"reason":"Forbidden"/],
  ["404", 404, "application/json", /"reason":"NotFound"/],
  ["410", 410, "application/json", /"reason":"Expired"/],
  ["500", 500, "application/json", /"reason":"InternalError"/],
  ["503", 503, "text/plain; charset=utf-8", /^service unavailable\n$/],
  ["503-tls", 503, "text/plain; charset=utf-8", /x509: certificate signed by unknown authority$/],
  ["html", 200, "text/html; charset=utf-8", /^<!DOCTYPE html>/],
  ["garbage", 200, "application/json", /not JSON/],
] as const)("%s", async ([fault, status, type, body]) => {
  const cluster = await smallCluster();
  cluster.setFault({ path: PATH }, fault);
  const received = await get(cluster, PATH);

  expect([received.status, received.headers["content-type"]]).toEqual([status, type]);
  expect(received.body.toString()).toMatch(body);
});

test("refused: no answer, the connection ends", async () => {
  const cluster = await smallCluster();
  cluster.setFault({ path: /nodes$/ }, "refused");

  expect(await get(cluster, PATH)).toMatchObject({ status: 0, broken: "socket hang up" });
  expect(cluster.requests.map(({ status }) => status)).toEqual([0]);
});

test("truncated: half of the announced length, then the connection ends", async () => {
  const cluster = await smallCluster();
  const whole = await get(cluster, PATH);
  cluster.setFault({ path: PATH }, "truncated");
  const half = await get(cluster, PATH);

  expect(half.broken).toBe("aborted");
  expect(half.body.equals(whole.body.subarray(0, Math.floor(whole.body.length / 2)))).toBe(true);
});

test("truncated gzip: the stream ends too early", async () => {
  const cluster = await smallCluster();
  cluster.setFault({ path: PATH }, "truncated-gzip");
  const received = await get(cluster, PATH);

  expect(received.headers["content-encoding"]).toBe("gzip");
  expect(() => gunzipSync(received.body)).toThrow("unexpected end of file");
});

test("wrong encoding: called gzip, but is not", async () => {
  const cluster = await smallCluster();
  cluster.setFault({ path: PATH }, "wrong-encoding");
  const received = await get(cluster, PATH);

  expect(received.headers["content-encoding"]).toBe("gzip");
  expect(() => gunzipSync(received.body)).toThrow("incorrect header check");
});

test.for([
  ["slow-body", /^HTTP\/1\.1 200 OK[\s\S]*\r\n\r\n\{/],
  ["huge", /^HTTP\/1\.1 200 OK[\s\S]*"items":\[/],
] as const)("%s: begins, and close() ends it", async ([fault, beginning]) => {
  const cluster = await smallCluster();
  cluster.setFault({ path: PATH }, fault);
  const talk = converse(cluster);
  await talk.until(beginning);
  await cluster.close();

  await expect(talk.ended).resolves.toBe(true);
});

test("no answer: the request arrives, and close() ends it", async () => {
  const cluster = await smallCluster();
  cluster.setFault({ path: PATH }, "no-answer");
  const talk = converse(cluster);
  // A second request is answered after the first has arrived.
  while (cluster.requests.length === 0) await get(cluster, "/version");
  await cluster.close();

  await expect(talk.ended).resolves.toBe(true);
  expect(talk.text()).toBe("");
});

test("a fault of a node hits its kubelet and nothing else; the latest wins; all can be cleared", async () => {
  const cluster = await smallCluster();
  cluster.setFault({ node: "worker-1" }, "kubelet-500");
  cluster.setFault({ node: "worker-1" }, { kind: "status", code: 429, message: "slow down" });
  const summary = (node: string) => get(cluster, `/api/v1/nodes/${node}/proxy/stats/summary`);

  expect((await summary("worker-1")).status).toBe(429);
  expect((await summary("worker-2")).status).toBe(200);
  expect((await get(cluster, "/api/v1/nodes/worker-1")).status).toBe(200);
  cluster.clearFaults();
  expect((await summary("worker-1")).status).toBe(200);
});

test("an unknown fault is refused with the known ones", async () => {
  const cluster = await smallCluster();

  expect(() => cluster.setFault({ path: "/" }, "nonsense")).toThrow(/unknown fault "nonsense"; known: .*stale/);
});

/** A raw connection with one request on it. */
function converse(cluster: FakeCluster): {
  until: (wanted: RegExp) => Promise<void>;
  ended: Promise<boolean>;
  text: () => string;
} {
  const socket = connect(Number(new URL(cluster.url).port), "127.0.0.1");
  let text = "";
  const ended = new Promise<boolean>((resolve) => {
    socket.on("close", () => resolve(true));
    socket.on("error", () => socket.destroy());
  });
  socket.on("data", (chunk) => {
    if (text.length < 65_536) text += chunk.toString();
  });
  socket.write(`GET ${PATH} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  const until = (wanted: RegExp): Promise<void> =>
    new Promise((resolve) => {
      socket.on("data", () => {
        if (wanted.test(text)) resolve();
      });
    });

  return { until, ended, text: () => text };
}

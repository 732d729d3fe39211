import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import type { ReviewRequest } from "../../src/cluster/api-client.ts";
import { ApiError } from "../../src/cluster/api-error.ts";
import { wholeBody } from "../../src/cluster/http/body.ts";
import { fetchTransport } from "../../src/cluster/http/fetch-transport.ts";
import { nodeTransport } from "../../src/cluster/http/node-transport.ts";
import { apiServer } from "./api-server.ts";
import { clientOf } from "./client.ts";

const REVIEW: ReviewRequest = {
  path: "/apis/authentication.k8s.io/v1/selfsubjectreviews",
  what: "ask who you are",
  accept: "application/json",
  review: '{"kind":"SelfSubjectReview","name":"ä"}',
};

const DATE = "Mon, 23 Nov 2026 18:00:00 GMT";

describe.for([
  { name: "node:https", openTransport: nodeTransport },
  { name: "fetch", openTransport: fetchTransport },
])("over $name", ({ openTransport }) => {
  test("a review is a POST of JSON, and its answer says what the server's clock is", async () => {
    const asked: unknown[] = [];
    const server = await apiServer(async (request, response) => {
      const { method, url, headers } = request;
      asked.push({ method, url, type: headers["content-type"], body: await text(request) });
      response.writeHead(201, { "content-type": "application/json", date: DATE }).end("{}");
    });
    const { body, ...answer } = await clientOf(server.url, { openTransport }).review(REVIEW);

    expect([answer, (await wholeBody(body, "x", 100)).toString()]).toEqual([
      { contentType: "application/json", date: DATE },
      "{}",
    ]);
    expect(asked).toEqual([{ method: "POST", url: REVIEW.path, type: "application/json", body: REVIEW.review }]);
  });

  test("a GET has no body, and says what the server's clock is", async () => {
    const server = await apiServer((request, response) => {
      response.writeHead(200, { date: DATE }).end(`${request.method} ${request.headers["content-type"] ?? "nothing"}`);
    });
    const { date, body } = await clientOf(server.url, { openTransport }).get({ path: "/x", accept: "*/*", what: "x" });
    expect([date, (await wholeBody(body, "x", 100)).toString()]).toEqual([DATE, "GET nothing"]);
  });

  test("nothing else can be posted to", async () => {
    const server = await apiServer((_, response) => response.end("{}"));
    const client = clientOf(server.url, { openTransport });
    const path = "/api/v1/namespaces/default/pods" as ReviewRequest["path"];
    expect(() => client.review({ ...REVIEW, path })).toThrow(TypeError);
    expect(server.requests).toEqual([]);
  });

  test("of a refusal the beginning of its text is kept as it came", async () => {
    const body = `error trying to reach service:\n${"x".repeat(9000)}`;
    const server = await apiServer((_, response) =>
      response.writeHead(503, { "content-type": "text/plain" }).end(body),
    );
    const asked = clientOf(server.url, { openTransport }).get({ path: "/x", accept: "*/*", what: "read x" });
    const error: unknown = await asked.catch((thrown: unknown) => thrown);
    expect(error instanceof ApiError && [error.status, error.body]).toEqual([503, body.slice(0, 4096)]);
  });
});

import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { getObject, list } from "../../src/cluster/list.ts";
import type { ListRequest } from "../../src/cluster/lists/list-request.ts";
import { nodeKind, nodeMetricsKind } from "../../src/cluster/lists/object-kind.ts";
import { apiServer, json } from "./api-server.ts";
import { clientOf, failureOf } from "./client.ts";

const REQUEST: ListRequest = { path: "/api/v1/nodes", what: "list nodes", protobuf: true };

const nodes = (...names: readonly string[]) => names.map((name) => ({ metadata: { name } }));

const query = (request: IncomingMessage): URLSearchParams => new URL(request.url ?? "", "http://x").searchParams;

const queries = (requests: readonly IncomingMessage[]) => requests.map((request) => query(request).toString());

/** A server without protobuf whose list has two pages. */
function twoPages(request: IncomingMessage, response: ServerResponse): void {
  const asked = query(request);
  if (!asked.has("limit")) json(response, { items: nodes("a", "b", "c") });
  else if (asked.has("continue")) json(response, { metadata: {}, items: nodes("c") });
  else json(response, { metadata: { continue: "page two/+" }, items: nodes("a", "b") });
}

test("JSON is read in pages, with the selectors on every page", async () => {
  const server = await apiServer(twoPages);
  const found = await list(clientOf(server.url), nodeKind, {
    ...REQUEST,
    protobuf: false,
    labelSelector: "a in (b,c)",
  });

  expect(found.map(({ name }) => name)).toEqual(["a", "b", "c"]);
  expect(queries(server.requests)).toEqual([
    "labelSelector=a+in+%28b%2Cc%29&limit=500",
    "labelSelector=a+in+%28b%2Cc%29&limit=500&continue=page+two%2F%2B",
  ]);
  expect(server.requests.map(({ headers }) => headers.accept)).toEqual(["application/json", "application/json"]);
});

test("a server that speaks JSON only is asked again for pages", async () => {
  const server = await apiServer(twoPages);
  const found = await list(clientOf(server.url), nodeKind, REQUEST);

  expect(found.map(({ name }) => name)).toEqual(["a", "b", "c"]);
  expect(queries(server.requests)).toEqual(["", "limit=500", "limit=500&continue=page+two%2F%2B"]);
  expect(server.requests[0]?.headers.accept).toBe("application/vnd.kubernetes.protobuf,application/json");
});

test("when the next page has expired, the list is taken whole", async () => {
  const server = await apiServer((request, response) => {
    if (query(request).has("continue")) json(response, { kind: "Status", message: "too old", code: 410 }, 410);
    else twoPages(request, response);
  });
  const found = await list(clientOf(server.url), nodeKind, { ...REQUEST, protobuf: false });

  expect(found.map(({ name }) => name)).toEqual(["a", "b", "c"]);
  expect(queries(server.requests)).toEqual(["limit=500", "limit=500&continue=page+two%2F%2B", ""]);
});

test("a list without end is noticed", async () => {
  const server = await apiServer((_, response) =>
    json(response, { metadata: { continue: "again" }, items: nodes("a") }),
  );

  expect(await failureOf(list(clientOf(server.url), nodeKind, { ...REQUEST, protobuf: false }))).toEqual({
    failure: "not-kubernetes",
    message: "cannot list nodes: expected a Kubernetes list, got the same page again and again",
  });
});

test("items null is an empty list, and an item that is none is passed over", async () => {
  const answers = [{ items: null }, { items: [null, 7, {}, ...nodes("a")] }];
  const server = await apiServer((_, response) => json(response, answers.shift()));
  const client = clientOf(server.url);

  expect(await list(client, nodeMetricsKind, REQUEST)).toEqual([]);
  expect((await list(client, nodeMetricsKind, REQUEST)).map(({ name }) => name)).toEqual(["a"]);
});

const PROTOBUF = "application/vnd.kubernetes.protobuf";

const wrong: readonly { name: string; type: string; body: string; message: string }[] = [
  {
    name: "HTML",
    type: "text/html",
    body: "<html>",
    message: "expected a Kubernetes list, got an HTML page; is there a proxy or a login page in between?",
  },
  {
    name: "no JSON",
    type: "application/json",
    body: "{",
    message: "expected a Kubernetes list, got text that is not JSON (application/json)",
  },
  {
    name: "another object",
    type: "application/json",
    body: "{}",
    message: "expected a Kubernetes list, got an object without items",
  },
  {
    name: "null",
    type: "application/json",
    body: "null",
    message: "expected a Kubernetes list, got an object without items",
  },
  {
    name: "damaged protobuf",
    type: PROTOBUF,
    body: "k8s\0\u0010",
    message: "expected a Kubernetes list, got damaged protobuf (an unexpected wire type)",
  },
  { name: "protobuf that ends early", type: PROTOBUF, body: "k8s\0", message: "the answer ended too early" },
  { name: "an empty protobuf answer", type: PROTOBUF, body: "", message: "the answer ended too early" },
];

test.for(wrong)("$name instead of a list", async ({ type, body, message }) => {
  const server = await apiServer((_, response) => response.writeHead(200, { "content-type": type }).end(body));

  expect((await failureOf(list(clientOf(server.url), nodeMetricsKind, REQUEST))).message).toBe(
    `cannot list nodes: ${message}`,
  );
});

test.for([
  { name: "JSON of no object", type: "application/json", body: "[]" },
  { name: "protobuf without a name", type: PROTOBUF, body: "k8s\0" },
])("$name instead of an object", async ({ type, body }) => {
  const server = await apiServer((_, response) => response.writeHead(200, { "content-type": type }).end(body));

  expect((await failureOf(getObject(clientOf(server.url), nodeMetricsKind, REQUEST))).failure).toBe("not-kubernetes");
});

test.for([
  { name: "JSON in pages", kind: nodeKind, protobuf: false },
  { name: "JSON in one", kind: nodeMetricsKind, protobuf: true },
])("$name beyond the limit is refused", async ({ kind, protobuf }) => {
  const server = await apiServer((_, response) => json(response, { items: nodes(..."abcdefghij") }));
  const listed = list<{ readonly name: string }>(clientOf(server.url, { maxBytes: 100 }), kind, {
    ...REQUEST,
    protobuf,
  });

  expect(await failureOf(listed)).toEqual({
    failure: "too-large",
    message: "cannot list nodes: the answer is larger than 100 bytes",
  });
});

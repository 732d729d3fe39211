import { randomBytes } from "node:crypto";
import { getEventListeners } from "node:events";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { wholeBody } from "../../src/cluster/http/body.ts";
import { apiServer } from "./api-server.ts";
import { clientOf, failureOf, getText } from "./client.ts";

const TEXT = "kubernetes ".repeat(10_000);

test("gzip is asked for and read, unless compression is off", async () => {
  const server = await apiServer((request, response) => {
    const gzip = request.headers["accept-encoding"] === "gzip";
    response.writeHead(200, gzip ? { "content-encoding": "gzip" } : {}).end(gzip ? gzipSync(TEXT) : TEXT);
  });

  expect(await getText(clientOf(server.url))).toBe(TEXT);
  expect(await getText(clientOf(server.url, { disableCompression: true }))).toBe(TEXT);
  expect(server.requests.map(({ headers }) => headers["accept-encoding"])).toEqual(["gzip", "identity"]);
});

test("the server's path is kept, and a query encoded", async () => {
  const server = await apiServer((_, response) => response.end("ok"));
  await getText(clientOf(`${server.url}/k8s/clusters/c-1/`), { path: "/api", query: { a: "x y&z", b: undefined } });

  expect(server.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
    "GET /k8s/clusters/c-1/api?a=x%20y%26z",
  ]);
});

const bodies = [
  {
    name: "not gzip",
    headers: { "content-encoding": "gzip" },
    body: Buffer.from(TEXT),
    failure: "truncated",
    message: "the compressed answer is damaged or ended too early",
  },
  {
    name: "half of a gzip",
    headers: { "content-encoding": "gzip" },
    body: gzipSync(TEXT).subarray(0, 60),
    failure: "truncated",
    message: "the compressed answer is damaged or ended too early",
  },
  {
    name: "nothing called gzip",
    headers: { "content-encoding": "gzip" },
    body: Buffer.alloc(0),
    failure: "truncated",
    message: "the compressed answer is damaged or ended too early",
  },
  {
    name: "another encoding",
    headers: { "content-encoding": "br" },
    body: Buffer.from("x"),
    failure: "not-kubernetes",
    message: 'the answer is encoded as "br", expected gzip or nothing',
  },
  {
    name: "gzip that unpacks to more than the limit",
    headers: { "content-encoding": "gzip" },
    body: gzipSync(Buffer.alloc(2 ** 20)),
    failure: "too-large",
    message: "the answer is larger than 65536 bytes",
  },
  {
    name: "more than the limit",
    headers: {},
    body: Buffer.alloc(2 ** 17),
    failure: "too-large",
    message: "the answer is larger than 65536 bytes",
  },
] as const;

test.for(bodies)("$name", async ({ headers, body, failure, message }) => {
  const server = await apiServer((_, response) => response.writeHead(200, headers).end(body));
  const failed = await failureOf(getText(clientOf(server.url), { maxBytes: 65_536 }));

  expect(failed.failure).toBe(failure);
  expect(failed.message).toContain(message);
});

test("a body that breaks off is truncated", async () => {
  const server = await apiServer((_, response) => {
    response.writeHead(200, { "content-length": 100 });
    response.write("half", () => response.socket?.destroy());
  });

  expect((await failureOf(getText(clientOf(server.url)))).failure).toMatch(/^(connection-lost|truncated)$/);
});

test("who stops reading closes the connection", async () => {
  const server = await apiServer((_, response) => {
    response.writeHead(200, { "content-encoding": "gzip" });
    response.write(gzipSync(randomBytes(2 ** 20)).subarray(0, 2 ** 19));
  });
  const response = await clientOf(server.url).get({ path: "/x", accept: "*/*", what: "read x", maxBytes: 1 });
  const closed = Promise.all(
    server.requests.map(({ socket }) => new Promise((resolve) => socket.once("close", resolve))),
  );

  expect((await failureOf(wholeBody(response.body, "read x", 100))).failure).toBe("too-large");
  await closed;
});

const silences = [
  { name: "before the answer", begin: false },
  { name: "within the body", begin: true },
];

test.for(silences)("--request-timeout ends silence $name", async ({ begin }) => {
  const server = await apiServer((_, response) => {
    if (begin) response.writeHead(200).write("a");
  });

  expect(await failureOf(getText(clientOf(server.url, { requestTimeout: 50 })))).toEqual({
    failure: "timeout",
    message: `cannot read x: 127.0.0.1:${server.port}: no complete answer within 0.05 s`,
  });
});

test("a request's own time limit beats --request-timeout", async () => {
  const server = await apiServer(() => {});

  expect(
    (await failureOf(getText(clientOf(server.url, { requestTimeout: 60_000 }), { timeout: 20 }))).message,
  ).toContain("0.02 s");
});

test.for([
  { name: "the program's", ofRequest: false },
  { name: "the request's own", ofRequest: true },
])("$name signal cancels at once", async ({ ofRequest }) => {
  const controller = new AbortController();
  const server = await apiServer(() => controller.abort());
  const asked = ofRequest
    ? getText(clientOf(server.url), { signal: controller.signal })
    : getText(clientOf(server.url, { signal: controller.signal }));

  expect(await failureOf(asked)).toEqual({ failure: "cancelled", message: "cannot read x: cancelled" });
});

test("a thousand requests of one client warn of no leak, and nothing holds on to them", async () => {
  const warnings: Error[] = [];
  const listen = (warning: Error): void => void warnings.push(warning);
  process.on("warning", listen);
  const server = await apiServer((_, response) => response.end("ok"));
  const { signal } = new AbortController();
  const client = clientOf(server.url, { signal });
  await Promise.all(Array.from({ length: 1000 }, () => getText(client)));
  process.off("warning", listen);

  expect(warnings).toEqual([]);
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

const status = (code: number, message: string) => ({ kind: "Status", code, message });

const failures = [
  {
    name: "a Status",
    code: 403,
    type: "application/json",
    body: JSON.stringify(status(403, "nodes is forbidden")),
    failure: "forbidden",
    message: "cannot read x: 403 Forbidden: nodes is forbidden",
  },
  {
    name: "a text",
    code: 503,
    type: "text/plain",
    body: "service unavailable\n",
    failure: "unavailable",
    message: "cannot read x: 503 Service Unavailable: service unavailable",
  },
  {
    name: "a page",
    code: 502,
    type: "text/html",
    body: "<html>SECRET</html>",
    failure: "unavailable",
    message: "cannot read x: 502 Bad Gateway: an HTML page, not a Kubernetes API (a proxy or a login page?)",
  },
  {
    name: "lines that look like ours",
    code: 500,
    type: "text/plain",
    body: "a\nerror: b\r\nc",
    failure: "server-error",
    message: "cannot read x: 500 Internal Server Error: a error: b c",
  },
  {
    name: "a long text",
    code: 500,
    type: "text/plain",
    body: "x".repeat(100_000),
    failure: "server-error",
    message: `cannot read x: 500 Internal Server Error: ${"x".repeat(300)}…`,
  },
  {
    name: "damaged protobuf",
    code: 404,
    type: "application/vnd.kubernetes.protobuf",
    body: "k8s\0\u0012\u00ff",
    failure: "not-found",
    message: "cannot read x: 404 Not Found",
  },
  {
    name: "a redirect",
    code: 302,
    type: "text/plain",
    body: "",
    failure: "not-kubernetes",
    message: "cannot read x: 302",
  },
  {
    name: "401",
    code: 401,
    type: "application/json",
    body: JSON.stringify(status(401, "Unauthorized")),
    failure: "unauthorized",
    message:
      "cannot read x: 401 Unauthorized: Unauthorized; the credentials are missing, wrong or expired: log in again",
  },
];

test.for(failures)("$name", async ({ code, type, body, failure, message }) => {
  const server = await apiServer((_, response) =>
    response.writeHead(code, { "content-type": type, location: "/login" }).end(body),
  );

  expect(await failureOf(getText(clientOf(server.url)))).toEqual({ failure, message });
  expect(server.requests.length).toBe(1);
});

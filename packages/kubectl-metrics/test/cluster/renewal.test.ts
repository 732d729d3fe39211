import { expect, test } from "vitest";
import { apiServer, json } from "./api-server.ts";
import { clientOf, failureOf, getText } from "./client.ts";

const status = (code: number, message: string) => ({ kind: "Status", code, message });

test("a kubelet that refuses the API server is not the person's credentials", async () => {
  const server = await apiServer((_, response) =>
    response.writeHead(401, { "content-type": "text/plain; charset=utf-8" }).end("Unauthorized"),
  );
  let renewals = 0;
  const renew = () => {
    renewals += 1;
    return Promise.resolve({ headers: {}, tls: { rejectUnauthorized: true } });
  };

  expect(await failureOf(getText(clientOf(server.url, { renew }), { toKubelet: true }))).toEqual({
    failure: "kubelet-unauthorized",
    message: "cannot read x: 401 Unauthorized: Unauthorized; the kubelet does not accept the API server's credentials",
  });
  expect(renewals).toBe(0);
});

test("requests that are refused together renew the credentials once", async () => {
  let renewals = 0;
  const renew = () => {
    renewals += 1;
    return Promise.resolve({ headers: { authorization: "Bearer new" }, tls: { rejectUnauthorized: true } });
  };
  const server = await apiServer((request, response) =>
    request.headers.authorization === "Bearer new"
      ? response.end("ok")
      : json(response, status(401, "Unauthorized"), 401),
  );
  const client = clientOf(server.url, { renew });

  expect(await Promise.all(Array.from({ length: 5 }, () => getText(client)))).toEqual(Array(5).fill("ok"));
  expect(renewals).toBe(1);
});

test("new credentials that are refused too are not renewed again", async () => {
  let renewals = 0;
  const renew = () => {
    renewals += 1;
    return Promise.resolve({ headers: {}, tls: { rejectUnauthorized: true } });
  };
  const server = await apiServer((_, response) => json(response, status(401, "Unauthorized"), 401));
  const client = clientOf(server.url, { renew });

  expect((await failureOf(getText(client))).failure).toBe("unauthorized");
  expect((await failureOf(getText(client))).failure).toBe("unauthorized");
  expect([renewals, server.requests.length]).toEqual([1, 3]);
});

import { expect, test } from "vitest";
import { run } from "../support/run.ts";
import { apiServer, json } from "./api-server.ts";

/** The headers of a request that say who asks, in the order in which they were sent. */
function identityHeaders(raw: readonly string[] = []): readonly string[] {
  const lines = raw.flatMap((name, index) => (index % 2 === 0 ? [`${name.toLowerCase()}: ${raw[index + 1]}`] : []));
  return lines.filter((line) => /^(authorization|impersonate)/.test(line));
}

const cases: readonly { name: string; flags: readonly string[]; headers: readonly string[] }[] = [
  { name: "nothing", flags: [], headers: [] },
  { name: "no token over plain http", flags: ["--token", "SECRET"], headers: [] },
  {
    name: "an impersonation",
    flags: [
      "--as",
      "jané",
      "--as-uid",
      "7",
      "--as-group",
      "a",
      "--as-group",
      "b",
      "--as-user-extra",
      "k=1",
      "--as-user-extra",
      "k=2",
    ],
    headers: [
      // Node.js reads headers as Latin-1: these are the bytes of UTF-8.
      "impersonate-user: janÃ©",
      "impersonate-uid: 7",
      "impersonate-group: a",
      "impersonate-group: b",
      "impersonate-extra-k: 1",
      "impersonate-extra-k: 2",
    ],
  },
];

test.for(cases)("$name is sent with every request", async ({ flags, headers }) => {
  const server = await apiServer((_, response) => json(response, { items: [] }));
  await run(["top", "nodes", "-s", server.url, ...flags]);

  expect(server.requests.length).toBeGreaterThan(1);
  for (const { rawHeaders } of server.requests) expect(identityHeaders(rawHeaders)).toEqual(headers);
});

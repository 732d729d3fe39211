import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { apiServer } from "../cluster/api-server.ts";
import { run } from "../support/run.ts";
import { actedOn } from "./acted-on.ts";
import { summary } from "./objects.ts";

/** Bytes: any, of JSON of any shape, and of a real document with one place changed. */
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array)),
  fc.json().map((text) => Buffer.from(text)),
  fc
    .anything()
    .map((value) => Buffer.from(JSON.stringify({ kind: "PodMetricsList", items: [value, { metadata: value }] }) ?? "")),
  fc.tuple(fc.nat(), fc.nat(255)).map(([at, byte]) => {
    const document = Buffer.from(JSON.stringify(summary("a", [{ namespace: "b", name: "c" }])));
    document[at % document.length] = byte;
    return document;
  }),
  fc.uint8Array({ maxLength: 60 }).map((array) => Buffer.concat([Buffer.from("k8s\0\u0012\u0010"), array])),
);

const commands = fc.constantFrom(
  ["top", "nodes"],
  ["top", "pods", "-A"],
  ["top", "containers", "-A", "-o", "json"],
  ["top", "pods", "x", "-o", "yaml"],
  ["top", "nodes", "--source", "summary", "-o", "csv"],
  ["top", "pods", "-A", "--source", "summary", "-l", "a=b", "--sum"],
);

const answers = fc.record({
  status: fc.constantFrom(200, 200, 200, 204, 301, 400, 403, 404, 410, 500, 503),
  type: fc.constantFrom("application/json", "application/vnd.kubernetes.protobuf", "text/plain", "text/html", ""),
  encoding: fc.constantFrom("identity", "identity", "gzip", "br"),
  body: bytes,
});

const said = ({ code, stdout, stderr }: Awaited<ReturnType<typeof run>>) => ({
  ends: [0, 1, 2].includes(code),
  printed: [...actedOn(stdout), ...actedOn(stderr)],
  isFault: stderr.includes("a fault in"),
});

const WELL = { ends: true, printed: [], isFault: false };

test("whatever a server answers, the program ends and prints no control character", async () => {
  let answer = { status: 200, type: "", encoding: "identity", body: Buffer.alloc(0) };
  const server = await apiServer((_, response) => {
    const { status, type, encoding, body } = answer;
    response.writeHead(status, { "content-type": type, "content-encoding": encoding }).end(body);
  });

  await fc.assert(
    fc.asyncProperty(answers, commands, async (next, args) => {
      answer = next;
      expect(said(await run([...args, "-v", "9", "-s", server.url]))).toEqual(WELL);
    }),
    { numRuns: 300 },
  );
}, 60_000);

test("whatever is given to -f, the program ends and prints no control character", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "random-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));

  await fc.assert(
    fc.asyncProperty(bytes, commands, fc.boolean(), async (content, args, isFile) => {
      writeFileSync(path.join(folder, "x.json"), content);
      const flags = args.filter((arg) => !["--source", "summary"].includes(arg));
      const file = isFile ? "x.json" : ".";
      const options = { stdin: content, workingDirectory: folder };
      expect(said(await run([...flags, "-f", file], options))).toEqual(WELL);
      expect(said(await run(["convert", "-f", "-"], options))).toEqual(WELL);
    }),
    { numRuns: 300 },
  );
}, 60_000);

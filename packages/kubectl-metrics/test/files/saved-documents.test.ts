import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import yaml from "js-yaml";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { node, pod, summary } from "../hostile/objects.ts";
import { runLimited } from "../hostile/run-limited.ts";
import { executable } from "../support/program.ts";
import { runLine } from "../support/run.ts";
import type { Said } from "../support/said.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "saved-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

function write(name: string, content: string | Buffer | object): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, typeof content === "string" || Buffer.isBuffer(content) ? content : JSON.stringify(content));
}

const run = (line: string, stdin = ""): Promise<Said> => runLine(line, { workingDirectory: folder, stdin });

const names = ({ stdout }: Said): readonly string[] => [...stdout.matchAll(/^\S+/gm)].map(([name]) => name);

const TOP = "top nodes --no-headers -f";
const RECOGNISED = "expected a kubelet Summary, NodeMetrics, PodMetrics, Nodes, Pods or a list of them";

/** Where JSON stops being JSON: Node.js tells, Bun does not. */
const at = (position: number, otherwise: string): string =>
  executable === undefined ? ` (at position ${position})` : otherwise;

const refused: readonly { name: string; content: string | Buffer; stderr: string }[] = [
  { name: "an empty file", content: "", stderr: "x.json is empty; expected JSON or YAML" },
  { name: "blanks", content: " \n\t", stderr: "x.json is empty; expected JSON or YAML" },
  { name: "binary", content: Buffer.from([0, 1, 2, 255, 27]), stderr: "x.json is neither JSON nor YAML" },
  {
    name: "half of a JSON document",
    content: '{"node": {"nodeName": "SEC',
    stderr: `x.json is not JSON${at(26, "; is it cut off?")}`,
  },
  { name: "JSON with garbage between", content: "{} garbage {}", stderr: `x.json is not JSON${at(3, "")}` },
  { name: "broken YAML", content: "a: [b", stderr: "x.json is neither JSON nor YAML" },
  { name: "words", content: "hello", stderr: `x.json holds nothing to show; ${RECOGNISED}` },
  {
    name: "another object",
    content: '{"kind":"Secret","data":{"x":"y"}}',
    stderr: `x.json holds nothing to show; ${RECOGNISED}`,
  },
  {
    name: "a kind of every object's own fields",
    content: '{"kind":"constructor","items":[{}]}',
    stderr: `x.json holds nothing to show; ${RECOGNISED}`,
  },
  { name: "a number", content: "[1]", stderr: `x.json holds nothing to show; ${RECOGNISED}` },
  {
    name: "lists in lists",
    content: `${'{"kind":"List","items":['.repeat(50_000)}${"]}".repeat(50_000)}`,
    stderr: `x.json holds nothing to show; ${RECOGNISED}`,
  },
  { name: "deep YAML", content: `a: ${"[".repeat(100_000)}`, stderr: "x.json is neither JSON nor YAML" },
  {
    name: "a YAML alias of itself",
    content: "kind: List\nitems: &a\n- kind: List\n  items: *a\n",
    stderr: "x.json grows to more than 20 times its size by its YAML aliases; is it hostile?",
  },
];

test.for(refused)("$name", async ({ content, stderr }) => {
  write("x.json", content);

  expect(await run(`${TOP} x.json`)).toEqual({ code: 1, stdout: "", stderr: `error: ${stderr}\n` });
});

test("a YAML alias bomb stays small", async () => {
  const levels = Array.from(
    { length: 12 },
    (_, level) => `l${level + 1}: &l${level + 1} {kind: List, items: [${Array(9).fill(`*l${level}`).join(", ")}]}`,
  );
  write("x.yaml", ["l0: &l0 {kind: Pod, metadata: {name: a}}", ...levels, "kind: List", "items: [*l12]"].join("\n"));

  expect((await run(`${TOP} x.yaml`)).stderr).toBe(
    "error: x.yaml grows to more than 20 times its size by its YAML aliases; is it hostile?\n",
  );
});

test("YAML with the aliases that other writers make is read", async () => {
  const same = { cpu: "1", memory: "1Gi" };
  const items = ["a", "b"].map((name) => ({ kind: "NodeMetrics", metadata: { name }, usage: same }));
  const text = yaml.dump({ kind: "List", items });
  write("x.yaml", text);

  expect(text).toContain("*ref_0");
  expect(names(await run(`${TOP} x.yaml`))).toEqual(["a", "b"]);
});

test("several documents in one stream, of any kind, in JSON and in YAML", async () => {
  const documents = [
    summary("a"),
    { kind: "NodeList", items: [node("a")] },
    { kind: "List", items: [{ kind: "Node", ...node("b") }, { kind: "List", items: [] }, null, 7] },
  ];
  const json = documents.map((each) => JSON.stringify(each, undefined, 2)).join("\n");
  const inYaml = documents.map((each) => yaml.dump(each)).join("---\n");

  expect(names(await run(`${TOP} -`, json))).toEqual(["a", "b"]);
  expect((await run(`${TOP} -`, inYaml)).stdout).toBe((await run(`${TOP} -`, json)).stdout);
});

test("an object that two documents hold is one row, as the last of them has it", async () => {
  write("1.json", { kind: "NodeList", items: [node("a"), node("b")] });
  write("2.json", { kind: "NodeList", items: [node("a")] });
  write("3.json", { kind: "PodList", items: [pod("web", "p", "a"), pod("web", "p", "a")] });

  expect(names(await run(`${TOP} .`))).toEqual(["a", "b"]);
  expect(names(await run("top pods --no-headers -n web -f ."))).toEqual(["p"]);
});

test("two summaries of one node give the rate between them", async () => {
  const reading = (time: string, usageCoreNanoSeconds: number): object => ({
    node: {
      nodeName: "a",
      startTime: "2026-11-01T00:00:00Z",
      cpu: { time, usageNanoCores: 7e9, usageCoreNanoSeconds },
      memory: { time, workingSetBytes: 2 ** 30 },
    },
    pods: [],
  });
  write("later.json", reading("2026-11-23T16:35:50Z", 9e12));
  write("sooner.json", reading("2026-11-23T16:35:40Z", 9e12 - 5e9));

  const { stdout } = await run("top nodes --no-headers --columns name,cpu,window -f .");

  expect(stdout.trimEnd().split(/ +/)).toEqual(["a", "500m", "10s"]);
});

test("a byte order mark and Windows' UTF-16 are read", async () => {
  const text = `\ufeff${JSON.stringify(summary("a"))}`;
  write("utf8.json", text);
  write("utf16.json", Buffer.from(text, "utf16le"));

  expect(names(await run(`${TOP} utf8.json`))).toEqual(["a"]);
  expect(names(await run(`${TOP} utf16.json`))).toEqual(["a"]);
});

test("standard input of no bytes", async () => {
  expect(await run(`${TOP} -`)).toEqual({
    code: 1,
    stdout: "",
    stderr: "error: standard input is empty; expected JSON or YAML\n",
  });
});

const missing: readonly { name: string; file: string; stderr: string }[] = [
  { name: "a file that is not there", file: "x.json", stderr: "cannot read x.json: no such file or directory" },
  { name: "a directory without documents", file: "empty", stderr: "empty holds no .json or .yaml file" },
  { name: "a directory with nothing to show", file: "other", stderr: `other holds nothing to show; ${RECOGNISED}` },
];

test.for(missing)("$name", async ({ file, stderr }) => {
  write("empty/readme.txt", "x");
  write("other/x.json", {});

  expect(await run(`${TOP} ${file}`)).toEqual({ code: 1, stdout: "", stderr: `error: ${stderr}\n` });
});

test("a support bundle: what it holds of ours is shown, the rest passed over, what is broken said", async () => {
  write("bundle/node-metrics/a.json", summary("a"));
  write("bundle/node-metrics/b.json", summary("b"));
  write("bundle/node-metrics/broken.json", '{"node":');
  write("bundle/cluster-resources/nodes.json", { kind: "NodeList", items: [node("a"), node("b"), node("c")] });
  write("bundle/cluster-resources/pods/x.json", { kind: "PodList", items: [pod("n", "p", "a")] });
  write("bundle/cluster-resources/secrets.json", { kind: "SecretList", items: [{}] });
  write("bundle/version.yaml", "versionNumber: troubleshoot.sh/v1beta2\n");
  write("bundle/logs/app.log", "{");
  symlinkSync("a.json", path.join(folder, "bundle/node-metrics/z.json"));
  symlinkSync("nowhere", path.join(folder, "bundle/node-metrics/dangling.json"));
  symlinkSync("..", path.join(folder, "bundle/node-metrics/loop.json"));
  const said = await run(`${TOP} bundle`);

  expect(names(said)).toEqual(["a", "b", "c"]);
  expect(said.stdout).toMatch(/^c +<unknown>/m);
  expect(said.stderr).toBe(
    "warning: bundle/node-metrics/broken.json is not JSON; is it cut off?\n" +
      "warning: cannot read bundle/node-metrics/dangling.json: no such file or directory\n",
  );
  expect(said.code).toBe(0);
});

test("a file without permission is named, and costs itself in a directory", async ({ skip }) => {
  skip(process.getuid?.() === 0, "root may read everything");
  write("some/a.json", summary("a"));
  write("some/b.json", summary("b"));
  chmodSync(path.join(folder, "some/b.json"), 0);

  expect((await run(`${TOP} some/b.json`)).stderr).toBe("error: cannot read some/b.json: EACCES\n");
  expect(names(await run(`${TOP} some`))).toEqual(["a"]);
});

async function* endless(): AsyncGenerator<Uint8Array> {
  for (;;) yield await Promise.resolve(new Uint8Array(1024));
}

test("standard input without end is cut", async () => {
  const said = await runLimited(`${TOP} -`, { chunks: endless(), limits: { inputBytes: 100_000 } });

  expect(said).toEqual({ code: 1, stdout: "", stderr: "error: standard input is larger than 100000 bytes\n" });
});

test.runIf(process.platform === "linux")("a device without end is cut", async () => {
  const said = await runLimited(`${TOP} /dev/zero`, { limits: { inputBytes: 2 ** 21 } });

  expect(said).toEqual({ code: 1, stdout: "", stderr: "error: /dev/zero is larger than 2 MiB\n" });
});

test("a file beyond the limit costs itself in a directory", async () => {
  write("some/a.json", summary("a"));
  write("some/b.json", { ...summary("b"), filler: "x".repeat(5000) });
  const said = await runLimited(`${TOP} some`, { workingDirectory: folder, limits: { inputBytes: 4096 } });

  expect(names(said)).toEqual(["a"]);
  expect(said.stderr).toContain("warning: some/b.json is larger than 4096 bytes\n");
});

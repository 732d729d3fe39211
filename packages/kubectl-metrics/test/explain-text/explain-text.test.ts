import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { run as runWith } from "../support/run.ts";
import type { Said } from "../support/said.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "explain-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

function write(name: string, content: string | Buffer): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

const run = (args: readonly string[], stdin: string | Buffer = ""): Promise<Said> =>
  runWith(["explain-errors", ...args], { workingDirectory: folder, stdin });

/** Id, nodes and number of sightings of each finding, consequences behind their cause. */
interface Told {
  readonly id: string;
  readonly nodes: readonly string[];
  readonly evidence: readonly { readonly count?: number; readonly where: string }[];
  readonly consequences: readonly Told[];
}

const brief = ({ id, nodes, evidence, consequences }: Told): string =>
  [id, ...nodes, ...evidence.map(({ where, count = 1 }) => `${count} from ${where}`), ...consequences.map(brief)].join(
    " ",
  );

async function briefly(args: readonly string[], stdin: string | Buffer = ""): Promise<readonly string[]> {
  const { stdout } = await run([...args, "-o", "json"], stdin);
  const { findings, unrecognised } = JSON.parse(stdout);
  return [
    ...findings.map(brief),
    ...unrecognised.map(({ seen, count }: Record<string, unknown>) => `? ${count} ${seen}`),
  ];
}

const scrape = (time: string, node: string): string =>
  `E1123 ${time}       1 scraper.go:149] "Failed to scrape node" err="Get \\"https://${node}:10250/metrics/resource\\": dial tcp: lookup ${node} on 10.96.0.10:53: no such host" node="${node}"\n`;

const LOG = `I1123 16:39:40.765438       1 secure_serving.go:214] Serving securely on [::]:10250
${scrape("16:39:41.776748", "node1")}${scrape("16:39:41.777033", "node2")}I1123 16:40:07.610163       1 server.go:192] "Failed probe" probe="metric-storage-ready" err="no metrics to serve"
${scrape("16:40:11.761120", "node2")}E1123 16:40:12.000000       1 other.go:1] "Strange thing" token="eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln"
`;

const DNS = "dns-node-hostname-not-found";

test("a log is told with its cause first, what follows from it below, and what is not recognised last", async () => {
  write("a.log", LOG);
  const { code, stdout, stderr } = await run(["-f", "a.log"]);

  const told = stdout.split("\n").filter((line) => /^\S|Nodes:|Seen:|goes away|probe-no|Strange/.test(line));
  expect({ code, stderr, told }).toEqual({
    code: 1,
    stderr: "",
    told: [
      `error: Cluster DNS does not know the nodes' names [${DNS}]`,
      "  Nodes: node1, node2",
      "  Seen: line 2 of a.log, 3 times, 2026-11-23T16:39:41.776Z to 2026-11-23T16:40:11.761Z",
      ...stdout.split("\n").filter((line) => /^(# inside|hosts|})/.test(line)),
      "  This goes away with it:",
      "    metrics-server has no metrics to serve yet (probe-no-metrics-to-serve)",
      "Not recognised:",
      `    "Strange thing" token="<redacted>"`,
      "1 cause, 1 consequence, 1 failure not recognised in 6 lines.",
    ],
  });
});

const sources: readonly { name: string; args: readonly string[]; stdin?: string | Buffer; told: readonly string[] }[] =
  [
    {
      name: "several words of the command line",
      args: ["dial", "tcp:", "lookup", "node1", "on", "10.96.0.10:53:", "no", "such", "host"],
      told: [`${DNS} 1 from line 1 of the text`],
    },
    {
      name: "a text of two lines",
      args: [`fine\n${scrape("16:39:41.776748", "node1")}`],
      told: [`${DNS} node1 1 from line 2 of the text`],
    },
    {
      name: "a text that a terminal broke",
      args: [
        `E1123 16:39:41.776748       1 scraper.go:149] "Failed to scrape node" err="Get \\"https://node1:10250/metrics/resource\\": dial tcp: lookup node1 on 10.96.0.10:53: no such\n  host" node="node1"`,
      ],
      told: [`${DNS} node1 1 from line 1 of the text`],
    },
    {
      name: "standard input",
      args: ["-f", "-"],
      stdin: scrape("16:39:41.776748", "node1"),
      told: [`${DNS} node1 1 from line 1 of standard input`],
    },
    {
      name: "two files",
      args: ["-f", "one.log", "-f", "two.log"],
      told: [`${DNS} node1,node2 2 from line 1 of one.log`.replace(",", " ")],
    },
    {
      name: "a directory, with links",
      args: ["-f", "logs"],
      told: [`${DNS} node1 node2 3 from line 1 of logs/a/1.log`],
    },
    {
      name: "UTF-16 of Windows",
      args: ["-f", "-"],
      stdin: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(scrape("16:39:41.776748", "node1"), "utf16le")]),
      told: [`${DNS} node1 1 from line 1 of standard input`],
    },
    {
      name: "UTF-16 with the other order of bytes",
      args: ["-f", "-"],
      stdin: Buffer.concat([
        Buffer.from([0xfe, 0xff]),
        Buffer.from(scrape("16:39:41.776748", "node1"), "utf16le").swap16(),
      ]),
      told: [`${DNS} node1 1 from line 1 of standard input`],
    },
    {
      name: "UTF-8 with a mark",
      args: ["-f", "-"],
      stdin: `\ufeff${scrape("16:39:41.776748", "node1")}`,
      told: [`${DNS} node1 1 from line 1 of standard input`],
    },
    {
      name: "gzip of two members in a pipe",
      args: ["-f", "-"],
      stdin: Buffer.concat([gzipSync("fine\n"), gzipSync(scrape("16:39:41.776748", "node1"))]),
      told: [`${DNS} node1 1 from line 2 of standard input`],
    },
    {
      name: "rotated logs of a container in a directory",
      args: ["-f", "rotated"],
      told: [`${DNS} node1 node2 node3 3 from line 1 of rotated/0.log`],
    },
    { name: "gzip's first byte alone", args: ["-f", "-"], stdin: Buffer.from([0x1f]), told: [] },
    { name: "nothing at all", args: ["-f", "-"], told: [] },
    { name: "two bytes", args: ["-f", "-"], stdin: "ab", told: [] },
    { name: "what is ignored", args: ["-f", "one.log", "--ignore", DNS], told: [] },
  ];

test.for(sources)("$name", async ({ args, stdin, told }) => {
  const cri = (node: string): string => `2026-11-23T16:39:41.776748Z stderr F ${scrape("16:39:41.776748", node)}`;
  write("one.log", scrape("16:39:41.776748", "node1"));
  write("rotated/0.log", cri("node1"));
  write("rotated/0.log.20261122-101112.gz", gzipSync(cri("node2")));
  write("rotated/0.log.20261123-101112", cri("node3"));
  write("two.log", scrape("16:39:41.776748", "node2"));
  write("logs/a/1.log", scrape("16:39:41.776748", "node1"));
  write("logs/b.txt", scrape("16:39:41.776748", "node2"));
  symlinkSync("nowhere", path.join(folder, "logs/broken"));
  symlinkSync("b.txt", path.join(folder, "logs/link"));

  expect(await briefly(args, stdin)).toEqual(told);
});

test("the exit code is 1 for an error only", async () => {
  const codes = [];
  for (const text of ["no such host: lookup node1 on 10.96.0.10:53: no such host", "all is well", "it failed somehow"])
    codes.push((await run([`E1123 16:39:41.776748 1 a.go:1] dial tcp ${text}`, "-o", "json"])).code);

  expect(codes).toEqual([1, 0, 0]);
});

test("names of nodes and addresses are written over where that is asked for", async () => {
  const { stdout } = await run(["-f", "-", "-o", "json", "--redact"], LOG);

  expect(stdout).toContain("<node-1>");
  expect(stdout.match(/node[12]\b|10\.96\.0\.10/g)).toBe(null);
});

test("Markdown has the same, and no secret", async () => {
  const { code, stdout } = await run(["-f", "-", "-o", "markdown"], LOG);

  expect(code).toBe(1);
  expect(stdout.split("\n").filter((line) => line.startsWith("#") && !line.startsWith("# "))).toEqual([
    "## 1 cause, 1 consequence, 1 failure not recognised in 6 lines",
    "### Cluster DNS does not know the nodes' names",
    "### Not recognised",
  ]);
  expect(stdout).not.toContain("eyJ");
});

test("what a terminal would act on is shown, not done", async () => {
  const { stdout } = await run(["-f", "-"], "\u001b]0;title\u0007 it failed \u001b[2J\u009b31m\u202e\u0000\n");

  expect(stdout).toBe(
    "Not recognised:\n  line 1 of standard input\n    it failed \\u009b31m\\u202e\\u0000\n\n1 failure not recognised in 1 line.\n",
  );
});

test("binary is read to its end", async () => {
  const bytes = Buffer.from(Array.from({ length: 100_000 }, (_, index) => (index * 7919) % 256));
  const { code, stderr } = await run(["-f", "-"], bytes);

  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});

test("a line of megabytes is cut, and that is said", async () => {
  const { stdout } = await run(["-f", "-"], `it failed ${"x".repeat(3_000_000)}`);

  expect(stdout.slice(-120)).toContain("1 failure not recognised in 1 line.\n\nnote: of lines over 256 KiB, 1 here");
});

const wrong: readonly (readonly [args: readonly string[], error: string])[] = [
  [["a text", "-f", "x"], "only one of TEXT and --filename can be provided"],
  [["--list", "--rule", "x"], "only one of --list and --rule can be provided"],
  [[" "], "expected a text to explain, got an empty one"],
  [["a text", "--stage", "dns"], "--stage is for a cluster: leave out the text, -f, --list and --rule"],
  [["--stage", "moon"], 'unknown stage "moon"'],
  [["--timeout", "soon"], '--timeout expects a time such as 20s or 1m, or seconds, got "soon"'],
  [["a text", "--ignore", "nothing-known"], '--ignore: unknown finding "nothing-known"; --list prints all'],
  [["--rule", "nothing-known"], '--rule: unknown finding "nothing-known"; --list prints all'],
];

test.for(wrong)("%j is a wrong command line", async ([args, error]) => {
  const { code, stdout, stderr } = await run(args);

  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(error);
});

test.for([
  {
    name: "a file that is not there",
    args: ["-f", "none.log"],
    error: "cannot read none.log: no such file or directory",
  },
  { name: "an empty directory", args: ["-f", "empty"], error: "empty holds no file" },
])("$name", async ({ args, error }) => {
  mkdirSync(path.join(folder, "empty"));

  expect(await run(args)).toEqual({ code: 1, stdout: "", stderr: `error: ${error}\n` });
});

test.for([
  {
    name: "cut off",
    content: gzipSync(LOG).subarray(0, 60),
    message: "cannot read a.gz: what is compressed in it is broken or cut off",
  },
  {
    name: "broken",
    content: Buffer.from([0x1f, 0x8b, 1, 2, 3, 4, 5]),
    message: "cannot read a.gz: what is compressed in it is broken or cut off",
  },
  {
    name: "zstd",
    content: Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x04]),
    message: "a.gz is compressed with zstd; unpack it into a pipe: zstd -dc FILE | … -f -",
  },
])("a compressed file that can't be read: $name", async ({ content, message }) => {
  write("a.gz", content);
  expect(await run(["-f", "a.gz"])).toEqual({ code: 1, stdout: "", stderr: `error: ${message}\n` });
});

test("what a small file is unpacked to takes no more memory than a log", async () => {
  const member = gzipSync(Buffer.alloc(2 ** 20));
  write("bomb.gz", Buffer.concat(Array.from({ length: 512 }, () => member)));
  const before = process.memoryUsage.rss();
  const { code, stderr } = await run(["-f", "bomb.gz"]);
  expect({ code, stderr, isBounded: process.memoryUsage.rss() - before < 96 * 2 ** 20 }).toEqual({
    code: 0,
    stderr: "",
    isBounded: true,
  });
});

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { visibleLines } from "../../src/render/visible.ts";
import { runLine } from "../support/run.ts";
import { withCluster } from "../support/with-cluster.ts";

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), "evidence-"));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

test.for(["healthy", "kubelet-cert-no-ip-sans", "dns-no-such-host", "nobody", "hostile", "crash-loop"])(
  "%s is told offline as it was told of the cluster",
  async (scenario) => {
    const workingDirectory = folder();
    const cluster = await withCluster({ scenario, users: {} });
    const online = await runLine("explain-errors --save-evidence seen.json", { cluster, workingDirectory });
    const file = path.join(workingDirectory, "seen.json");

    expect(online.stderr).toBe(
      "note: the evidence is in seen.json; it holds no secrets, but names and addresses of the cluster\n",
    );
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(visibleLines(readFileSync(file, "utf8"))).toBe(readFileSync(file, "utf8"));
    const asked = cluster.requests.length;
    const offline = await runLine("explain-errors --evidence seen.json", { cluster, workingDirectory });
    expect({ ...offline, asked: cluster.requests.length }).toEqual({ ...online, stderr: "", asked });
    const piped = await runLine("explain-errors --evidence -", { stdin: readFileSync(file) });
    expect(piped).toEqual(offline);
  },
);

test("--redact leaves no name and no address in the file either", async () => {
  const workingDirectory = folder();
  const cluster = await withCluster({ scenario: "kubelet-cert-no-ip-sans", users: {} });
  const { stderr } = await runLine("explain-errors --redact --save-evidence seen.json", { cluster, workingDirectory });
  const text = readFileSync(path.join(workingDirectory, "seen.json"), "utf8");

  expect(stderr).toBe("note: the evidence is in seen.json; it holds no secrets\n");
  expect(text.match(/worker-\d|10\.0\.0\.\d|10\.244\.\d+\.\d+/g)).toBeNull();
  const again = await runLine("explain-errors --evidence seen.json -o json", { workingDirectory });
  expect([again.code, JSON.parse(again.stdout).findings[0].id]).toEqual([1, "kubelet-cert-no-ip-sans"]);
});

test("--stage limits what is told of evidence, too", async () => {
  const workingDirectory = folder();
  const cluster = await withCluster({ scenario: "kubelet-cert-no-ip-sans", users: {} });
  await runLine("explain-errors --save-evidence seen.json", { cluster, workingDirectory });
  const { stdout } = await runLine("explain-errors --evidence seen.json --stage dns -o json", { workingDirectory });
  const { stages } = JSON.parse(stdout);
  expect(
    stages.filter(({ mark }: { mark: string }) => mark !== "skipped").map(({ stage }: { stage: string }) => stage),
  ).toEqual(["client", "dns"]);
});

test.for([
  { name: "no JSON", text: "hello", says: "seen.json is not JSON; expected a file that --save-evidence wrote" },
  {
    name: "other JSON",
    text: '{"kind":"List"}',
    says: "seen.json is not evidence that --save-evidence wrote: kind: expected Evidence, got List",
  },
  {
    name: "escapes of a terminal",
    text: '{"kind":"\\u001b[2J"}',
    says: "seen.json is not evidence that --save-evidence wrote: kind: expected Evidence, got \\u001b[2J",
  },
  {
    name: "deep JSON",
    text: "[".repeat(200_000),
    says: "seen.json is not JSON; expected a file that --save-evidence wrote",
  },
])("a file of $name", async ({ text, says }) => {
  const workingDirectory = folder();
  writeFileSync(path.join(workingDirectory, "seen.json"), text);
  expect(await runLine("explain-errors --evidence seen.json", { workingDirectory })).toEqual({
    code: 1,
    stdout: "",
    stderr: `error: ${says}\n`,
  });
});

test.for([
  { line: "--evidence none.json", says: "cannot read none.json: no such file or directory" },
  { line: "--evidence .", says: ". holds no .json or .yaml file" },
])("evidence that is not there: $line", async ({ line, says }) => {
  const said = await runLine(`explain-errors ${line}`, { workingDirectory: folder() });
  expect(said).toEqual({ code: 1, stdout: "", stderr: `error: ${says}\n` });
});

test("a place that can't be written to, after what was seen is told", async () => {
  const cluster = await withCluster({ scenario: "healthy", users: {} });
  const said = await runLine("explain-errors --save-evidence none/seen.json", { cluster, workingDirectory: folder() });
  expect({ code: said.code, stderr: said.stderr }).toEqual({
    code: 1,
    stderr: "error: cannot write none/seen.json: no such directory\n",
  });
  expect(said.stdout).toBe((await runLine("explain-errors", { cluster })).stdout);
});

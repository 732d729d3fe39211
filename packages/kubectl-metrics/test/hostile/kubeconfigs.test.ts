import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runLine } from "../support/run.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "hostile-kubeconfig-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const config = (server: string, user: object = { token: "SECRET" }, cluster: object = {}): string =>
  JSON.stringify({
    "current-context": "c",
    clusters: [{ name: "c", cluster: { server, ...cluster } }],
    users: [{ name: "jane", user }],
    contexts: [{ name: "c", context: { cluster: "c", user: "jane" } }],
  });

const exec = (more: object) => ({
  exec: {
    apiVersion: "client.authentication.k8s.io/v1",
    command: "/nonexistent/login",
    interactiveMode: "Never",
    ...more,
  },
});

const cases: readonly { name: string; text: string; line?: string; stderr: string }[] = [
  {
    name: "broken YAML",
    text: "users:\n- token: SECRET\n  user: [",
    stderr: "error: cannot read the kubeconfig FILE: unexpected end of the stream within a flow collection (line 4)\n",
  },
  {
    name: "wrong types",
    text: "users: [{name: jane, user: {token: {a: SECRET}}}]",
    stderr: "error: cannot read the kubeconfig FILE: users[0].user.token: expected text, got a mapping\n",
  },
  {
    name: "an unknown context",
    text: config("https://x"),
    line: "top nodes --context nope",
    stderr: 'error: the kubeconfig has no context "nope"; it has "c"\n',
  },
  {
    name: "an unknown cluster",
    text: config("https://x"),
    line: "top nodes --cluster nope",
    stderr: 'error: the kubeconfig has no cluster "nope"; it has "c"\n',
  },
  {
    name: "an unknown user",
    text: config("https://x"),
    line: "top nodes --user nope",
    stderr: 'error: the kubeconfig has no user "nope"; it has "jane"\n',
  },
  {
    name: "a refused connection",
    text: config("https://127.0.0.1:1"),
    stderr:
      "error: cannot list nodes.metrics.k8s.io: 127.0.0.1:1: the connection was refused; is the address right and the API server up?\n",
  },
  {
    name: "an authority that is none",
    text: config("https://127.0.0.1:1", {}, { "certificate-authority-data": "U0VDUkVU" }),
    stderr: "error: the kubeconfig's certificate authority data is not a base64-encoded PEM document\n",
  },
  {
    name: "a key file that is not there",
    text: config("https://127.0.0.1:1", { "client-key": "jane.key" }),
    stderr: "error: cannot read the client key file FOLDER/jane.key: no such file\n",
  },
  {
    name: "a plugin that is not there",
    text: config("https://127.0.0.1:1", exec({ installHint: "Install login." })),
    stderr: "error: getting credentials: the plugin /nonexistent/login not found\nInstall login.\n",
  },
  {
    name: "a plugin of an unknown version",
    text: config("https://127.0.0.1:1", exec({ apiVersion: "x/v9" })),
    stderr:
      'error: the credential plugin of user "jane" can\'t be used: expected apiVersion client.authentication.k8s.io/v1 or client.authentication.k8s.io/v1beta1, got "x/v9"\n',
  },
  {
    name: "a plugin that needs a terminal",
    text: config("https://127.0.0.1:1", exec({ interactiveMode: "Always" })),
    stderr:
      'error: the credential plugin of user "jane" can\'t be used: it needs a terminal, and standard input is not one\n',
  },
  {
    name: "a token with a line break",
    text: config("https://127.0.0.1:1", { token: "SECRET\nx: y" }),
    stderr: "error: the token holds a line break or another control character\n",
  },
  {
    name: "names that a terminal would act on",
    text: config("https://127.0.0.1:1").replaceAll('"c"', JSON.stringify("\u001b]0;x\u0007\u009b31m")),
    line: "top nodes --context nope",
    stderr: 'error: the kubeconfig has no context "nope"; it has "\\u001b]0;x\\u0007\\u009b31m"\n',
  },
];

test.for(cases)("$name", async ({ text, line = "top nodes", stderr }) => {
  const file = path.join(folder, "config");
  writeFileSync(file, text);
  const said = await runLine(`${line} -v 9`, { env: { KUBECONFIG: file } });
  const shown = said.stderr
    .replace(/^GET .*\n/gm, "")
    .replaceAll(file, "FILE")
    .replaceAll(folder, "FOLDER");

  expect({ ...said, stderr: shown }).toEqual({ code: 1, stdout: "", stderr });
  expect(said.stderr).not.toContain("SECRET");
});

test("a missing file", async () => {
  expect(await runLine("top nodes --kubeconfig nowhere/config", { workingDirectory: folder })).toEqual({
    code: 1,
    stdout: "",
    stderr: `error: cannot read the kubeconfig ${folder}/nowhere/config: no such file\n`,
  });
});

test("a name that DNS does not know", async () => {
  const file = path.join(folder, "config");
  writeFileSync(file, config("https://cluster.invalid"));
  const said = await runLine("top nodes", { env: { KUBECONFIG: file } });

  // Where there is no resolver at all, it is DNS that does not answer.
  expect(said.stderr).toMatch(
    /^error: cannot list nodes\.metrics\.k8s\.io: cluster\.invalid: (the host name is not known to DNS|DNS does not answer)/,
  );
  expect(said.code).toBe(1);
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadKubeconfig } from "../../src/cluster/kubeconfig/load.ts";
import { UserError } from "../../src/errors.ts";

let folder = "";

const write = (name: string, config: object): string => {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(config));
  return file;
};

const cluster = (name: string, server: string, more: object = {}) => ({ name, cluster: { server, ...more } });

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "kubeconfig-"));
  write("first.yaml", {
    "current-context": "",
    clusters: [cluster("a", "https://a.first", { "tls-server-name": "first" }), cluster("a", "https://a.again")],
    users: [{ name: "u", user: { "client-certificate": "tls/u.crt" } }],
  });
  write("deeper/second.yaml", {
    "current-context": "two",
    clusters: [cluster("a", "https://a.second", { "proxy-url": "http://p" }), cluster("b", "https://b.second")],
    users: [{ name: "v", user: { "client-certificate": "tls/v.crt", tokenFile: "/abs/token" } }],
    contexts: [{ name: "two", context: { cluster: "b", user: "v", namespace: "web" } }],
  });
  write("third.yaml", { "current-context": "three" });
  write("home/.kube/config", { "current-context": "of-home" });
});

afterAll(() => rmSync(folder, { recursive: true }));

const load = (variable: string | undefined, flag?: string) =>
  loadKubeconfig({ variable, flag, homeDirectory: path.join(folder, "home"), workingDirectory: folder });

const list = (...files: readonly string[]): string => files.join(path.delimiter);

test("the first file that has a name wins, whole entries, and missing files are skipped", () => {
  const merged = load(list("absent.yaml", "first.yaml", "deeper/second.yaml", "third.yaml"));

  expect(merged.currentContext).toBe("two");
  expect(merged.clusters.get("a")).toMatchObject({
    server: "https://a.first",
    tlsServerName: "first",
    proxyUrl: undefined,
  });
  expect(merged.clusters.get("b")).toMatchObject({ server: "https://b.second" });
  expect(merged.contexts.get("two")).toEqual({ cluster: "b", user: "v", namespace: "web" });
});

test("a relative path belongs to the folder of the file that names it", () => {
  const merged = load(list("first.yaml", "deeper/second.yaml"));

  expect(merged.users.get("u")?.certFile).toBe(path.join(folder, "tls/u.crt"));
  expect(merged.users.get("v")?.certFile).toBe(path.join(folder, "deeper/tls/v.crt"));
  expect(merged.users.get("v")?.tokenFile).toBe("/abs/token");
});

const places = [
  { name: "nothing set: the home directory's", variable: undefined, flag: undefined, context: "of-home" },
  { name: "an empty variable is none", variable: "", flag: "", context: "of-home" },
  { name: "a list of absent files is empty", variable: "absent.yaml", flag: undefined, context: undefined },
  {
    name: "empty parts of the list are skipped",
    variable: list("", "third.yaml", ""),
    flag: undefined,
    context: "three",
  },
  { name: "the flag stands alone", variable: "deeper/second.yaml", flag: "third.yaml", context: "three" },
];

test.for(places)("$name", ({ variable, flag, context }) => {
  expect(load(variable, flag).currentContext).toBe(context);
});

test.for([
  { name: "a file of --kubeconfig must be there", flag: "absent.yaml", message: "no such file" },
  { name: "a directory is none", flag: "deeper", message: "it is a directory" },
])("$name", ({ flag, message }) => {
  expect(() => load("third.yaml", flag)).toThrow(
    new UserError(`cannot read the kubeconfig ${path.join(folder, flag)}: ${message}`),
  );
});

import path from "node:path";
import yaml from "js-yaml";
import { isUserError, UserError } from "../../errors.ts";
import type {
  AuthProviderEntry,
  ClusterEntry,
  ContextEntry,
  ExecEntry,
  KubeconfigDocument,
  UserEntry,
} from "./document.ts";
import { Fields } from "./fields.ts";

/**
 * Reads one kubeconfig file's text.
 *
 * Unknown fields are passed over, as kubectl does. The first entry of a name wins.
 *
 * @param content - YAML or JSON
 * @param file - where it is from: messages name it, relative paths start at its folder
 * @throws UserError when it is not YAML, or a field that is read has a wrong type; the message quotes nothing
 * @see client-go tools/clientcmd/api/v1/types.go
 */
export function parseKubeconfig(content: string, file: string): KubeconfigDocument {
  const folder = path.dirname(file);
  const root = rootOf(content, file);

  return {
    currentContext: root.text("current-context"),
    clusters: named(root, "clusters", "cluster", (fields) => cluster(fields, folder)),
    users: named(root, "users", "user", (fields) => user(fields, folder)),
    contexts: named(root, "contexts", "context", context),
  };
}

function rootOf(content: string, file: string): Fields {
  const where = `cannot read the kubeconfig ${file}`;
  try {
    return new Fields(yaml.load(content, { schema: yaml.CORE_SCHEMA }) ?? {}, where);
  } catch (error) {
    if (isUserError(error)) throw error;
    throw new UserError(`${where}: ${yamlProblem(error)}`);
  }
}

/** The reason and the place, without the excerpts of the file: they may be a secret. */
function yamlProblem(error: unknown): string {
  if (!(error instanceof yaml.YAMLException)) return "it is not YAML";
  const reason = error.reason.replace(/\s*["!<:].*$/s, "");
  const line = error.mark?.line;
  return line === undefined ? reason : `${reason} (line ${line + 1})`;
}

function named<T>(root: Fields, key: string, field: string, read: (fields: Fields) => T): ReadonlyMap<string, T> {
  const result = new Map<string, T>();
  for (const entry of root.list(key)) {
    const name = entry.text("name");
    if (name === undefined || result.has(name)) continue;
    result.set(name, read(entry.fields(field) ?? new Fields({}, field)));
  }
  return result;
}

/** kubectl resolves a relative path against the folder of the file that names it. */
const resolved = (file: string | undefined, folder: string): string | undefined =>
  file === undefined ? undefined : path.resolve(folder, file);

const cluster = (fields: Fields, folder: string): ClusterEntry => ({
  server: fields.text("server"),
  caData: fields.text("certificate-authority-data"),
  caFile: resolved(fields.text("certificate-authority"), folder),
  insecureSkipTlsVerify: fields.flag("insecure-skip-tls-verify"),
  tlsServerName: fields.text("tls-server-name"),
  proxyUrl: fields.text("proxy-url"),
  disableCompression: fields.flag("disable-compression"),
  execConfig: fields
    .list("extensions")
    .find((extension) => extension.text("name") === EXEC_EXTENSION)
    ?.raw("extension"),
});

/** @see https://kubernetes.io/docs/reference/config-api/client-authentication.v1/ `Cluster.config` */
const EXEC_EXTENSION = "client.authentication.k8s.io/exec";

function user(fields: Fields, folder: string): UserEntry {
  const execFields = fields.fields("exec");
  const provider = fields.fields("auth-provider");
  return {
    certData: fields.text("client-certificate-data"),
    certFile: resolved(fields.text("client-certificate"), folder),
    keyData: fields.text("client-key-data"),
    keyFile: resolved(fields.text("client-key"), folder),
    token: fields.text("token"),
    tokenFile: resolved(fields.text("tokenFile"), folder),
    username: fields.text("username"),
    password: fields.text("password"),
    as: fields.text("as"),
    asUid: fields.text("as-uid"),
    asGroups: fields.texts("as-groups"),
    asUserExtra: extra(fields.fields("as-user-extra")),
    exec: execFields === undefined ? undefined : exec(execFields, folder),
    authProvider: provider === undefined ? undefined : authProvider(provider, folder),
  };
}

const extra = (fields: Fields | undefined): ReadonlyMap<string, readonly string[]> =>
  new Map(fields?.keys().map((key) => [key, fields.texts(key)]));

const exec = (fields: Fields, folder: string): ExecEntry => ({
  apiVersion: fields.text("apiVersion") ?? "",
  command: commandPath(fields.text("command") ?? "", folder),
  args: fields.texts("args"),
  env: fields.list("env").map((entry) => ({ name: entry.text("name") ?? "", value: entry.text("value") ?? "" })),
  installHint: fields.text("installHint"),
  provideClusterInfo: fields.flag("provideClusterInfo"),
  interactiveMode: fields.text("interactiveMode"),
});

/** A bare name is looked up on PATH, a path with a separator belongs to the file's folder. */
const commandPath = (command: string, folder: string): string =>
  /[/\\]/.test(command) ? path.resolve(folder, command) : command;

function authProvider(fields: Fields, folder: string): AuthProviderEntry {
  const config = fields.fields("config");
  const pairs = config?.keys().map((key) => {
    const value = config.text(key);
    return [key, (key === ISSUER_AUTHORITY ? resolved(value, folder) : value) ?? ""];
  });
  return { name: fields.text("name") ?? "", config: Object.fromEntries(pairs ?? []) };
}

/** The only file that an auth-provider names. */
const ISSUER_AUTHORITY = "idp-certificate-authority";

const context = (fields: Fields): ContextEntry => ({
  cluster: fields.text("cluster"),
  user: fields.text("user"),
  namespace: fields.text("namespace"),
});

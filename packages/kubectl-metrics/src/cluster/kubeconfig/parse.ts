import path from "node:path";
import yaml from "js-yaml";
import { UserError } from "../../errors.ts";
import type {
  AuthProviderEntry,
  ClusterEntry,
  ContextEntry,
  ExecEntry,
  KubeconfigDocument,
  UserEntry,
} from "./document.ts";

type Mapping = Readonly<Record<string, unknown>>;

const isMapping = (value: unknown): value is Mapping =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const mapping = (value: unknown): Mapping => (isMapping(value) ? value : {});

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

/** kubectl resolves a relative path against the folder of the file that names it. */
const resolved = (value: unknown, folder: string): string | undefined => {
  const file = text(value);
  return file === undefined ? undefined : path.resolve(folder, file);
};

/**
 * Reads one kubeconfig file's text.
 *
 * Unknown fields are passed over, as kubectl does. The first entry of a name wins.
 *
 * @param content - YAML or JSON
 * @param file - where it is from: messages name it, relative paths start at its folder
 * @throws UserError when it is not YAML or not a mapping
 * @see client-go tools/clientcmd/api/v1/types.go
 */
export function parseKubeconfig(content: string, file: string): KubeconfigDocument {
  const folder = path.dirname(file);
  const root = loadYaml(content, file);

  return {
    currentContext: text(root["current-context"]),
    clusters: named(root["clusters"], "cluster", (value) => cluster(value, folder)),
    users: named(root["users"], "user", (value) => user(value, folder)),
    contexts: named(root["contexts"], "context", context),
  };
}

function loadYaml(content: string, file: string): Mapping {
  let value: unknown;
  try {
    value = yaml.load(content, { schema: yaml.CORE_SCHEMA });
  } catch (error) {
    throw new UserError(`cannot read the kubeconfig ${file}: ${yamlProblem(error)}`);
  }
  if (value === undefined || value === null) return {};
  if (!isMapping(value))
    throw new UserError(`cannot read the kubeconfig ${file}: expected a mapping, got ${kindOf(value)}`);
  return value;
}

/** The reason and the place, without the excerpt of the file: it may hold a secret. */
function yamlProblem(error: unknown): string {
  if (!(error instanceof yaml.YAMLException)) return "it is not YAML";
  const line = error.mark?.line;
  return line === undefined ? error.reason : `${error.reason} (line ${line + 1})`;
}

const kindOf = (value: unknown): string => (Array.isArray(value) ? "a list" : `a ${typeof value}`);

function named<T>(entries: unknown, field: string, read: (value: Mapping) => T): ReadonlyMap<string, T> {
  const result = new Map<string, T>();
  for (const entry of list(entries)) {
    const name = text(mapping(entry)["name"]);
    if (name === undefined || result.has(name)) continue;
    result.set(name, read(mapping(mapping(entry)[field])));
  }
  return result;
}

const cluster = (value: Mapping, folder: string): ClusterEntry => ({
  server: text(value["server"]),
  caData: text(value["certificate-authority-data"]),
  caFile: resolved(value["certificate-authority"], folder),
  insecureSkipTlsVerify: value["insecure-skip-tls-verify"] === true,
  tlsServerName: text(value["tls-server-name"]),
  proxyUrl: text(value["proxy-url"]),
  disableCompression: value["disable-compression"] === true,
});

const user = (value: Mapping, folder: string): UserEntry => ({
  certData: text(value["client-certificate-data"]),
  certFile: resolved(value["client-certificate"], folder),
  keyData: text(value["client-key-data"]),
  keyFile: resolved(value["client-key"], folder),
  token: text(value["token"]),
  tokenFile: resolved(value["tokenFile"], folder),
  username: text(value["username"]),
  password: text(value["password"]),
  as: text(value["as"]),
  asUid: text(value["as-uid"]),
  asGroups: strings(value["as-groups"]),
  asUserExtra: new Map(Object.entries(mapping(value["as-user-extra"])).map(([key, values]) => [key, strings(values)])),
  exec: isMapping(value["exec"]) ? exec(value["exec"], folder) : undefined,
  authProvider: isMapping(value["auth-provider"]) ? authProvider(value["auth-provider"]) : undefined,
});

const strings = (value: unknown): readonly string[] => list(value).filter((item) => typeof item === "string");

const exec = (value: Mapping, folder: string): ExecEntry => ({
  apiVersion: text(value["apiVersion"]) ?? "",
  command: commandPath(text(value["command"]) ?? "", folder),
  args: strings(value["args"]),
  env: list(value["env"]).map((entry) => ({
    name: text(mapping(entry)["name"]) ?? "",
    value: text(mapping(entry)["value"]) ?? "",
  })),
  installHint: text(value["installHint"]),
  provideClusterInfo: value["provideClusterInfo"] === true,
  interactiveMode: text(value["interactiveMode"]),
});

/** A bare name is looked up on PATH, a path with a separator belongs to the file's folder. */
const commandPath = (command: string, folder: string): string =>
  /[/\\]/.test(command) ? path.resolve(folder, command) : command;

const authProvider = (value: Mapping): AuthProviderEntry => ({
  name: text(value["name"]) ?? "",
  config: Object.fromEntries(
    Object.entries(mapping(value["config"])).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  ),
});

const context = (value: Mapping): ContextEntry => ({
  cluster: text(value["cluster"]),
  user: text(value["user"]),
  namespace: text(value["namespace"]),
});

import { readFileSync } from "node:fs";
import path from "node:path";
import { UserError } from "../../errors.ts";
import { emptyKubeconfig, type KubeconfigDocument } from "./document.ts";
import { parseKubeconfig } from "./parse.ts";

/** Where kubeconfig files are looked for. */
export interface KubeconfigPlaces {
  /** `--kubeconfig`: this file alone, and it must be there. */
  readonly flag?: string | undefined;
  /** `KUBECONFIG`: a list of files of which some may be absent. */
  readonly variable?: string | undefined;
  readonly homeDirectory: string;
  readonly workingDirectory: string;
}

/**
 * Reads and merges the kubeconfig files as kubectl does: for each name the first
 * file that has it wins, no entry is mixed from two files, and the first
 * `current-context` counts.
 *
 * @throws UserError when a file that must be there is not, or is not readable
 * @see client-go tools/clientcmd/loader.go
 */
export function loadKubeconfig(places: KubeconfigPlaces): KubeconfigDocument {
  if (places.flag !== undefined && places.flag !== "") {
    return readKubeconfig(path.resolve(places.workingDirectory, places.flag), "must-exist") ?? emptyKubeconfig;
  }

  const documents = defaultFiles(places)
    .map((file) => readKubeconfig(path.resolve(places.workingDirectory, file), "may-be-absent"))
    .filter((document) => document !== undefined);
  return documents.reduce(merge, emptyKubeconfig);
}

function defaultFiles(places: KubeconfigPlaces): readonly string[] {
  const listed = (places.variable ?? "").split(path.delimiter).filter((file) => file !== "");
  return listed.length > 0 ? listed : [path.join(places.homeDirectory, ".kube", "config")];
}

function readKubeconfig(file: string, presence: "must-exist" | "may-be-absent"): KubeconfigDocument | undefined {
  let content: string;
  try {
    content = readFileSync(file, "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" && presence === "may-be-absent") return undefined;
    throw new UserError(`cannot read the kubeconfig ${file}: ${readProblem(code)}`);
  }
  return parseKubeconfig(content, file);
}

function readProblem(code: string | undefined): string {
  switch (code) {
    case "ENOENT":
      return "no such file";
    case "EACCES":
      return "permission denied";
    case "EISDIR":
      return "it is a directory";
    default:
      return code ?? "unknown error";
  }
}

function merge(first: KubeconfigDocument, second: KubeconfigDocument): KubeconfigDocument {
  return {
    currentContext: first.currentContext ?? second.currentContext,
    clusters: new Map([...second.clusters, ...first.clusters]),
    users: new Map([...second.users, ...first.users]),
    contexts: new Map([...second.contexts, ...first.contexts]),
  };
}

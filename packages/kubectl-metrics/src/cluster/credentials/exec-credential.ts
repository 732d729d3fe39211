import { spawn } from "node:child_process";
import { UserError } from "../../errors.ts";
import type { Connection, PemSource } from "../connection.ts";
import type { ExecEntry } from "../kubeconfig/document.ts";
import { readCredential } from "./pem.ts";

/** What a credential plugin gave. */
export interface ExecCredential {
  readonly token?: string | undefined;
  readonly cert?: string | undefined;
  readonly key?: string | undefined;
}

/** What running a plugin uses of the outside world. */
export interface ExecRunner {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a person could answer a plugin's question. */
  readonly isInteractive: () => boolean;
  /** Takes what the plugin says to the person. */
  readonly showPluginMessage: (text: string) => void;
  readonly signal: AbortSignal;
}

const VERSIONS = ["client.authentication.k8s.io/v1", "client.authentication.k8s.io/v1beta1"];

/** A credential is a few kilobytes; a plugin that prints without end is stopped. */
const MAX_OUTPUT = 1024 * 1024;

/**
 * Runs a kubeconfig credential plugin.
 *
 * What the plugin writes to stderr reaches the person, as with kubectl; what it
 * writes to stdout is the credential and appears in no message.
 *
 * @throws UserError when it can't be run, fails, or gives no credential
 * @see client-go plugin/pkg/client/auth/exec/exec.go
 */
export async function runExecPlugin(
  exec: ExecEntry,
  connection: Connection,
  runner: ExecRunner,
): Promise<ExecCredential> {
  const isInteractive = runner.isInteractive();
  rejectBadEntry(exec, connection.userName, isInteractive);
  const interactive = exec.interactiveMode !== "Never" && isInteractive;
  const output = await run(exec, execInfo(exec, connection, interactive), interactive, runner);
  return parseCredential(output, exec);
}

function rejectBadEntry(exec: ExecEntry, userName: string, interactive: boolean): void {
  const problem = entryProblem(exec, interactive);
  if (problem !== undefined)
    throw new UserError(`the credential plugin of user "${userName}" can't be used: ${problem}`);
}

function entryProblem(exec: ExecEntry, interactive: boolean): string | undefined {
  if (exec.command === "") return "no command is given";
  if (!VERSIONS.includes(exec.apiVersion))
    return `expected apiVersion ${VERSIONS.join(" or ")}, got "${exec.apiVersion}"`;
  if (exec.interactiveMode === undefined && exec.apiVersion.endsWith("/v1")) return "interactiveMode must be specified";
  if (exec.interactiveMode === "Always" && !interactive) return "it needs a terminal, and standard input is not one";
  return undefined;
}

function run(exec: ExecEntry, info: string, interactive: boolean, runner: ExecRunner): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (how: string): void => reject(new UserError(`getting credentials: the plugin ${exec.command} ${how}`));
    const child = spawn(exec.command, exec.args, {
      env: {
        ...runner.env,
        ...Object.fromEntries(exec.env.map(({ name, value }) => [name, value])),
        KUBERNETES_EXEC_INFO: info,
      },
      stdio: [interactive ? "inherit" : "ignore", "pipe", "pipe"],
      signal: runner.signal,
      windowsHide: true,
    });
    let output = "";
    child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
      if (output.length <= MAX_OUTPUT) return;
      fail(`was stopped: it printed more than ${MAX_OUTPUT} characters; expected an ExecCredential`);
      child.stdout?.destroy();
      child.stderr?.destroy();
      child.kill("SIGKILL");
    });
    child.stderr?.setEncoding("utf8").on("data", runner.showPluginMessage);
    child.on("error", (error: NodeJS.ErrnoException) => reject(startProblem(exec, error)));
    child.on("close", (code, signal) => {
      if (code === 0) resolve(output);
      else fail(code === null ? `was ended by ${signal}` : `failed with exit code ${code}`);
    });
  });
}

function startProblem(exec: ExecEntry, error: NodeJS.ErrnoException): UserError {
  const reason = error.code === "ENOENT" ? "not found" : `could not be started (${error.code ?? error.name})`;
  const hint = exec.installHint === undefined ? "" : `\n${exec.installHint}`;
  return new UserError(`getting credentials: the plugin ${exec.command} ${reason}${hint}`);
}

function execInfo(exec: ExecEntry, connection: Connection, interactive: boolean): string {
  const cluster = {
    server: connection.server.href.replace(/\/$/, ""),
    "tls-server-name": connection.tlsServerName,
    "insecure-skip-tls-verify": connection.insecureSkipTlsVerify || undefined,
    "certificate-authority-data": caData(connection.ca),
    "proxy-url": connection.proxyUrl,
    "disable-compression": connection.disableCompression || undefined,
    config: connection.execConfig,
  };
  return JSON.stringify({
    kind: "ExecCredential",
    apiVersion: exec.apiVersion,
    spec: { interactive, ...(exec.provideClusterInfo ? { cluster } : {}) },
  });
}

/** A plugin gets the authority itself, never the name of a file. */
const caData = (ca: PemSource): string | undefined =>
  ca.data ?? (ca.file === undefined ? undefined : readCredential(ca.file, "certificate authority").toString("base64"));

function parseCredential(output: string, exec: ExecEntry): ExecCredential {
  const status = statusOf(output, exec);
  const field = (name: string): string | undefined => {
    const value = status[name];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const credential = { token: field("token"), cert: field("clientCertificateData"), key: field("clientKeyData") };
  const hasHalfPair = (credential.cert === undefined) !== (credential.key === undefined);
  if (hasHalfPair || (credential.token === undefined && credential.cert === undefined)) {
    throw new UserError(
      `getting credentials: the plugin ${exec.command} gave neither a token nor a client certificate with its key`,
    );
  }
  return credential;
}

function statusOf(output: string, exec: ExecEntry): Readonly<Record<string, unknown>> {
  let document: { readonly kind?: unknown; readonly apiVersion?: unknown; readonly status?: unknown } | null;
  try {
    document = JSON.parse(output);
  } catch {
    // The text is not quoted: it may be most of a token.
    throw new UserError(
      `getting credentials: the plugin ${exec.command} printed something that is not JSON; expected an ExecCredential`,
    );
  }
  if (document?.kind !== "ExecCredential" || document.apiVersion !== exec.apiVersion) {
    throw new UserError(
      `getting credentials: the plugin ${exec.command} printed another object; expected an ExecCredential of ${exec.apiVersion}`,
    );
  }
  return typeof document.status === "object" && document.status !== null ? { ...document.status } : {};
}

import { STAGES, type Stage } from "@kubectl-metrics/core";
import type { ConnectionFlags } from "../cluster/connection.ts";
import { UsageError } from "../errors.ts";
import { connectionFlags, connectionOf, requestTimeoutOf } from "./connection-options.ts";
import { parseTimeout } from "./duration.ts";
import type { Flags, ParsedFlags } from "./flag.ts";
import { parseArguments } from "./parse-arguments.ts";

const EXPLAIN_OUTPUTS = ["text", "json", "markdown"] as const;

export type ExplainOutput = (typeof EXPLAIN_OUTPUTS)[number];

/** Where errors are looked for. */
type ExplainSubject =
  | { readonly kind: "cluster" }
  /** An evidence file instead of a cluster. */
  | { readonly kind: "evidence"; readonly file: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "files"; readonly names: readonly string[] }
  | { readonly kind: "catalogue" }
  | { readonly kind: "rule"; readonly id: string };

/** What `explain-errors` was asked for. */
export interface ExplainOptions {
  readonly subject: ExplainSubject;
  readonly output: ExplainOutput;
  /** Addresses and names are written over, too. */
  readonly redact: boolean;
  /** Empty: all of them. */
  readonly stages: readonly Stage[];
  /** Ids of rules that are not told. */
  readonly ignored: readonly string[];
  /** Milliseconds that the walk may take. */
  readonly timeout: number;
  readonly saveEvidence: string | undefined;
  readonly verbose: boolean;
  readonly connection: ConnectionFlags;
  /** Milliseconds that a request may take; 0: none was given. */
  readonly requestTimeout: number;
}

const textFlags = {
  filename: {
    kind: "list",
    alias: "f",
    describe: "explain what is in it: log, error text, file, directory or - for standard input",
    value: "FILE",
  },
} as const satisfies Flags;

const clusterFlags = {
  stage: { kind: "list", describe: `look only at these, repeatable: ${STAGES.join(", ")}`, value: "STAGE" },
  timeout: { kind: "text", describe: "time limit of the whole walk: 20s (default), 1m", value: "TIME" },
  "save-evidence": { kind: "text", describe: "also write what was seen to a file", value: "FILE" },
  evidence: { kind: "text", describe: "explain a file of --save-evidence instead of a cluster", value: "FILE" },
} as const satisfies Flags;

const findingFlags = {
  output: {
    kind: "text",
    alias: "o",
    describe: `form of output: ${EXPLAIN_OUTPUTS.join(" (default), ").replace("json (default)", "json")}`,
    choices: EXPLAIN_OUTPUTS,
    value: "FORM",
  },
  redact: { kind: "switch", describe: "write over addresses and names of nodes, too" },
  ignore: { kind: "list", describe: "don't tell this finding, repeatable", value: "ID" },
  list: { kind: "switch", describe: "print all findings that are known" },
  rule: { kind: "text", describe: "print all about one of them", value: "ID" },
} as const satisfies Flags;

/** The flags of `explain-errors`, under the headings of its help text. */
export const explainFlagGroups = [
  { title: "Text", flags: textFlags },
  { title: "Cluster", flags: clusterFlags },
  { title: "Findings", flags: findingFlags },
  { title: "Connection", flags: connectionFlags },
] as const;

const explainFlags = { ...textFlags, ...clusterFlags, ...findingFlags, ...connectionFlags };

type Parsed = ParsedFlags<typeof explainFlags>;

const DEFAULT_TIMEOUT = "20s";

/**
 * Reads the command line of `explain-errors`.
 *
 * @throws UsageError
 */
export function explainOptions(args: readonly string[]): ExplainOptions {
  const { words, flags } = parseArguments(args, explainFlags);
  const subject = subjectOf(words, flags);
  rejectUnused(subject, flags);
  return {
    subject,
    output: (flags.output ?? "text") as ExplainOutput,
    redact: flags.redact === true,
    stages: (flags.stage ?? []).flatMap((text) => text.split(",")).map(stageOf),
    ignored: (flags.ignore ?? []).flatMap((text) => text.split(",")),
    timeout: timeoutOf(flags.timeout ?? DEFAULT_TIMEOUT),
    saveEvidence: flags["save-evidence"],
    verbose: Number(flags.v ?? "0") > 0,
    connection: connectionOf(flags),
    requestTimeout: requestTimeoutOf(flags),
  };
}

function subjectOf(words: readonly string[], flags: Parsed): ExplainSubject {
  const text = words.join(" ");
  const given: readonly (readonly [name: string, subject: ExplainSubject | undefined])[] = [
    ["TEXT", text.trim() === "" ? undefined : { kind: "text", text }],
    ["--filename", flags.filename && { kind: "files", names: flags.filename }],
    ["--evidence", flags.evidence === undefined ? undefined : { kind: "evidence", file: flags.evidence }],
    ["--list", flags.list === true ? { kind: "catalogue" } : undefined],
    ["--rule", flags.rule === undefined ? undefined : { kind: "rule", id: flags.rule }],
  ];
  const subjects = given.filter(([, subject]) => subject !== undefined);
  if (subjects.length > 1) {
    throw new UsageError(`only one of ${subjects.map(([name]) => name).join(" and ")} can be provided`);
  }
  if (words.length > 0 && subjects.length === 0) throw new UsageError("expected a text to explain, got an empty one");
  return subjects[0]?.[1] ?? { kind: "cluster" };
}

/** Flags of the walk, which have no meaning where nothing is walked. */
const OF_THE_WALK = ["stage", "timeout", "save-evidence"] as const;

function rejectUnused({ kind }: ExplainSubject, flags: Parsed): void {
  if (kind === "cluster" || kind === "evidence") return;
  const unused = OF_THE_WALK.find((name) => flags[name] !== undefined);
  if (unused !== undefined)
    throw new UsageError(`--${unused} is for a cluster: leave out the text, -f, --list and --rule`);
}

function stageOf(text: string): Stage {
  const stage = STAGES.find((known) => known === text.trim());
  if (stage !== undefined) return stage;
  throw new UsageError(`--stage: unknown stage "${text}"; expected one of ${STAGES.join(", ")}`);
}

function timeoutOf(text: string): number {
  const milliseconds = parseTimeout(text);
  if (milliseconds !== undefined && milliseconds > 0) return milliseconds;
  throw new UsageError(`--timeout expects a time such as 20s or 1m, or seconds, got "${text}"`);
}

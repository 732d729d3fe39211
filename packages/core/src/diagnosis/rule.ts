import type { RemedyFacts } from "./remedy-facts.ts";

/** How bad it is: `error` there are no or wrong metrics; `warning` it can get so; `info` worth knowing. */
export type Severity = "error" | "warning" | "info";

/**
 * What a rule stands for in the chain of causes.
 *
 * `cause`: repairing it brings metrics back. `consequence`: it goes away with its cause and is shown below it, alone only
 * where no cause was seen. `noise`: harmless, or over by itself.
 */
export type Role = "cause" | "consequence" | "noise";

/**
 * A pattern over one statement of a log, condition, event or error text, normalised by `text/normalise.ts`: without
 * wrappings, quotes and escapes, white space collapsed.
 */
export interface LinePattern {
  /** Lower case. The expressions are tried only on statements that contain one of these. */
  readonly anyOf: readonly string[];
  /** Must be linear in the length of the text: no nested or adjacent repetitions of overlapping sets. Absent: `anyOf` is enough. */
  readonly matches?: RegExp | undefined;
  /** Statements that look alike and mean something else. */
  readonly unless?: RegExp | undefined;
}

/** One way to mend it. */
export interface Remedy {
  /** Imperative, one line: "Let the cluster's CA sign the kubelets' serving certificates". */
  readonly title: string;
  /** What it costs or risks, where it does. */
  readonly cost?: string | undefined;
  /** Shell commands, or lines of a file where no command does it; made for the cluster of `facts`, with <placeholders> for what is not known. */
  readonly commands: (facts: RemedyFacts) => readonly string[];
}

/** One known reason why there are no metrics: its words, its patterns, its remedies. */
export interface Rule {
  /** Stable; kebab-case. */
  readonly id: string;
  /** How bad it is. */
  readonly severity: Severity;
  /** Its place in the chain of causes. */
  readonly role: Role;
  /** What it is: one line, without a full stop. */
  readonly title: string;
  /** Why it happens: one to three sentences. */
  readonly cause: string;
  /** How to prove it: commands that only read. */
  readonly proof: (facts: RemedyFacts) => readonly string[];
  /** Best first. Empty for noise only. */
  readonly remedies: readonly Remedy[];
  /** Addresses of public documentation or source. */
  readonly references: readonly string[];
  /** Texts that prove it. Empty: known from a cluster's objects only. */
  readonly lines: readonly LinePattern[];
  /** Ids of more specific rules: where one of them matches the same statement, this one gives way. */
  readonly yieldsTo?: readonly string[] | undefined;
}

/** Checks nothing at run time; gives a rule's file its type. */
export const defineRule = (rule: Rule): Rule => rule;

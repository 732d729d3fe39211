import type { Stage } from "./evidence.ts";
import type { Role, Severity } from "./rule.ts";

/** Something that was seen and proves a rule. */
export interface Sighting {
  /** The rule that it proves. */
  readonly ruleId: string;
  /** Absent where only text was given. */
  readonly stage?: Stage | undefined;
  /** Verbatim: the line, the message, the field. */
  readonly seen: string;
  /** Where it was read: a request path, "log of kube-system/metrics-server-…", "line 12 of FILE". */
  readonly where: string;
  /** When it was read, or the last time that a log has of it, RFC 3339. */
  readonly at?: string | undefined;
  /** Nodes that it is about. */
  readonly nodes?: readonly string[] | undefined;
  /** How often it was seen; absent: once. */
  readonly count?: number | undefined;
  /** The first time that a log has of it, RFC 3339. */
  readonly firstAt?: string | undefined;
}

/** A remedy with its commands made. */
export interface RemedyText {
  /** Imperative, one line. */
  readonly title: string;
  /** What it costs or risks, where it does. */
  readonly cost?: string | undefined;
  /** Shell commands, or lines of a file. */
  readonly commands: readonly string[];
}

/** One cause, all that proves it, and what follows from it. */
export interface Finding {
  /** Id of its rule. */
  readonly id: string;
  /** How bad it is. */
  readonly severity: Severity;
  /** Its place in the chain of causes. */
  readonly role: Role;
  /** What it is, in one line. */
  readonly title: string;
  /** Why it happens. */
  readonly cause: string;
  /** Nodes that it touches, sorted. Empty: not a matter of nodes. */
  readonly nodes: readonly string[];
  /** How many nodes the cluster has, where that is known: all alike means configuration. */
  readonly nodesOf?: number | undefined;
  /** What proves it. */
  readonly evidence: readonly Sighting[];
  /** Commands that only read, to make sure. */
  readonly proof: readonly string[];
  /** Best first. */
  readonly remedies: readonly RemedyText[];
  /** Addresses of public documentation or source. */
  readonly references: readonly string[];
  /** Findings that follow from this one, without their remedies. */
  readonly consequences: readonly Finding[];
}

/** How a stage went. `unknown`: it could not be looked at. `skipped`: not asked for. */
export type StageMark = "ok" | "failed" | "warning" | "unknown" | "skipped";

/** How one stage of the walk went. */
export interface StageResult {
  /** Which one. */
  readonly stage: Stage;
  /** How it went. */
  readonly mark: StageMark;
  /** What was seen, one line; what could not be seen and which permission would let it. */
  readonly seen: string;
}

/** What a walk comes to. */
export interface Diagnosis {
  /** In the order of `STAGES`. */
  readonly stages: readonly StageResult[];
  /** Primary causes first. */
  readonly findings: readonly Finding[];
}

import { describe } from "./describe.ts";
import { type Issue, type IssueCode, type IssueLoss, makeIssue } from "./issue.ts";

/** Issues that a result carries at most; the rest is only counted, so that bad input can't grow without bound. */
const MOST_ISSUES = 100;

/**
 * Collects the issues of one document in the order of reading.
 *
 * Decoders say where they are with `enter` and `leave`; a path is only built when there is an issue.
 */
export class Report {
  readonly issues: Issue[] = [];
  omittedIssues = 0;
  readonly #path: (string | number)[] = [];

  enter(key: string | number): void {
    this.#path.push(key);
  }

  leave(): void {
    this.#path.pop();
  }

  /** Notes an issue of `value`, which is at `key` of the object or list that was entered last. */
  add(code: IssueCode, key: string | number, expected: string, value: unknown, lost: IssueLoss): void {
    if (this.issues.length >= MOST_ISSUES) {
      this.omittedIssues += 1;
      return;
    }
    this.issues.push(makeIssue({ code, path: [...this.#path, key], expected, got: describe(value), lost }));
  }

  /** Notes that the whole document is of no use. */
  addDocument(code: IssueCode, expected: string, got: string): void {
    this.issues.push(makeIssue({ code, path: [], expected, got, lost: "document" }));
  }
}

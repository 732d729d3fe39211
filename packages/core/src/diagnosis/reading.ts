/** Why a reading gave nothing. */
export interface ReadFailure {
  /** A word for programs, as in `Failure.reason`: "forbidden", "not-found", "unavailable", "timeout", "refused", …; "cancelled": the walk's time limit cut it short. */
  readonly reason: string;
  /** The HTTP status, when there was an answer. */
  readonly status?: number | undefined;
  /** A sentence for people. */
  readonly message: string;
  /** The answer's own body, verbatim, at most 4 KiB: of a 503 it often names the cause. */
  readonly body?: string | undefined;
}

/** What was asked, when, and what came back. Absent (undefined) where it was not asked. */
export type Reading<T> =
  | {
      readonly path: string;
      /** RFC 3339. */
      readonly at: string;
      readonly value: T;
      /** The list was longer than what was read. */
      readonly truncated?: boolean | undefined;
      readonly failure?: undefined;
    }
  | {
      readonly path: string;
      readonly at: string;
      readonly failure: ReadFailure;
      readonly value?: undefined;
    };

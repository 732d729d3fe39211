/**
 * Words of a line that tells of a failure, where it does not say its level. A blank at the end is also the end of the line: a
 * reason such as "FailedDiscoveryCheck" or a metric such as "errors_total" tells of none.
 */
export const FAILURE_WORDS: readonly string[] = [
  "error ",
  "error:",
  "error,",
  "errors:",
  "failed ",
  "failed:",
  "failed,",
  "failing ",
  "failure ",
  "failure:",
  "fatal ",
  "fatal:",
  "panic:",
  "unable to",
  "cannot ",
  "can't ",
  "could not",
  "couldn't",
  "refused",
  "denied",
  "forbidden",
  "unauthorized",
  "timed out",
  "i/o timeout",
  "deadline exceeded",
  "no such host",
];

/** A failure that the person can act on; its message is shown as it is, exit code 1. */
export class UserError extends Error {
  override readonly name: string = "UserError";
}

/** The command line is wrong; exit code 2. */
export class UsageError extends UserError {
  override readonly name = "UsageError";
}

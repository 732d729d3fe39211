/** A failure that the person can act on; its message is shown as it is, exit code 1. */
export class UserError extends Error {
  override readonly name: string = "UserError";
}

/** The command line is wrong; exit code 2. */
export class UsageError extends UserError {
  override readonly name = "UsageError";
}

const USER_ERRORS: ReadonlySet<string> = new Set(["UserError", "UsageError", "ApiError"]);

/** Errors are told by their names: each file of the bundle has classes of its own. */
export const isUserError = (error: unknown): error is UserError =>
  error instanceof Error && USER_ERRORS.has(error.name);

/** As `isUserError`. */
export const isUsageError = (error: unknown): error is UsageError =>
  error instanceof Error && error.name === "UsageError";

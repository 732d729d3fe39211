import { isUserError, UserError } from "../../errors.ts";

/**
 * What a read of a file gives.
 *
 * @param name - the file or directory as it was named
 * @throws UserError that names it, when it can't be read
 */
export async function accessible<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (isUserError(error)) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? "unknown error";
    throw new UserError(`cannot read ${name}: ${code === "ENOENT" ? "no such file or directory" : code}`);
  }
}

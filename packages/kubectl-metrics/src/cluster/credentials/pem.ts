import { readFileSync } from "node:fs";
import { UserError } from "../../errors.ts";
import type { PemSource } from "../connection.ts";

/**
 * The PEM document that a kubeconfig or a flag names.
 *
 * @param what - such as "client key", for messages; they never hold a part of it
 * @returns undefined when none is named
 * @throws UserError when the data is none or the file can't be read
 */
export function pem(source: PemSource, what: string): string | Buffer | undefined {
  if (source.data !== undefined) return pemFromBase64(source.data, what);
  return source.file === undefined ? undefined : readCredential(source.file, what);
}

function pemFromBase64(data: string, what: string): string {
  const text = Buffer.from(data, "base64").toString("utf8");
  if (text.includes("-----BEGIN ")) return text;
  throw new UserError(`the kubeconfig's ${what} data is not a base64-encoded PEM document`);
}

/** The bytes of a file with a credential. @throws UserError when it can't be read */
export function readCredential(file: string, what: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "unknown error";
    throw new UserError(`cannot read the ${what} file ${file}: ${code === "ENOENT" ? "no such file" : code}`);
  }
}

import { UserError } from "../../errors.ts";
import type { Impersonation } from "../connection.ts";

/** What HTTP allows in a header's value: no control character but the tab. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find.
const NOT_IN_HEADERS = /[\u0000-\u0008\u000a-\u001f\u007f]/;

/**
 * A header's value as Go sends it, as UTF-8.
 *
 * @throws UserError when no header can hold it; the message does not quote it
 */
function headerValue(text: string, what: string): string {
  if (NOT_IN_HEADERS.test(text)) throw new UserError(`${what} holds a line break or another control character`);
  return Buffer.from(text, "utf8").toString("latin1");
}

/** The header of a bearer token; none without a token. */
export const bearer = (token: string | undefined): Record<string, string> =>
  token === undefined ? {} : { authorization: headerValue(`Bearer ${token}`, "the token") };

/** The headers of an impersonation. @see client-go transport/round_trippers.go `impersonatingRoundTripper` */
export function impersonationHeaders(impersonation: Impersonation): Record<string, string | readonly string[]> {
  const headers: Record<string, string | readonly string[]> = {};
  if (impersonation.user) headers["impersonate-user"] = headerValue(impersonation.user, "the user to impersonate");
  if (impersonation.uid) headers["impersonate-uid"] = headerValue(impersonation.uid, "the uid to impersonate");
  if (impersonation.groups.length > 0)
    headers["impersonate-group"] = impersonation.groups.map((group) => headerValue(group, "a group to impersonate"));
  for (const [key, values] of impersonation.extra)
    headers[`impersonate-extra-${escapedKey(key)}`] = values.map((value) =>
      headerValue(value, "an extra to impersonate"),
    );
  return headers;
}

/** Percent-encodes all that a header's name can't hold. */
const escapedKey = (key: string): string =>
  encodeURIComponent(key).replace(/[()]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

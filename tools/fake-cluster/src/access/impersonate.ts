import type { IncomingHttpHeaders } from "node:http";
import { type Answer, statusAnswer } from "../api/status.ts";
import { type Identity, identityOf, isMaster, type Users } from "./users.ts";

/**
 * Acts as another user when the request says so and admin asks.
 *
 * @returns the user to act as, or the answer that refuses
 * @see kube-apiserver endpoints/filters/impersonation.go
 */
export function impersonate(headers: IncomingHttpHeaders, caller: Identity, users: Users): Identity | Answer {
  const name = headers["impersonate-user"];
  const asked = Object.keys(headers).filter((header) => header.startsWith("impersonate-"));
  if (asked.length === 0) return caller;
  if (typeof name !== "string")
    return statusAnswer(500, `Internal error occurred: requested [${asked.join(" ")}] without impersonating a user`);

  if (!isMaster(caller)) {
    const message = `users "${name}" is forbidden: User "${caller.name}" cannot impersonate resource "users" in API group "" at the cluster scope`;

    return statusAnswer(403, message, { name, kind: "users" });
  }

  return identityOf(users, name, groupsOf(headers["impersonate-group"]));
}

/** Node joins a repeated header with a comma. */
function groupsOf(header: string | string[] | undefined): readonly string[] {
  return [header ?? []].flat().flatMap((value) => value.split(", "));
}

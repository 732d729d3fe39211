import type { IncomingMessage } from "node:http";
import { TLSSocket } from "node:tls";
import { type Identity, identityOf, type Users } from "./users.ts";

/** Who sent the request, by client certificate or bearer token; undefined for strangers. */
export function authenticate(request: IncomingMessage, users: Users): Identity | undefined {
  return byToken(request.headers.authorization, users) ?? byCertificate(request, users);
}

function byToken(header: string | undefined, users: Users): Identity | undefined {
  const token = header?.match(/^Bearer (.+)$/i)?.[1];

  return token === undefined ? undefined : [...users.values()].find((user) => user.token === token);
}

function byCertificate({ socket }: IncomingMessage, users: Users): Identity | undefined {
  if (!(socket instanceof TLSSocket) || !socket.authorized) return undefined;
  const { CN: name, O: organisations } = socket.getPeerCertificate().subject ?? {};
  if (name === undefined) return undefined;

  return identityOf(users, String(name), organisations === undefined ? [] : [organisations].flat());
}

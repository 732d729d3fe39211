import http from "node:http";
import https from "node:https";
import tls from "node:tls";
import { networkFailure } from "../http/network-failure.ts";
import type { Credentials, TlsMaterial } from "./credentials.ts";

/** How many connections are open to the server at most. */
const MAX_SOCKETS = 32;

/** How requests get in. */
export interface Access {
  readonly credentials: Credentials;
  readonly agent: http.Agent;
  /** Whether the server has answered a request that used it. */
  hasWorked: boolean;
}

type Renew = () => Promise<Credentials>;

/** Credentials that expire while they are in use. */
export class RenewableAccess {
  readonly #server: URL;
  readonly #renew: Renew | undefined;
  /** Agents of former credentials, on which requests may still be under way. */
  readonly #former: http.Agent[] = [];
  #access: Access;
  #isRenewed = false;
  #renewal: Promise<Access> | undefined;

  constructor(server: URL, credentials: Credentials, renew: Renew | undefined) {
    this.#server = server;
    this.#renew = renew;
    this.#access = accessOf(server, credentials);
  }

  get access(): Access {
    return this.#access;
  }

  /**
   * What is to be tried after a refusal. Of many requests that are refused together the
   * first renews for all; new credentials that are refused at once are not renewed again.
   *
   * @returns the refused access itself when there is no other
   */
  async renewed(refused: Access): Promise<Access> {
    if (this.#access !== refused || this.#renew === undefined) return this.#access;
    if (this.#isRenewed && !refused.hasWorked) return refused;
    this.#renewal ??= this.#replace(refused, this.#renew);
    return await this.#renewal;
  }

  /** Closes every connection. */
  close(): void {
    for (const agent of [...this.#former, this.#access.agent]) agent.destroy();
  }

  async #replace(refused: Access, renew: Renew): Promise<Access> {
    try {
      const access = accessOf(this.#server, await renew());
      this.#former.push(refused.agent);
      this.#access = access;
      this.#isRenewed = true;
      return access;
    } finally {
      this.#renewal = undefined;
    }
  }
}

const accessOf = (server: URL, credentials: Credentials): Access => ({
  credentials,
  agent: agentFor(server, credentials),
  hasWorked: false,
});

function agentFor(server: URL, credentials: Credentials): http.Agent {
  if (credentials.proxyAgent !== undefined) return credentials.proxyAgent;
  const pool = { keepAlive: true, maxSockets: MAX_SOCKETS };
  if (server.protocol !== "https:") return new http.Agent(pool);
  return new https.Agent({ ...pool, ...credentials.tls, secureContext: secureContext(server, credentials.tls) });
}

/**
 * One context for all connections: reading certificates and keys is most of what a
 * connection costs here.
 */
function secureContext(server: URL, material: TlsMaterial): tls.SecureContext {
  try {
    return tls.createSecureContext(material);
  } catch (error) {
    throw networkFailure(error, "prepare a connection", server.host);
  }
}

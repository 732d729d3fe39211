import type { OpenTransport, Transport } from "../http/transport.ts";
import type { Credentials } from "./credentials.ts";

/** How requests get in. */
export interface Access {
  readonly credentials: Credentials;
  readonly transport: Transport;
  /** Whether the server has answered a request that used it. */
  hasWorked: boolean;
}

type Renew = () => Promise<Credentials>;

/** Credentials that expire while they are in use. */
export class RenewableAccess {
  readonly #server: URL;
  readonly #renew: Renew | undefined;
  readonly #open: OpenTransport;
  /** Connections of former credentials, on which requests may still be under way. */
  readonly #former: Transport[] = [];
  #access: Access;
  #isRenewed = false;
  #renewal: Promise<Access> | undefined;

  constructor(server: URL, credentials: Credentials, renew: Renew | undefined, open: OpenTransport) {
    this.#server = server;
    this.#renew = renew;
    this.#open = open;
    this.#access = this.#accessOf(credentials);
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
    for (const transport of [...this.#former, this.#access.transport]) transport.close();
  }

  async #replace(refused: Access, renew: Renew): Promise<Access> {
    try {
      const access = this.#accessOf(await renew());
      // Requests on those before it have been answered long ago: a watch renews for days.
      for (const transport of this.#former.splice(0)) transport.close();
      this.#former.push(refused.transport);
      this.#access = access;
      this.#isRenewed = true;
      return access;
    } finally {
      this.#renewal = undefined;
    }
  }

  #accessOf(credentials: Credentials): Access {
    return { credentials, transport: this.#open(this.#server, credentials), hasWorked: false };
  }
}

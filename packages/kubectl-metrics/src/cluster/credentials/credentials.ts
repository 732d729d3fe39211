import type { Agent } from "node:http";

/** What a request needs to be let in: TLS material and headers. Never printed. */
export interface Credentials {
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly tls: TlsMaterial;
  /** An agent that reaches the server through a proxy; absent for a direct connection. */
  readonly proxyAgent?: Agent | undefined;
}

export interface TlsMaterial {
  readonly ca?: string | Buffer | undefined;
  readonly cert?: string | Buffer | undefined;
  readonly key?: string | Buffer | undefined;
  readonly servername?: string | undefined;
  readonly rejectUnauthorized: boolean;
}

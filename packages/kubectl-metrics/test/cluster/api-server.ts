import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { TlsOptions } from "node:tls";
import { onTestFinished } from "vitest";

/** A server of a few lines, for answers that no cluster gives, and what it was asked. */
export interface ApiServer {
  readonly url: string;
  readonly port: number;
  readonly requests: readonly IncomingMessage[];
}

/** Listens on loopback until the test ends. */
export async function apiServer(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  tls?: TlsOptions,
): Promise<ApiServer> {
  const requests: IncomingMessage[] = [];
  const listener: RequestListener = (request, response) => {
    requests.push(request);
    answer(request, response);
  };
  const server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `${tls === undefined ? "http" : "https"}://127.0.0.1:${port}`, port, requests };
}

/** Answers with JSON. */
export function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

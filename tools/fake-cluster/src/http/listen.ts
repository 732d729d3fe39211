import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { Certificates } from "../access/certificates.ts";

/** A listening server. */
export interface Listening {
  readonly url: string;
  /** Ends every connection, answered or not. */
  readonly close: () => Promise<void>;
}

const LOOPBACK = "127.0.0.1";

/** As long as kube-apiserver keeps a connection on which nothing is asked, in milliseconds. @see k8s.io/apiserver pkg/server/secure_serving.go */
const IDLE_TIMEOUT = 90_000;

/**
 * Listens on loopback.
 *
 * @param port - 0 for any that is free
 * @param certificates - undefined for plain HTTP
 */
export async function listen(
  listener: RequestListener,
  port: number,
  certificates: Certificates | undefined,
): Promise<Listening> {
  const server =
    certificates === undefined ? createServer(listener) : createTlsServer(tlsOptions(certificates), listener);
  server.keepAliveTimeout = IDLE_TIMEOUT;
  server.on("clientError", (_error, socket) => socket.destroy());
  await listening(server, port);
  const { port: chosen } = server.address() as AddressInfo;

  return {
    url: `${certificates === undefined ? "http" : "https"}://${LOOPBACK}:${chosen}`,
    close: () => close(server),
  };
}

/** Certificates are asked for and checked, but strangers get an answer: 401. */
function tlsOptions({ ca, server }: Certificates): Parameters<typeof createTlsServer>[0] {
  return { ...server, ca, requestCert: true, rejectUnauthorized: false };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, LOOPBACK, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

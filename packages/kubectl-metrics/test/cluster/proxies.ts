import { createServer, type Server } from "node:http";
import {
  type AddressInfo,
  connect,
  createServer as createTcpServer,
  type Socket,
  type Server as TcpServer,
} from "node:net";
import { onTestFinished } from "vitest";

/** A proxy on loopback, and the addresses that it was asked to connect to. */
export interface Proxy {
  readonly url: string;
  readonly asked: readonly string[];
}

async function listening(server: Server | TcpServer, scheme: string, asked: readonly string[]): Promise<Proxy> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    // A client may hang up at any time.
    socket.on("error", () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { url: `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

function join(one: Socket, two: Socket): void {
  one.on("error", () => two.destroy());
  two.on("error", () => one.destroy());
  one.pipe(two).pipe(one);
}

/**
 * An HTTP proxy that takes CONNECT. Every name leads to loopback.
 *
 * @param refusal - the status that it answers instead of connecting
 */
export function connectProxy(refusal?: string): Promise<Proxy> {
  const asked: string[] = [];
  const server = createServer();
  server.on("connect", (request, client: Socket) => {
    asked.push(`${request.url} ${request.headers["proxy-authorization"] ?? "-"}`);
    if (refusal !== undefined) {
      client.end(`HTTP/1.1 ${refusal}\r\n\r\n`);
      return;
    }
    const upstream = connect(Number(request.url?.split(":").at(-1)), "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      join(client, upstream);
    });
  });
  return listening(server, "http", asked);
}

/** SOCKS5 without authentication, for IPv4 addresses and names. Every name leads to loopback. */
export function socksProxy(): Promise<Proxy> {
  const asked: string[] = [];
  const server = createTcpServer((client) => {
    client.once("data", () => {
      client.write(Buffer.from([5, 0]));
      client.once("data", (request) => {
        const { host, port } = destination(request);
        asked.push(`${host}:${port}`);
        const upstream = connect(port, "127.0.0.1", () => {
          client.write(Buffer.from([5, 0, 0, 1, 127, 0, 0, 1, 0, 0]));
          join(client, upstream);
        });
      });
    });
  });
  return listening(server, "socks5", asked);
}

/** @see RFC 1928 section 4 */
function destination(request: Buffer): { readonly host: string; readonly port: number } {
  const isName = request[3] === 3;
  const end = isName ? 5 + (request[4] ?? 0) : 8;
  const host = isName ? request.subarray(5, end).toString() : request.subarray(4, end).join(".");
  return { host, port: request.readUInt16BE(end) };
}

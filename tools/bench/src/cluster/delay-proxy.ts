import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { type Clock, DelayLine, realClock } from "./delay-line.ts";

/** A proxy that is listening. */
export interface DelayProxy {
  readonly port: number;
  close(): void;
}

const LOOPBACK = "127.0.0.1";

/** The end of what one side has to say. */
const END = Symbol("end");

/**
 * A TCP proxy as far away as a round trip takes: every byte arrives half of it later, in either direction.
 *
 * The kernel accepts a connection on loopback at once. Over a real line the first bytes could be sent a round trip
 * after the attempt; so they are held as if that were when the client sent them. This is exact for protocols in which
 * the client speaks first, as TLS and HTTP. Bandwidth and congestion are not imitated.
 *
 * @param targetPort - on loopback
 */
export async function delayProxy(
  targetPort: number,
  roundTripMilliseconds: number,
  clock: Clock = realClock,
): Promise<DelayProxy> {
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (client) => {
    const target = connect({ port: targetPort, host: LOOPBACK, allowHalfOpen: true });
    const oneWay = roundTripMilliseconds / 2;
    const connected = clock.now() + roundTripMilliseconds;
    relay(client, target, clock, () => Math.max(clock.now(), connected) + oneWay);
    relay(target, client, clock, () => clock.now() + oneWay);
    for (const socket of [client, target]) {
      sockets.add(socket);
      socket.once("close", () => sockets.delete(socket));
    }
  });
  server.listen(0, LOOPBACK);
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Sends what one socket says to the other, its end and its failure too. */
function relay(from: Socket, to: Socket, clock: Clock, due: () => number): void {
  const line = new DelayLine<Buffer | typeof END>((item) => {
    if (to.destroyed) return;
    if (item === END) to.end();
    else to.write(item);
  }, clock);
  from.setNoDelay(true);
  from.on("data", (chunk) => line.send(chunk, due()));
  from.once("end", () => line.send(END, due()));
  from.once("error", () => to.destroy());
}

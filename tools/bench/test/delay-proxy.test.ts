import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import type { Clock } from "../src/cluster/delay-line.ts";
import { delayProxy } from "../src/cluster/delay-proxy.ts";
import { VirtualClock } from "./virtual-clock.ts";

const ROUND_TRIP = 30;

/** A server that says each thing back, and is there until the test ends. */
async function echo(): Promise<number> {
  const server: Server = createServer({ allowHalfOpen: true }, (socket) => socket.pipe(socket));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

/** A clock that tells when somebody starts to wait for it. */
class WatchedClock extends VirtualClock {
  waiting: () => void = () => {};

  override later(milliseconds: number, call: () => void): void {
    super.later(milliseconds, call);
    this.waiting();
  }

  /** Ends when the next wait begins. */
  nextWait(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting = resolve;
    });
  }
}

async function connected(clock: Clock): Promise<Socket> {
  const proxy = await delayProxy(await echo(), ROUND_TRIP, clock);
  const socket = connect({ port: proxy.port, host: "127.0.0.1", allowHalfOpen: true });
  onTestFinished(() => {
    socket.destroy();
    proxy.close();
  });
  await once(socket, "connect");
  return socket;
}

test("the first answer comes two round trips after the attempt to connect: one to connect, one to ask", async () => {
  const clock = new WatchedClock();
  const socket = await connected(clock);
  let heard = "";
  socket.on("data", (chunk: Buffer) => {
    heard += chunk.toString();
  });

  const sent = clock.nextWait();
  socket.write("hello");
  await sent;
  const echoed = clock.nextWait();
  clock.goTo(1.5 * ROUND_TRIP);
  await echoed;
  expect(heard).toBe("");

  const arrived = once(socket, "data");
  clock.goTo(2 * ROUND_TRIP);
  await arrived;
  expect(heard).toBe("hello");
});

test("many chunks keep their order, and the end comes after them", async () => {
  let now = 0;
  const hurried = (milliseconds: number, call: () => void): void => {
    setImmediate(() => {
      now += milliseconds;
      call();
    });
  };
  const socket = await connected({ now: () => now, later: hurried });
  const text = Array.from({ length: 20_000 }, (_, index) => String(index)).join(" ");
  let heard = "";
  socket.on("data", (chunk: Buffer) => {
    heard += chunk.toString();
  });

  socket.end(text);
  await once(socket, "end");

  expect(heard).toBe(text);
});

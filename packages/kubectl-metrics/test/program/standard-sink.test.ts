import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { standardSink } from "../../src/standard-sink.ts";

const failure = (code: string): Error => Object.assign(new Error(code), { code, syscall: "write" });

/** A descriptor that takes so many bytes at a time, and in all before it would block. */
function descriptor(atATime: number, inAll: number) {
  const written: Uint8Array[] = [];
  let left = inAll;
  const writeAt = (_: number, bytes: Uint8Array, offset: number): number => {
    if (left === 0) throw failure("EAGAIN");
    const taken = Math.min(atATime, left, bytes.length - offset);
    written.push(bytes.slice(offset, offset + taken));
    left -= taken;
    return taken;
  };
  return { writeAt, text: () => Buffer.concat(written).toString() };
}

test("writes all of a text, however little is taken at a time, without making the stream", async () => {
  const { writeAt, text } = descriptor(3, Number.MAX_SAFE_INTEGER);
  const noStream = () => {
    throw new Error("the stream was made");
  };
  const sink = standardSink(1, noStream, "linux", writeAt);
  await sink.write("pods äöü\n");
  await sink.write("nodes\n");

  expect(text()).toBe("pods äöü\nnodes\n");
});

test("leaves to the stream what a full pipe does not take, and all that follows, in order", async () => {
  const { writeAt, text } = descriptor(4, 6);
  const stream = new PassThrough();
  const sink = standardSink(1, () => stream, "linux", writeAt);
  await sink.write("0123456789");
  await sink.write("abc");

  expect(text() + stream.read()).toBe("0123456789abc");
});

test.for(["EPIPE", "ENOSPC"])("tells of a write that fails: %s", async (code) => {
  const sink = standardSink(
    1,
    () => new PassThrough(),
    "linux",
    () => {
      throw failure(code);
    },
  );

  await expect(sink.write("x")).rejects.toMatchObject({ code });
});

test("tells of a write of the stream that fails, and of nothing besides", async () => {
  const stream = new PassThrough();
  stream.destroy(failure("EPIPE"));
  const sink = standardSink(1, () => stream, "linux", descriptor(1, 0).writeAt);

  await expect(sink.write("x")).rejects.toBeInstanceOf(Error);
});

test("leaves everything to the stream of a console of Windows", async () => {
  const { writeAt, text } = descriptor(100, 100);
  const stream = new PassThrough();
  await standardSink(1, () => stream, "win32", writeAt).write("✓\n");

  expect([text(), String(stream.read())]).toEqual(["", "✓\n"]);
});

test.for([true, false])("knows a terminal by its stream: %s", (isTTY) => {
  expect(standardSink(1, () => Object.assign(new PassThrough(), { isTTY }), "linux").isTerminal).toBe(isTTY);
});

import protobuf from "protobufjs/minimal.js";
import { unwrap } from "./envelope.ts";
import { type FieldReader, readFields } from "./message.ts";

interface Status {
  message: string;
}

const statusField: FieldReader<Status> = (number, reader, status) => {
  if (number !== 3) return false;
  status.message = reader.string();
  return true;
};

/**
 * The message of a meta/v1 `Status`.
 *
 * @returns "" when it has none or is damaged
 */
export function readProtobufStatus(document: Buffer): string {
  const status: Status = { message: "" };
  try {
    const reader = protobuf.Reader.create(unwrap(document));
    return readFields(reader, reader.len, status, statusField).message;
  } catch {
    // protobufjs throws at bytes that are cut off; what was read so far is all there is to say.
    return status.message;
  }
}

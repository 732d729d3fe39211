import protobuf from "protobufjs/minimal.js";
import { eachField, unwrap } from "./envelope.ts";

const STATUS_MESSAGE = 3;

/**
 * The message of a meta/v1 `Status`.
 *
 * @returns "" when it has none or is damaged
 */
export function readProtobufStatus(document: Buffer): string {
  let message = "";
  try {
    const reader = protobuf.Reader.create(unwrap(document));
    eachField(reader, reader.len, (number, value) => {
      if (number !== STATUS_MESSAGE) return false;
      message = value.string();
      return true;
    });
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof Error)) throw error;
  }
  return message;
}

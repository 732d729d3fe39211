import { unwrap } from "./envelope.ts";
import { lengthDelimited, MalformedMessageError, WireReader } from "./wire-reader.ts";

/** @see apimachinery pkg/apis/meta/v1/generated.proto `Status` */
const MESSAGE = lengthDelimited(3);

/**
 * The message of a meta/v1 `Status`.
 *
 * @returns "" when it has none; what was read so far when it is damaged
 */
export function readProtobufStatus(document: Buffer): string {
  let message = "";
  try {
    const reader = WireReader.of(unwrap(document));
    for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
      if (tag === MESSAGE) message = reader.text();
      else reader.skip(tag);
    }
  } catch (error) {
    if (!(error instanceof MalformedMessageError)) throw error;
  }
  return message;
}

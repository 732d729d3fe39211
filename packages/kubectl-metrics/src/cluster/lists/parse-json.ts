import { unexpectedAnswer } from "./unexpected-answer.ts";

/** Parses an answer. @throws ApiError when it is not JSON */
export function parseJson(bytes: Buffer, contentType: string, what: string): unknown {
  if (contentType.includes("html"))
    throw unexpectedAnswer(what, "an HTML page; is there a proxy or a login page in between?");
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    throw unexpectedAnswer(what, `text that is not JSON (${contentType || "no content type"})`);
  }
}

import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { type Answer, statusAnswer } from "../api/status.ts";
import type { Reply } from "../http/render.ts";
import type { Fault } from "./fault.ts";

/** Faults that are an answer like any other. */
export type AnsweringFault = Extract<Fault, { kind: "status" | "text" | "html" | "garbage" }>;
/** Faults that break the connection or the body. */
export type BreakingFault = Exclude<Fault, AnsweringFault | { kind: "stale" }>;

const MESSAGES: Readonly<Record<number, string>> = {
  401: "Unauthorized",
  403: "forbidden",
  404: "the server could not find the requested resource",
  410: "The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter.",
  500: "Internal error occurred",
};
const LOGIN_PAGE =
  '<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body><form action="/login"></form></body></html>\n';
const HUGE_HEAD = '{"kind":"List","apiVersion":"v1","metadata":{},"items":[';
const HUGE_CHUNK = `${'{"metadata":{"name":"filler"}},'.repeat(2048)}\n`;

/** The answer of a fault that has one. */
export function faultAnswer(fault: AnsweringFault): Answer {
  switch (fault.kind) {
    case "status":
      return statusAnswer(fault.code, fault.message ?? MESSAGES[fault.code] ?? "unknown");
    case "text":
      return text(fault.code, "text/plain; charset=utf-8", fault.body);
    case "html":
      return text(200, "text/html; charset=utf-8", LOGIN_PAGE);
    case "garbage":
      return text(200, "application/json", "\u0000\u0001\u0002 not JSON {{{");
  }
}

/**
 * Answers wrongly.
 *
 * @param reply - what the answer would have been
 */
export async function misbehave(fault: BreakingFault, response: ServerResponse, reply: Reply): Promise<void> {
  switch (fault.kind) {
    case "refused":
      response.socket?.destroy();
      return;
    case "no-answer":
      return;
    case "slow-body":
      response.writeHead(reply.code, { "Content-Type": reply.contentType, "Content-Length": reply.body.length });
      response.write(reply.body.subarray(0, fault.bytes ?? 1));
      return;
    case "truncated":
      truncate(response, reply, fault.gzip ?? false);
      return;
    case "wrong-encoding":
      response.writeHead(reply.code, { "Content-Type": reply.contentType, "Content-Encoding": "gzip" }).end(reply.body);
      return;
    case "huge":
      await pourForever(response);
  }
}

function truncate(response: ServerResponse, reply: Reply, gzip: boolean): void {
  const body = gzip ? gzipSync(reply.body) : reply.body;
  const half = body.subarray(0, Math.floor(body.length / 2));
  const encoding = gzip ? { "Content-Encoding": "gzip" } : {};

  response.writeHead(reply.code, {
    "Content-Type": reply.contentType,
    ...encoding,
    "Content-Length": gzip ? half.length : body.length,
  });
  if (gzip) response.end(half);
  else response.write(half, () => response.socket?.destroy());
}

async function pourForever(response: ServerResponse): Promise<void> {
  response.writeHead(200, { "Content-Type": "application/json" });
  response.write(HUGE_HEAD);
  const closed = once(response, "close");

  while (!response.destroyed) {
    if (!response.write(HUGE_CHUNK)) await Promise.race([once(response, "drain"), closed]);
  }
}

const text = (code: number, contentType: string, body: string): Answer => ({ type: "text", code, contentType, body });

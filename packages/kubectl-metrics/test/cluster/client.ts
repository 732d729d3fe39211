import { onTestFinished } from "vitest";
import { ApiClient, type ApiRequest, type ClientOptions } from "../../src/cluster/api-client.ts";
import type { ApiError } from "../../src/cluster/api-error.ts";
import { wholeBody } from "../../src/cluster/http/body.ts";
import { nodeTransport } from "../../src/cluster/http/node-transport.ts";

/** A client without credentials that ends with the test. */
export function clientOf(url: string, options: Partial<ClientOptions> = {}): ApiClient {
  const client = new ApiClient({
    server: new URL(url),
    disableCompression: false,
    requestTimeout: 0,
    userAgent: "test",
    signal: new AbortController().signal,
    openTransport: nodeTransport,
    credentials: { headers: {}, tls: { rejectUnauthorized: true } },
    ...options,
  });
  onTestFinished(() => client.close());
  return client;
}

const EVERYTHING = 2 ** 31;

/** The text of an answer. */
export async function getText(client: ApiClient, request: Partial<ApiRequest> = {}): Promise<string> {
  const response = await client.get({ path: "/x", accept: "*/*", what: "read x", ...request });
  return (await wholeBody(response.body, "read x", EVERYTHING)).toString();
}

/** How a request fails. */
export async function failureOf(asked: Promise<unknown>): Promise<Pick<ApiError, "failure" | "message">> {
  try {
    await asked;
  } catch (error) {
    const { failure, message } = error as ApiError;
    return { failure, message };
  }
  throw new Error("the request did not fail");
}

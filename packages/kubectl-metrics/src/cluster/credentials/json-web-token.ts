/**
 * When a JSON Web Token expires. Its signature is not verified: that is the API server's part.
 *
 * @returns milliseconds since 1970; undefined when it is no such token or does not say
 * @see https://www.rfc-editor.org/rfc/rfc7519#section-4.1.4
 */
export function expiryOf(token: string): number | undefined {
  const [, payload, signature, ...more] = token.split(".");
  if (payload === undefined || signature === undefined || more.length > 0) return undefined;
  try {
    const claims: { readonly exp?: unknown } | null = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
    return typeof claims?.exp === "number" ? claims.exp * 1000 : undefined;
  } catch {
    return undefined;
  }
}

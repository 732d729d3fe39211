/** What is left of a secret. */
const REDACTED = "<redacted>";

/** One kind of secret: where it can be, and what is left of a match. Expressions are linear: bounded, or anchored to the start of a word. */
interface Secret {
  readonly pattern: RegExp;
  readonly kept: (match: string, ...groups: readonly string[]) => string;
}

const SECRETS: readonly Secret[] = [
  // PEM, whole or cut off at the end.
  {
    pattern: /-----BEGIN ([A-Z0-9 ]{1,40})-----(?:(?!-----)[\s\S])*(?:-----END [A-Z0-9 ]{1,40}-----)?/g,
    kept: (_, kind = "") => `<redacted ${kind}>`,
  },
  // JSON web tokens, such as those of ServiceAccounts.
  { pattern: /(?<![\w-])eyJ[\w-]{8,}\.[\w-]*(?:\.[\w-]*)?/g, kept: () => REDACTED },
  // Tokens with a mark of their maker: EKS, Google, GitHub.
  { pattern: /(?<![\w-])(?:k8s-aws-v1\.|ya29\.|gh[pousr]_)[\w=.-]{8,}/g, kept: () => REDACTED },
  { pattern: /(?<![A-Z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Z0-9])/g, kept: () => REDACTED },
  // kubeadm's bootstrap tokens.
  { pattern: /(?<![\w.-])[a-z0-9]{6}\.(?=[a-z0-9]{0,15}\d)[a-z0-9]{16}(?![\w.-])/g, kept: () => REDACTED },
  // User and password of a URL.
  { pattern: /(:\/\/)[^\s/?#"']{1,1024}@/g, kept: (_, before = "") => `${before}${REDACTED}@` },
  // What an Authorization header holds. Prose has words after "bearer", too: a token is longer or has digits.
  {
    pattern: /\b(bearer|basic)(\s+)([\w.~+/-]{6,}=*)/gi,
    kept: (match, scheme = "", space = "", token = "") =>
      token.length >= 20 || /\d/.test(token) ? `${scheme}${space}${REDACTED}` : match,
  },
  // What calls itself a secret.
  {
    pattern:
      /(?<![a-z])((?:token|password|passwd|secret|api[-_]?key|access[-_]?key|private[-_]?key|signature)["']?[ \t]{0,4}([=:])[ \t]{0,4}(["']?))([^\s"',;&<]+)/gi,
    // "invalid bearer token: unauthorized" has a colon, too: after one it has quotes or digits.
    kept: (match, name = "", sign = "", quote = "", value = "") =>
      sign === "=" || quote !== "" || (value.length >= 6 && /\d/.test(value)) ? `${name}${REDACTED}` : match,
  },
];

/** A run of base64 this long is a key or a certificate. */
const LONG_BASE64 = /[A-Za-z0-9+/]{60,}={0,2}/g;

/** Digests are public, and paths have slashes at short distances; base64 has all kinds of characters. */
const isBase64 = (text: string): boolean =>
  /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text) && text.split("/").some((part) => part.length >= 30);

/** A word of a command line, whose value is the next word. */
const SECRET_FLAG = /^--?[\w.-]{0,100}(?:token|password|passwd|secret|api[-_]?key)$/i;

/**
 * A text without what gives access: tokens, passwords, keys, certificates. It may come from logs and messages, where
 * nobody cared what they say.
 *
 * @param before - in a list, such as a command line, the text before it
 */
export function redactSecrets(text: string, before = ""): string {
  if (SECRET_FLAG.test(before) && !text.startsWith("-")) return REDACTED;

  let redacted = text;
  for (const { pattern, kept } of SECRETS) redacted = redacted.replace(pattern, kept);
  return redacted.replace(LONG_BASE64, (run) => (isBase64(run) ? REDACTED : run));
}

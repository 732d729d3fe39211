import { generate } from "selfsigned";

/** A certificate and its key, PEM. */
export interface Pair {
  readonly cert: string;
  readonly key: string;
}

const DNS_NAME = 2;
const IP_ADDRESS = 7;

/** What a server's certificate says; by default it is for 127.0.0.1 and valid. */
export interface ServerCertificate {
  readonly dns?: string;
  readonly expired?: boolean;
}

const commonName = (value: string) => [{ name: "commonName", value }];

/** A new authority. */
export async function newAuthority(): Promise<Pair> {
  const made = await generate(commonName("test authority"), {
    keyType: "ec",
    curve: "P-256",
    algorithm: "sha256",
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "keyUsage", keyCertSign: true, critical: true },
    ],
  });
  return { cert: made.cert, key: made.private };
}

/** A server's certificate that an authority has signed. */
export async function serverPair(ca: Pair, { dns, expired = false }: ServerCertificate = {}): Promise<Pair> {
  const altName = dns === undefined ? { type: IP_ADDRESS, ip: "127.0.0.1" } : { type: DNS_NAME, value: dns };
  const made = await generate(commonName("test server"), {
    keyType: "ec",
    curve: "P-256",
    algorithm: "sha256",
    ca,
    ...(expired ? { notBeforeDate: new Date("2020-01-01"), notAfterDate: new Date("2020-02-01") } : {}),
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "extKeyUsage", serverAuth: true },
      { name: "subjectAltName", altNames: [altName as { type: 7; ip: string }] },
    ],
  });
  return { cert: made.cert, key: made.private };
}

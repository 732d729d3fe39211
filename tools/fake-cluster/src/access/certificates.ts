import { generate } from "selfsigned";

/** A certificate and its private key, PEM. */
export interface KeyPair {
  readonly cert: string;
  readonly key: string;
}

/** What a server with client certificates needs. Hand in ready ones where several servers must share them. */
export interface Certificates {
  /** The authority that signed both, PEM. */
  readonly ca: string;
  readonly server: KeyPair;
  /** Of user admin, group system:masters. */
  readonly client: KeyPair;
}

/** An authority that can also sign for further users. */
export interface Authority extends Certificates {
  readonly sign: (user: string, groups: readonly string[]) => Promise<KeyPair>;
}

/** What all keys are: quick to make, or as kubeadm makes them. */
export type KeyType = "P-256" | "RSA-2048";

type KeyOptions = Pick<NonNullable<Parameters<typeof generate>[1]>, "keyType" | "curve" | "keySize">;

const KEYS: Readonly<Record<KeyType, KeyOptions>> = {
  "P-256": { keyType: "ec", curve: "P-256" },
  "RSA-2048": { keyType: "rsa", keySize: 2048 },
};

type Extensions = NonNullable<NonNullable<Parameters<typeof generate>[1]>["extensions"]>;

const HOUR_MS = 3_600_000;
const DNS_NAME = 2;
const IP_ADDRESS = 7;
const ofThisProcess = new Map<KeyType, Promise<Authority>>();

/** An authority for 127.0.0.1, made once in a process: it costs about a tenth of a second, with RSA keys about one. */
export function authority(keyType: KeyType = "P-256"): Promise<Authority> {
  const made = ofThisProcess.get(keyType) ?? createAuthority(KEYS[keyType]);
  ofThisProcess.set(keyType, made);

  return made;
}

async function createAuthority(keys: KeyOptions): Promise<Authority> {
  const ca = await keyPair(
    keys,
    [{ name: "commonName", value: "fake-cluster" }],
    [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "keyUsage", keyCertSign: true, cRLSign: true, critical: true },
    ],
  );
  const server = await keyPair(keys, [{ name: "commonName", value: "kube-apiserver" }], serverExtensions(), ca);
  const sign = (user: string, groups: readonly string[]): Promise<KeyPair> =>
    keyPair(keys, subject(user, groups), [{ name: "extKeyUsage", clientAuth: true }], ca);

  return { ca: ca.cert, server, client: await sign("admin", ["system:masters"]), sign };
}

function serverExtensions(): Extensions {
  return [
    { name: "basicConstraints", cA: false },
    { name: "extKeyUsage", serverAuth: true },
    {
      name: "subjectAltName",
      altNames: [
        { type: IP_ADDRESS, ip: "127.0.0.1" },
        { type: IP_ADDRESS, ip: "::1" },
        { type: DNS_NAME, value: "localhost" },
      ],
    },
  ];
}

/** Kubernetes reads the user from the common name and the groups from the organisations. */
function subject(user: string, groups: readonly string[]): { name: string; value: string }[] {
  return [...groups.map((value) => ({ name: "organizationName", value })), { name: "commonName", value: user }];
}

async function keyPair(
  keys: KeyOptions,
  attributes: { name: string; value: string }[],
  extensions: Extensions,
  issuer?: KeyPair,
): Promise<KeyPair> {
  const made = await generate(attributes, {
    ...keys,
    algorithm: "sha256",
    notBeforeDate: new Date(Date.now() - HOUR_MS),
    extensions,
    ...(issuer ? { ca: issuer } : {}),
  });

  return { cert: made.cert, key: made.private };
}

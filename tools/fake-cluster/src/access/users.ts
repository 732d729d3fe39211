/** What a user may do, like a rule of a ClusterRole; `namespaces` makes it like one of a Role. */
export interface AccessRule {
  readonly verbs: readonly string[];
  /** Default: the core group. */
  readonly apiGroups?: readonly string[];
  /** "nodes", "nodes/proxy", … or "*". */
  readonly resources: readonly string[];
  /** Only in these namespaces; default everywhere. */
  readonly namespaces?: readonly string[];
}

/** A user with fewer rights than admin. */
export interface UserOptions {
  /** Default: `fake-token-of-NAME`. */
  readonly token?: string;
  /** Give the user a client certificate, and use it in the kubeconfig. */
  readonly clientCertificate?: boolean;
  readonly groups?: readonly string[];
  readonly rules: readonly AccessRule[];
}

/** Who asks. */
export interface Identity {
  readonly name: string;
  readonly groups: readonly string[];
  readonly rules: readonly AccessRule[];
}

/** The users by name, admin among them. */
export type Users = ReadonlyMap<string, Identity & { readonly token: string; readonly clientCertificate: boolean }>;

const ANYTHING: AccessRule = { verbs: ["*"], apiGroups: ["*"], resources: ["*"] };
const MASTERS = "system:masters";

/** Fills in the defaults and adds admin. */
export function usersOf(options: Readonly<Record<string, UserOptions>>): Users {
  const admin: UserOptions = { groups: [MASTERS], rules: [ANYTHING], clientCertificate: true };

  return new Map(
    Object.entries({ admin, ...options }).map(([name, user]) => [
      name,
      {
        name,
        groups: user.groups ?? [],
        rules: user.rules,
        token: user.token ?? `fake-token-of-${name}`,
        clientCertificate: user.clientCertificate ?? false,
      },
    ]),
  );
}

/** The user of that name with these groups; members of system:masters may do anything, strangers nothing. */
export function identityOf(users: Users, name: string, groups: readonly string[]): Identity {
  const rules = groups.includes(MASTERS) ? [ANYTHING] : (users.get(name)?.rules ?? []);

  return { name, groups, rules };
}

/** Whether a user is a member of system:masters. */
export const isMaster = (identity: Identity): boolean => identity.groups.includes(MASTERS);

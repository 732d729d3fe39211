/** A place with nothing of this machine's user in it: no settings, no cache of discovery. */
interface Place {
  readonly home: string;
  readonly kubeconfigPath: string | undefined;
}

/** What changes how a program starts or whom it trusts: on Node.js 20 one of these costs 33 ms at every start. */
const DISTORTING = /^(NODE_|BUN_|SSL_CERT_|GO(DEBUG|GC|MAXPROCS|MEMLIMIT)$)/;

/** The environment of both sides against a cluster that is made for the measurement. */
export function bareEnvironment({ home, kubeconfigPath }: Place, path: string): Record<string, string> {
  return { PATH: path, HOME: home, ...(kubeconfigPath === undefined ? {} : { KUBECONFIG: kubeconfigPath }) };
}

/** The environment of both sides against a cluster of the user's, whose credentials may need the rest of it. */
export function cleanedEnvironment(env: NodeJS.ProcessEnv, kubeconfigPath: string): Record<string, string> {
  const kept = Object.entries(env).flatMap(([name, value]) =>
    value === undefined || DISTORTING.test(name) ? [] : [[name, value] as const],
  );
  return { ...Object.fromEntries(kept), KUBECONFIG: kubeconfigPath };
}

const VARIABLES = ["HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY"];

/** Whether the environment names a proxy for anything; for which servers is another question (`proxyFor`). */
export const namesProxy = (env: Readonly<Record<string, string | undefined>>): boolean =>
  VARIABLES.some((name) => env[name] || env[name.toLowerCase()]);

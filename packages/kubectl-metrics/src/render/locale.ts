/**
 * Whether the locale of an environment says that texts are UTF-8; undefined where it says nothing, as in most containers and on
 * Windows.
 *
 * @see POSIX, Base Definitions, 8.2: LC_ALL, the category, LANG, in this order
 */
export function saysUtf8(env: Readonly<Record<string, string | undefined>>): boolean | undefined {
  const locale = env["LC_ALL"] || env["LC_CTYPE"] || env["LANG"];
  return locale ? /utf-?8/i.test(locale) : undefined;
}

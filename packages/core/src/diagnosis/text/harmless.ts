/**
 * Statements whose words or level look like a failure and that are none: what programs say on the way up or down, and what
 * they say of themselves. Only asked where no rule matches.
 */
const HARMLESS =
  /^-{1,2}[a-z][\w-]{1,80}(?: |$)|neither --kubeconfig nor --master was specified|the sharedindexinformer has started, run more than once|^flag --\S{1,80} has been deprecated| is deprecated in v\d|^use tokens from the tokenrequest api|^nodes topology is not available|forbidden: \/\S{0,80}, reason: /i;

/**
 * Whether a statement that no rule knows tells of no failure, whatever its words and level.
 *
 * @param text - normalised
 */
export const isHarmless = (text: string): boolean => HARMLESS.test(text);

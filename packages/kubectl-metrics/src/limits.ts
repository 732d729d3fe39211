/** How much is read at most; what is absent has a default of its own. */
export interface Limits {
  /** Of one decompressed answer of the API server. */
  readonly answerBytes?: number | undefined;
  /** Of one saved document. */
  readonly inputBytes?: number | undefined;
}

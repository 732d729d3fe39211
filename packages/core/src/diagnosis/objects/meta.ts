/** The fields of `metadata` that rules look at. */
export interface Meta {
  /** `metadata.name`. */
  readonly name: string;
  /** `metadata.namespace`; absent where the kind has none. */
  readonly namespace?: string | undefined;
  /** `metadata.labels`. */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /** `metadata.annotations`. */
  readonly annotations?: Readonly<Record<string, string>> | undefined;
  /** RFC 3339. */
  readonly creationTimestamp?: string | undefined;
  /** RFC 3339; set while it is being deleted. */
  readonly deletionTimestamp?: string | undefined;
  /** Counts changes of the spec. */
  readonly generation?: number | undefined;
}

/** A condition of a status. */
export interface Condition {
  /** "Available", "Ready", … */
  readonly type: string;
  /** "True", "False" or "Unknown". */
  readonly status: string;
  /** A word for programs. */
  readonly reason?: string | undefined;
  /** For people. */
  readonly message?: string | undefined;
  /** RFC 3339. */
  readonly lastTransitionTime?: string | undefined;
}

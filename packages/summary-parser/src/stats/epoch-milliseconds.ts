/**
 * A moment as milliseconds since 1970-01-01T00:00:00Z, by the clock of the node that wrote the document.
 *
 * A whole number; fractions of a millisecond are cut off (the kubelet writes whole seconds).
 */
export type EpochMilliseconds = number;

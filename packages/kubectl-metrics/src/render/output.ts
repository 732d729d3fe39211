/** The forms of output of `top`. */
export const outputs = ["table", "wide", "json", "yaml", "csv", "tsv", "ndjson", "name"] as const;

export type Output = (typeof outputs)[number];

/** A flag of the command line as data: parsed, documented and completed from the same table. */
export interface Flag {
  /** `switch`: given or not. `text`: one value, the last one counts. `list`: repeatable. */
  readonly kind: "switch" | "text" | "list";
  readonly alias?: string;
  readonly describe: string;
  /** What stands for the value in help. */
  readonly value?: string;
  readonly choices?: readonly string[];
}

export type Flags = Readonly<Record<string, Flag>>;

interface Values {
  readonly switch: boolean;
  readonly text: string;
  readonly list: readonly string[];
}

/** The values of a table of flags; what was not given is undefined. */
export type ParsedFlags<T extends Flags> = { readonly [Name in keyof T]?: Values[T[Name]["kind"]] | undefined };

/** How a line was logged. */
export type Level = "error" | "warning" | "info";

/** A line without what loggers and people put around it. */
export interface Unwrapped {
  /** What was said. */
  readonly text: string;
  /** RFC 3339, or "--03-11T10:02:16.268152" where the year is not told. */
  readonly time?: string | undefined;
  readonly level?: Level | undefined;
  /** File and line of the program that said it, "scraper.go:149". */
  readonly source?: string | undefined;
  /** The host whose journal has it. */
  readonly host?: string | undefined;
  /** The program or container, where a wrapping names it. */
  readonly component?: string | undefined;
}

/** Takes one wrapping away; undefined where it is not there. Linear in the length of the text. */
export type Wrapping = (line: Unwrapped) => Unwrapped | undefined;

const FULL_TIME = /^\d{4}-/;

/**
 * The line with less text and what the wrapping told. What an inner wrapping says of level, source and component is nearer to
 * the truth than an outer one's; of times, the first that has a year stays.
 */
export function peeled(line: Unwrapped, text: string, told: Omit<Unwrapped, "text">): Unwrapped {
  const isTimed = line.time !== undefined && (FULL_TIME.test(line.time) || told.time === undefined);
  return {
    text,
    time: isTimed ? line.time : (told.time ?? line.time),
    level: told.level ?? line.level,
    source: told.source ?? line.source,
    host: told.host ?? line.host,
    component: told.component ?? line.component,
  };
}

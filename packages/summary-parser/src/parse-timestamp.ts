const MILLISECONDS_PER_DAY = 86_400_000;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const DOT = 46;
const COLON = 58;
const HYPHEN = 45;
const PLUS = 43;
const LETTER_T = 84;
const LETTER_Z = 90;

/** The shortest form, `2026-11-23T16:35:41Z`. */
const SHORTEST = 20;
/** Where the seconds end and a fraction or the zone begins. */
const AFTER_SECONDS = 19;

/**
 * Reads an RFC 3339 timestamp as strictly as Go does: capital `T` and `Z`, no leap second, real dates only.
 *
 * Fractions of a second may have any number of digits; what is below a millisecond is cut off.
 *
 * @returns milliseconds since 1970-01-01T00:00:00Z, or NaN when the text is not such a timestamp
 * @see https://www.rfc-editor.org/rfc/rfc3339
 */
export function parseTimestamp(text: string): number {
  if (text.length < SHORTEST || !hasSeparators(text)) return Number.NaN;

  const date = daysFromDate(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
  const time = millisecondsOfDay(digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19));
  if (text.length === SHORTEST && text.charCodeAt(AFTER_SECONDS) === LETTER_Z)
    return date * MILLISECONDS_PER_DAY + time;

  const zone = skipFraction(text);
  return date * MILLISECONDS_PER_DAY + time + fractionMilliseconds(text, zone) - offsetMilliseconds(text, zone);
}

function hasSeparators(text: string): boolean {
  return (
    text.charCodeAt(4) === HYPHEN &&
    text.charCodeAt(7) === HYPHEN &&
    text.charCodeAt(10) === LETTER_T &&
    text.charCodeAt(13) === COLON &&
    text.charCodeAt(16) === COLON
  );
}

/** The number that the digits from `start` to `end` write, or NaN. */
function digits(text: string, start: number, end: number): number {
  let number = 0;
  for (let index = start; index < end; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/**
 * Days from 1970-01-01 to a date of the Gregorian calendar, or NaN when there is no such date.
 *
 * The year is counted from March so that the leap day is its last.
 *
 * @see https://howardhinnant.github.io/date_algorithms.html `days_from_civil`
 */
function daysFromDate(year: number, month: number, day: number): number {
  if (!(day >= 1 && day <= daysInMonth(year, month))) return Number.NaN;

  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function daysInMonth(year: number, month: number): number {
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeapYear ? 29 : (DAYS_IN_MONTH[month - 1] ?? Number.NaN);
}

function millisecondsOfDay(hour: number, minute: number, second: number): number {
  return hour <= 23 && minute <= 59 && second <= 59 ? ((hour * 60 + minute) * 60 + second) * 1000 : Number.NaN;
}

/** Where the zone begins: behind the digits of a fraction, if there is one. */
function skipFraction(text: string): number {
  if (text.charCodeAt(AFTER_SECONDS) !== DOT) return AFTER_SECONDS;

  let index = AFTER_SECONDS + 1;
  while (digits(text, index, index + 1) >= 0) index++;
  return index;
}

function fractionMilliseconds(text: string, zone: number): number {
  if (zone === AFTER_SECONDS) return 0;

  const first = AFTER_SECONDS + 1;
  const last = Math.min(zone, first + 3);
  return last === first ? Number.NaN : digits(text, first, last) * 10 ** (3 - (last - first));
}

function offsetMilliseconds(text: string, zone: number): number {
  const sign = text.charCodeAt(zone);
  if (sign === LETTER_Z) return text.length === zone + 1 ? 0 : Number.NaN;
  if ((sign !== PLUS && sign !== HYPHEN) || text.length !== zone + 6) return Number.NaN;
  if (text.charCodeAt(zone + 3) !== COLON) return Number.NaN;

  const offset = millisecondsOfDay(digits(text, zone + 1, zone + 3), digits(text, zone + 4, zone + 6), 0);
  return sign === PLUS ? offset : -offset;
}

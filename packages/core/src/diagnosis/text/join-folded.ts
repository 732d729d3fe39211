/** A text field of YAML, which may go on in the lines below it. */
const FIELD = /^( {0,60})(?:- )?(?:message|note|lastError): +\S/;

/** Within quotes a line may look like a field. */
const QUOTED = /^ *(?:- )?\w+: +["']/;

/** The next field, or the next entry of a list. */
const NEXT_FIELD = /^ *(?:- )?[\w./-]{1,80}:(?: |$)|^ *- /;

/** So many lines are joined at most. */
const MAX_LINES = 50;

/** A line of a text, with the lines that YAML folded into it. */
type OnLine = (line: string, number: number) => void;

interface Field {
  text: string;
  readonly indent: number;
  readonly number: number;
  lines: number;
}

/** Joins what YAML breaks into several lines, as `kubectl get -o yaml` writes messages of conditions. */
export interface FoldedJoiner {
  readonly push: OnLine;
  readonly end: () => void;
}

/**
 * @param onLine - a whole line, and the number of its first line
 */
export function foldedJoiner(onLine: OnLine): FoldedJoiner {
  let field: Field | undefined;

  const end = (): void => {
    if (field !== undefined) onLine(field.text, field.number);
    field = undefined;
  };
  const push = (line: string, number: number): void => {
    if (field === undefined && !mayStart(line)) {
      onLine(line, number);
      return;
    }
    if (field !== undefined && goesOn(line, field) && field.lines < MAX_LINES) {
      field.text += ` ${line.trim()}`;
      field.lines++;
      return;
    }
    end();
    const indent = FIELD.exec(line)?.[1]?.length;
    if (indent === undefined) onLine(line, number);
    else field = { text: line, indent, number, lines: 1 };
  };
  return { push, end };
}

/** Whether a line is worth an expression: nearly all lines of logs start otherwise. */
function mayStart(line: string): boolean {
  const first = line[0];
  return first === " " || first === "-" || first === "m" || first === "n" || first === "l";
}

const goesOn = (line: string, { text, indent }: Field): boolean =>
  line.search(/\S/) > indent && (QUOTED.test(text) || !NEXT_FIELD.test(line));

const NAME = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
const VALUE = `(${NAME})?`;
const SUBDOMAIN = "[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*";

const NAME_PATTERN = new RegExp(`^${NAME}$`);
const VALUE_PATTERN = new RegExp(`^${VALUE}$`);
/** One label of a subdomain: without repetition inside repetition, so that no text takes long. */
const DNS_LABEL_PATTERN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

const NAME_RULE =
  "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character " +
  `(e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '${NAME}')`;
const VALUE_RULE =
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and " +
  `end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '${VALUE}')`;
const SUBDOMAIN_RULE =
  "prefix part a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must " +
  `start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '${SUBDOMAIN}')`;

/**
 * What is wrong with the key of a label.
 *
 * @see k8s.io/apimachinery pkg/util/validation/validation.go `IsQualifiedName`
 */
export function labelKeyProblems(key: string): readonly string[] {
  const slash = key.indexOf("/");
  if (slash !== key.lastIndexOf("/")) {
    return [`a qualified name ${NAME_RULE} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`];
  }
  const prefix = slash < 0 ? [] : prefixProblems(key.slice(0, slash));
  return [...prefix, ...nameProblems(key.slice(slash + 1))];
}

function nameProblems(name: string): readonly string[] {
  const problems: string[] = [];
  if (name === "") problems.push("name part must be non-empty");
  if (name.length > 63) problems.push("name part must be no more than 63 bytes");
  if (!NAME_PATTERN.test(name)) problems.push(`name part ${NAME_RULE}`);
  return problems;
}

function prefixProblems(prefix: string): readonly string[] {
  if (prefix === "") return ["prefix part must be non-empty"];

  const problems: string[] = [];
  if (prefix.length > 253) problems.push("prefix part must be no more than 253 bytes");
  if (!prefix.split(".").every((label) => DNS_LABEL_PATTERN.test(label))) problems.push(SUBDOMAIN_RULE);
  return problems;
}

/**
 * What is wrong with the value of a label.
 *
 * @see k8s.io/apimachinery pkg/util/validation/validation.go `IsValidLabelValue`
 */
export function labelValueProblems(value: string): readonly string[] {
  const problems: string[] = [];
  if (value.length > 63) problems.push("must be no more than 63 bytes");
  if (!VALUE_PATTERN.test(value)) problems.push(VALUE_RULE);
  return problems;
}

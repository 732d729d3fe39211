/**
 * A command that creates or updates the objects of a manifest.
 *
 * @param lines - the manifest as YAML; none of them is "EOF"
 */
export const applyManifest = (lines: readonly string[]): string =>
  ["kubectl apply -f - <<'EOF'", ...lines, "EOF"].join("\n");

/** A plain scalar that YAML 1.1 takes for something else than a string. */
const NO_STRING = /^(?:y|yes|n|no|on|off|true|false|null)$/i;

/** A string as a YAML scalar: names of Kubernetes stay plain, all else is a JSON string, which is YAML too. */
export const yamlText = (text: string): string =>
  /^[a-z][\w.:/-]*\w$/i.test(text) && !NO_STRING.test(text) ? text : JSON.stringify(text);

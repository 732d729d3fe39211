import { CATALOGUE } from "../../../src/diagnosis/catalogue.ts";
import { OFFICIAL_FACTS } from "../../../src/diagnosis/remedy-facts.ts";
import type { Remedy, Role, Rule } from "../../../src/diagnosis/rule.ts";

const CHAPTERS: Readonly<Record<Role, { readonly title: string; readonly text: string }>> = {
  cause: { title: "Causes", text: "Repairing one of these brings metrics back, or removes what will hinder them." },
  consequence: {
    title: "Consequences",
    text: "These go away with their cause. They are shown alone only where no cause was seen.",
  },
  noise: { title: "Noise", text: "Harmless, or over by itself." },
};

const INTRODUCTION = `# Errors that \`kubectl metrics explain-errors\` knows

Generated from the catalogue of rules, \`packages/core/src/diagnosis/catalogue.ts\`; \`pnpm update:errors\` writes it anew, and a test
holds it against the catalogue.

In the order in which they are looked for: what fails early hides what comes after it. Commands are those for the official
manifests of metrics-server; where a cluster is looked at, they are made for that cluster. \`<…>\` is for you to fill in. Nothing
is changed by \`explain-errors\` itself.`;

/** docs/errors.md: the whole catalogue for people. */
export function errorsDocument(): string {
  const roles: readonly Role[] = ["cause", "consequence", "noise"];
  const chapters = roles.map((role) => {
    const { title, text } = CHAPTERS[role];
    return [`## ${title}`, text, ...CATALOGUE.filter((rule) => rule.role === role).map(section)].join("\n\n");
  });

  return `${[INTRODUCTION, contents(), ...chapters].join("\n\n")}\n`;
}

const contents = (): string =>
  ["| id | what it is |", "|---|---|", ...CATALOGUE.map(({ id, title }) => `| [\`${id}\`](#${id}) | ${title} |`)].join(
    "\n",
  );

const section = (rule: Rule): string =>
  [
    `### ${rule.id}`,
    `**${rule.title}** (${rule.severity})`,
    rule.cause,
    "To prove it:",
    block(rule.proof(OFFICIAL_FACTS)),
    ...rule.remedies.flatMap(remedy),
    rule.references.map((url) => `<${url}>`).join("  \n"),
  ].join("\n\n");

const remedy = ({ title, cost, commands }: Remedy, index: number): readonly string[] => [
  `**Remedy ${index + 1}:** ${title}.${cost === undefined ? "" : ` ${cost}`}`,
  block(commands(OFFICIAL_FACTS)),
];

const block = (lines: readonly string[]): string => ["```sh", ...lines, "```"].join("\n");

import { expect, test } from "vitest";
import { CATALOGUE, ruleById } from "../../../src/diagnosis/catalogue.ts";
import { OFFICIAL_FACTS } from "../../../src/diagnosis/remedy-facts.ts";

const ids = CATALOGUE.map(({ id }) => id);

test("ids are unique and find their rule", () => {
  expect(new Set(ids).size).toBe(ids.length);
  expect(CATALOGUE.map(({ id }) => ruleById(id))).toEqual(CATALOGUE);
  expect(ruleById("no-such-rule")).toBeUndefined();
});

test("causes come before consequences, and those before noise", () => {
  const order = ["cause", "consequence", "noise"];
  const places = CATALOGUE.map(({ role }) => order.indexOf(role));

  expect(places).toEqual(places.toSorted());
});

test.for(CATALOGUE)("$id has its words", (rule) => {
  expect(rule.id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
  expect(rule.title).not.toMatch(/[.\n]$/);
  expect(rule.cause).toMatch(/[^ ]\.$/);
  expect(rule.references.every((url) => url.startsWith("https://"))).toBe(true);
  expect(rule.references).not.toEqual([]);
  expect(rule.proof(OFFICIAL_FACTS)).not.toEqual([]);
  expect(rule.remedies.length > 0).toBe(rule.role !== "noise");
  expect((rule.yieldsTo ?? []).filter((id) => !ids.includes(id))).toEqual([]);
  for (const remedy of rule.remedies) expect(remedy.commands(OFFICIAL_FACTS), remedy.title).not.toEqual([]);
});

const READING =
  /^(?:time )?kubectl (?:-n \S+ )?(?:get|describe|logs|version|top|config (?:current-context|view)|cluster-info|api-versions|auth (?:can-i|whoami)|rollout status)\b|^(?:date|timedatectl|ls|grep|stat|helm list|systemctl show|journalctl|openssl x509|openssl s_client|sudo (?:crictl (?:stats|info|imagefsinfo|ps)|ss|journalctl))\b/;

test("proofs only read", () => {
  const commands = CATALOGUE.flatMap(({ id, proof }) =>
    proof(OFFICIAL_FACTS)
      .join("\n")
      .split(/\n|; /)
      .map((command) => ({ id, command })),
  );

  expect(commands.filter(({ command }) => !command.startsWith("#") && !READING.test(command))).toEqual([]);
});

test("what is looked for first is in lower case", () => {
  const words = CATALOGUE.flatMap(({ lines }) => lines.flatMap(({ anyOf }) => anyOf));

  expect(words.filter((word) => word !== word.toLowerCase())).toEqual([]);
});

test("verification of kubelets is given up last, and never alone", () => {
  const withIt = CATALOGUE.filter(({ remedies }) =>
    remedies.some(({ commands }) => commands(OFFICIAL_FACTS).join().includes("--kubelet-insecure-tls")),
  );

  expect(withIt.map(({ id }) => id)).not.toEqual([]);
  for (const { id, remedies } of withIt) {
    expect(remedies.length, id).toBeGreaterThan(1);
    expect(remedies.at(-1)?.title, id).toBe("Test clusters only: do not verify kubelets at all");
  }
});

test("no remedy opens a hole", () => {
  const commands = CATALOGUE.flatMap(({ remedies }) =>
    remedies.flatMap((remedy) => remedy.commands(OFFICIAL_FACTS)),
  ).join();

  expect(commands).not.toMatch(/system:anonymous|cluster-admin|--read-only-port|readOnlyPort/);
});

import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { CATALOGUE, findingOf, type RemedyFacts } from "@kubectl-metrics/core";
import { expect, onTestFinished, test } from "vitest";
import { visibleLines } from "../../src/render/visible.ts";

/** Texts that run the command `intruder` where a printed command does not quote them, in each way in which one can forget to. */
const TEXTS = {
  substitution: "a$(intruder)`intruder`",
  "end of quotes": `a'; intruder; '"; intruder; "`,
  "end of a line": "a\nintruder\n",
  "end of a here-document": "a {\nEOF\nintruder\n    EOF\nintruder\n}",
  operators: "a;intruder|intruder&intruder&&intruder\r\nintruder",
};

/** Everything that a cluster can say, in every place of a command. */
const factsOf = (text: string): RemedyFacts => {
  const nodes = [{ name: text, addresses: [{ type: "InternalIP", address: text }] }];
  return {
    workload: {
      kind: "deployment",
      namespace: text,
      name: text,
      container: text,
      containerIndex: 0,
      flagsIn: "args",
      flags: [`--cert-dir=${text}`, text, `--kubelet-preferred-address-types=${text}`, "--source"],
      serviceAccount: text,
      selector: `${text}=${text}`,
    },
    service: { namespace: text, name: text },
    apiService: text,
    version: "0.7.2",
    nodes,
    allNodes: [{ name: "node1", addresses: [{ type: "InternalIP", address: "10.0.0.1" }] }, ...nodes],
    coreDns: { namespace: text, configMap: text, corefile: `.:53 {\n${text}\nEOF\n}\n` },
    pendingCertificates: [text],
    user: text,
    ofCluster: true,
  };
};

const commandsOf = (facts: RemedyFacts): ReadonlySet<string> => {
  const evidence = [{ ruleId: "", where: "a log", seen: "a line", nodes: facts.nodes.map(({ name }) => name) }];
  const findings = CATALOGUE.flatMap((rule) => [findingOf(rule, evidence, facts), findingOf(rule, [], facts)]);
  return new Set(
    findings.flatMap(({ proof, remedies }) => [...proof, ...remedies.flatMap(({ commands }) => commands)]),
  );
};

/** Runs commands as a shell reads them that they are pasted into, where all that can be run is `intruder`. */
function intrudes(commands: Iterable<string>): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), "shell-commands-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const trace = path.join(folder, "trace");
  writeFileSync(path.join(folder, "intruder"), `#!/bin/sh\necho here >> '${trace}'\n`);
  writeFileSync(path.join(folder, "kubectl"), "#!/bin/sh\n");
  for (const name of ["intruder", "kubectl"]) chmodSync(path.join(folder, name), 0o755);
  const script = 'for command; do (eval "$command"); done';
  const run = spawnSync("/bin/sh", ["-c", script, "sh", ...commands], {
    cwd: folder,
    env: { PATH: folder },
    input: "",
    timeout: 30_000,
  });
  expect(run.error).toBeUndefined();
  return existsSync(trace);
}

const helm = (text: string): RemedyFacts["helm"] => ({ release: text, namespace: text, chart: `${text}-1.2.3` });

test.skipIf(process.platform === "win32").for(Object.entries(TEXTS))(
  "no printed command runs what the cluster says: %s",
  ([, text]) => {
    const facts = factsOf(text);
    const commands = [...commandsOf(facts), ...commandsOf({ ...facts, helm: helm(text) })];
    expect(commands.filter((command) => command.includes("intruder")).length).toBeGreaterThan(50);
    expect(intrudes(commands.map(visibleLines))).toBe(false);
  },
);

test.skipIf(process.platform === "win32")("what is not quoted is found", () => {
  expect(intrudes([`kubectl get pods ${TEXTS.substitution}`])).toBe(true);
  expect(intrudes([`# on node '${TEXTS["end of a line"]}':`])).toBe(true);
});

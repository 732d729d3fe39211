import { type FaultName, faultNames, isFaultName } from "./faults.ts";
import { type RealClusterOptions, realCluster } from "./real-cluster.ts";

/** What follows the command's name. */
interface CommandLine extends RealClusterOptions {
  readonly args: readonly string[];
  readonly say: (line: string) => void;
}

/** One word after `pnpm real-cluster`. */
export interface Command {
  readonly name: string;
  readonly parameters: string;
  readonly about: string;
  readonly run: (line: CommandLine) => Promise<number>;
}

async function build(line: CommandLine): Promise<number> {
  await realCluster(line).build();
  return 0;
}

async function up(line: CommandLine): Promise<number> {
  const cluster = realCluster(line);
  await cluster.build();
  const started = await cluster.up();
  line.say(`Kubernetes ${cluster.kubernetes} ${started ? "is" : "was already"} running; use it with`);
  line.say("  pnpm real-cluster run -- kubectl get pods -A");
  return 0;
}

async function status(line: CommandLine): Promise<number> {
  const cluster = realCluster(line);
  const { code, stdout } = await cluster.status();
  for (const fault of cluster.faults()) line.say(`fault ${fault}`);
  process.stdout.write(stdout);
  line.say(`Kubernetes ${cluster.kubernetes} ${code === 0 ? "is well" : "is not as it should be"}`);
  return code ?? 1;
}

async function down(line: CommandLine): Promise<number> {
  await realCluster(line).down();
  return 0;
}

function faultName([name = ""]: readonly string[]): FaultName {
  if (!isFaultName(name)) throw new Error(`the faults are:\n  ${faultNames.join("\n  ")}`);
  return name;
}

async function fault(line: CommandLine): Promise<number> {
  await realCluster(line).fault(faultName(line.args));
  return 0;
}

async function restore(line: CommandLine): Promise<number> {
  await realCluster(line).restore(faultName(line.args));
  return 0;
}

async function load(line: CommandLine): Promise<number> {
  const [nodes = "1000", pods = String(Number(nodes) * 10)] = line.args;
  await realCluster(line).load({ nodes: Number(nodes), pods: Number(pods) });
  return 0;
}

async function unload(line: CommandLine): Promise<number> {
  await realCluster(line).unload();
  return 0;
}

async function run(line: CommandLine): Promise<number> {
  const cluster = realCluster(line);
  const [program = "kubectl", ...args] = line.args;
  const { code } = await cluster.run(program === "kubectl" ? cluster.kubectlPath : program, args, { show: true });
  return code ?? 1;
}

/** The commands, in the order of use. */
export const commands: readonly Command[] = [
  { name: "build", parameters: "", about: "make the binaries that the cache lacks", run: build },
  { name: "up", parameters: "", about: "start the cluster, built if need be", run: up },
  { name: "status", parameters: "", about: "say what is well", run: status },
  {
    name: "run",
    parameters: "-- PROGRAM…",
    about: "run a program in the control plane's network, as administrator",
    run,
  },
  { name: "fault", parameters: "NAME", about: "break something, and wait until it shows", run: fault },
  { name: "restore", parameters: "NAME", about: "repair it", run: restore },
  { name: "load", parameters: "[NODES [PODS]]", about: "add simulated nodes (1000) and pods (10 a node)", run: load },
  { name: "unload", parameters: "", about: "remove them", run: unload },
  { name: "down", parameters: "", about: "stop everything and leave nothing", run: down },
];

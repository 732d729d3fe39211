import type { ContainerSpec } from "../../objects/workload.ts";
import { chosenAddress } from "../../scene/chosen-address.ts";
import { addressTypes } from "../../scene/flags.ts";
import { type Check, type Place, seenIn } from "../check.ts";

const variable = ({ env }: ContainerSpec, name: string): string | undefined =>
  env.find((each) => each.name.toUpperCase() === name)?.value;

/** Whether a proxy gets the requests that are meant for kubelets. */
export const proxyEnvironment: Check = ({ evidence, container, nodes, flags, flowing }) => {
  if (container === undefined || flowing) return [];
  const server = variable(container, "HTTPS_PROXY") ?? variable(container, "HTTP_PROXY");
  if (server === undefined || server === "") return [];

  const exceptions = variable(container, "NO_PROXY") ?? "";
  const covers = proxyExceptions(exceptions);
  const through = nodes.filter((node) => {
    const address = chosenAddress(node, addressTypes(flags));
    return address !== undefined && !covers(address.address);
  });
  if (through.length === 0) return [];
  const seen = `requests to kubelets go through the proxy ${server}; NO_PROXY is ${exceptions === "" ? "empty" : exceptions}`;
  const names = through.map(({ metadata }) => metadata.name);
  return [seenIn("workload", evidence.objects.workloads as Place, "http-proxy-misconfigured", seen, names)];
};

/** Go's reading of NO_PROXY. @see golang.org/x/net/http/httpproxy `config.init` */
const proxyExceptions = (text: string): ((address: string) => boolean) => {
  const entries = text
    .split(",")
    .map((entry) => entry.trim().toLowerCase())
    .filter((entry) => entry !== "");
  return (address) =>
    entries.some(
      (entry) =>
        entry === "*" || entry === address.toLowerCase() || inDomain(address, entry) || inRange(address, entry),
    );
};

const inDomain = (address: string, entry: string): boolean =>
  address.toLowerCase().endsWith(entry.startsWith(".") ? entry : `.${entry}`);

/** IPv4 ranges; of IPv6 ranges it can't be told and nothing is claimed. */
const inRange = (address: string, entry: string): boolean => {
  const [network = "", bits = ""] = entry.split("/");
  if (bits === "") return false;
  if (address.includes(":")) return network.includes(":");
  const size = 2 ** (32 - Number(bits));
  return Math.floor(ipv4(address) / size) === Math.floor(ipv4(network) / size);
};

const ipv4 = (address: string): number => {
  const parts = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address);
  return parts === null ? Number.NaN : parts.slice(1).reduce((sum, part) => sum * 256 + Number(part), 0);
};

import { expect, test } from "vitest";
import { kubectl, metrics } from "./support/programs.ts";
import { ofOneScrape } from "./support/same-scrape.ts";

/** Few enough rows that kubectl's sort keeps the order of equal ones. */
const FEW = "-n demo -l 'app in (burner,throttled,holder,two,guaranteed,pod-level)'";

const nodeLines = [
  "top nodes",
  "top nodes --no-headers",
  "top nodes --show-capacity",
  "top nodes --sort-by cpu",
  "top nodes --sort-by memory",
  "top nodes -l kubernetes.io/hostname=node2",
  "top node node1",
];

const podLines = [
  "top pods -A",
  "top pods -A --sum",
  "top pods -A --no-headers",
  "top pods -A --field-selector metadata.namespace=demo",
  "top pods -n kube-system",
  `top pods ${FEW}`,
  `top pods ${FEW} --sort-by cpu`,
  `top pods ${FEW} --sort-by memory`,
  `top pods ${FEW} --sum`,
  "top pod holder -n demo",
  "top pod two-containers -n demo --containers --sort-by memory",
];

test.for(nodeLines)("%s", async (line) => {
  const [theirs, ours] = await ofOneScrape(() => Promise.all([kubectl(line), metrics(line)]));

  expect(theirs.code).toBe(0);
  expect(said(ours)).toEqual(said(theirs));
});

test.for(podLines)("%s", async (line) => {
  const observe = () => Promise.all([kubectl(line), metrics(`${line} --columns name,cpu,memory`)]);
  const [theirs, ours] = await ofOneScrape(observe);

  expect(theirs.code).toBe(0);
  expect(said(ours)).toEqual(said(theirs));
});

test.for(["top pods -A --containers", "top pods -n demo --containers --sum"])("%s", async (line) => {
  const observe = () => Promise.all([kubectl(line), metrics(`${line} --columns name,cpu,memory`)]);
  const [theirs, ours] = await ofOneScrape(observe);

  expect(theirs.code).toBe(0);
  expect(containersInOrder(ours.stdout, line)).toEqual(containersInOrder(theirs.stdout, line));
});

const said = ({ code, stdout, stderr }: { code: number | null; stdout: string; stderr: string }) => ({
  code,
  stdout,
  stderr,
});

/** metrics-server gives the containers of a pod in another order each time: those of one pod are put into the alphabet's. */
function containersInOrder(text: string, line: string): readonly string[] {
  const pod = (row: string): string =>
    row
      .split(/ +/)
      .slice(0, line.includes("-A") ? 2 : 1)
      .join("/");
  const rows = text.split("\n");
  const firstOf = new Map<string, number>();
  rows.forEach((row, index) => void (firstOf.has(pod(row)) || firstOf.set(pod(row), index)));
  const place = (row: string): number => firstOf.get(pod(row)) ?? 0;
  return rows.toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

import { describe, expect, test } from "vitest";
import { drawn } from "../support/drawn.ts";
import { run } from "../support/run.ts";
import { withCluster } from "../support/with-cluster.ts";
import { words } from "../support/words.ts";
import { shopWorld } from "./shop-world.ts";

interface Case {
  readonly line: string;
  /** `·` is a blank. */
  readonly stdout: readonly string[];
}

const CASES: readonly Case[] = [
  {
    line: "top nodes --columns memory,name",
    stdout: ["MEMORY(bytes)···NAME·····", "1536Mi··········node-1···", "<unknown>·······node-2···"],
  },
  {
    line: "top nodes --columns +swap,+swap-percent --no-headers node-1",
    stdout: ["node-1···250m···12%···1536Mi···37%···64Mi···6%····"],
  },
  {
    line: "top nodes node-1 --show-swap --show-capacity --no-headers",
    stdout: ["node-1···250m···6%····1536Mi···18%···64Mi···6%····"],
  },
  {
    line: "top pods -A --columns cpu --no-headers",
    stdout: ["shop···171m···", "shop···0m·····", "web····77m····"],
  },
  {
    line: "top pods -n shop --columns +node --limit 2 --no-headers",
    stdout: ["cart-1····171m···8%····320Mi···7%····node-1···", "queue,1···0m·····0%····512Mi···12%···node-1···"],
  },
  {
    line: "top pods -n web --columns +node,age --no-headers",
    stdout: ["front-1···77m···3%····1024Mi···25%···node-1···10s···"],
  },
  {
    line: "top pods -n web --columns name,+node --no-headers",
    stdout: ["front-1···node-1···"],
  },
  {
    line: "top containers -n shop --columns name,cpu --no-headers",
    stdout: ["cart-1····app·····151m···", "cart-1····proxy···20m····", "queue,1···main····0m·····"],
  },
  {
    line: "top pods -A --columns name,memory --sort-by memory",
    stdout: [
      "NAMESPACE···NAME······MEMORY(bytes)···",
      "web·········front-1···1024Mi··········",
      "shop········queue,1···512Mi···········",
      "shop········cart-1····320Mi···········",
    ],
  },
  {
    line: "top pods -A --columns name,memory --sort-by memory --reverse --limit 1 --no-headers",
    stdout: ["shop···cart-1···320Mi···"],
  },
  {
    line: "top pods -A --columns name,memory --sort-by namespace,cpu --no-headers",
    stdout: ["shop···cart-1····320Mi····", "shop···queue,1···512Mi····", "web····front-1···1024Mi···"],
  },
  {
    line: "top nodes --sum --columns name,cpu,memory node-1",
    stdout: [
      "NAME·····CPU(cores)···MEMORY(bytes)···",
      "node-1···250m·········1536Mi··········",
      "·········________·····________········",
      "·········250m·········1536Mi··········",
    ],
  },
  { line: "top pods -A --limit 0", stdout: [] },
];

describe("columns, orders and limits", () => {
  test.for(CASES)("$line", async ({ line, stdout }) => {
    const said = await run(words(line), { cluster: await withCluster({ world: shopWorld() }) });

    expect(said).toEqual({ code: 0, stdout: drawn(stdout), stderr: "" });
  });

  test.for(["cpu-percent,cpu%", "memory-percent,memory%", "memory-percent,mem%", "memory,mem"])(
    "a column has other names that people try: %s",
    async (names) => {
      const cluster = await withCluster({ world: shopWorld() });
      const [first, second] = await Promise.all(
        names.split(",").map((name) => run(["top", "nodes", "--columns", `name,${name}`], { cluster })),
      );

      expect(first?.code).toBe(0);
      expect(second).toEqual(first);
    },
  );
});

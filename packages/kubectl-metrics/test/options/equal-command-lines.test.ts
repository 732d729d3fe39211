import { describe, expect, test } from "vitest";
import { shopWorld } from "../render/shop-world.ts";
import { runLine } from "../support/run.ts";
import { withCluster } from "../support/with-cluster.ts";

/** Command lines that say the same. */
const SAME: readonly (readonly [string, ...string[]])[] = [
  ["top", "top nodes", "top node", "top no", "top nodes --source auto", "top nodes -o table", "top nodes --sort-by="],
  ["top nodes node-1", "top node node-1", "top no node/node-1", "top nodes nodes/node-1", "top nodes -- node-1"],
  ["top pods -n shop", "top pod -n shop", "top po -nshop", "top -n=shop pods", "top --namespace shop pods"],
  ["top pods -A", "top po --all-namespaces", "top pods -An shop", "top pods -A=true", "top pods -n '' -A"],
  [
    "top containers -n shop",
    "top container -n shop",
    "top pods -n shop --containers",
    "top po --containers=true -n shop",
  ],
  ["top containers cart-1 -n shop", "top pod cart-1 --containers -n shop", "top containers pod/cart-1 -n shop"],
  ["top pods -n shop -l app=cart", "top pods -n shop --selector app==cart", "top pods -n shop -l 'app in (cart)'"],
  ["top pods -n shop --no-headers", "top pods -n shop --no-headers=true"],
  ["top pods -n shop -o json", "top pods -n shop --output=json", "top pods -n shop -o yaml -o json"],
  [
    "top nodes --use-protocol-buffers",
    "top nodes",
    "top nodes --use-protocol-buffers=false",
    "top nodes --disable-compression",
  ],
  ["top nodes", "top nodes --cache-dir /tmp/x", "top nodes --request-timeout 30", "top nodes --request-timeout=1m30s"],
];

describe("command lines that say the same", () => {
  test.for(SAME)("%s", async ([first, ...others]) => {
    const cluster = await withCluster({ world: shopWorld() });
    const wanted = await runLine(first, { cluster });

    expect([wanted.code, wanted.stderr]).toEqual([0, ""]);
    expect(wanted.stdout).not.toBe("");
    for (const other of others) expect({ other, ...(await runLine(other, { cluster })) }).toEqual({ other, ...wanted });
  });
});

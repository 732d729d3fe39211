import { staticPod } from "@kubectl-metrics/fake-cluster";
import { describe, expect, test } from "vitest";
import { podObject, worldOf } from "../support/objects.ts";
import { withCluster } from "../support/with-cluster.ts";
import { hasKubectl } from "./run-kubectl.ts";
import { sideBySide } from "./side-by-side.ts";

const COLUMNS = "--columns name,cpu,memory";

const twoPods = () =>
  withCluster({
    world: worldOf(
      [],
      [
        staticPod(podObject("default", "db-0"), { main: { cpu: "2500m", memory: "2Gi", swap: "100Mi" } }),
        staticPod(podObject("default", "web-1"), { main: { cpu: "3m", memory: "11Mi", swap: "0" } }),
      ],
    ),
  });

describe.skipIf(!hasKubectl)("sums, where docs/parity.md says that we differ", () => {
  test("the sum of swap stands under swap", async () => {
    const cluster = await twoPods();

    expect(
      await sideBySide(cluster, "top pods --sum --show-swap", "--columns name,cpu,memory,swap"),
    ).toMatchInlineSnapshot(`
      "
      $ kubectl top pods --sum --show-swap
      NAME    CPU(cores)   MEMORY(bytes)   SWAP(bytes)
      db-0    2500m        2048Mi          100Mi
      web-1   3m           11Mi            0Mi
                           ________        ________
                           2503m           2059Mi        100Mi
      exit 0

      $ kubectl metrics top pods --sum --show-swap --columns name,cpu,memory,swap
      NAME    CPU(cores)   MEMORY(bytes)   SWAP(bytes)
      db-0    2500m        2048Mi          100Mi
      web-1   3m           11Mi            0Mi
              ________     ________        ________
              2503m        2059Mi          100Mi
      exit 0
      "
    `);
  });

  test("sums without headers stand under their columns, with -A", async () => {
    const cluster = await twoPods();

    expect(await sideBySide(cluster, "top pods -A --sum --no-headers", COLUMNS)).toMatchInlineSnapshot(`
      "
      $ kubectl top pods -A --sum --no-headers
      default   db-0       2500m      2048Mi
      default   web-1      3m         11Mi
                ________   ________
                2503m      2059Mi
      exit 0

      $ kubectl metrics top pods -A --sum --no-headers --columns name,cpu,memory
      default   db-0    2500m      2048Mi
      default   web-1   3m         11Mi
                        ________   ________
                        2503m      2059Mi
      exit 0
      "
    `);
  });

  test("sums without headers stand under their columns, with --containers", async () => {
    const cluster = await twoPods();

    expect(await sideBySide(cluster, "top pods --containers --sum --no-headers", COLUMNS)).toMatchInlineSnapshot(`
      "
      $ kubectl top pods --containers --sum --no-headers
      db-0    main       2500m      2048Mi
      web-1   main       3m         11Mi
              ________   ________
              2503m      2059Mi
      exit 0

      $ kubectl metrics top pods --containers --sum --no-headers --columns name,cpu,memory
      db-0    main   2500m      2048Mi
      web-1   main   3m         11Mi
                     ________   ________
                     2503m      2059Mi
      exit 0
      "
    `);
  });
});

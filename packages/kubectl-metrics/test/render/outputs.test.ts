import { describe, expect, test } from "vitest";
import { runLine } from "../support/run.ts";
import { withCluster } from "../support/with-cluster.ts";
import { shopWorld } from "./shop-world.ts";

/** A command's whole output, blanks at the ends of lines made visible. */
async function output(line: string): Promise<string> {
  const { code, stdout, stderr } = await runLine(line, { cluster: await withCluster({ world: shopWorld() }) });
  expect([code, stderr]).toEqual([0, ""]);
  return `\n${stdout.replaceAll(/ +$/gm, (blanks) => "·".repeat(blanks.length))}`;
}

describe("whole outputs", () => {
  test("a table", async () => {
    expect(await output("top pods -n shop")).toMatchInlineSnapshot(`
      "
      NAME      CPU(cores)   CPU(%)      MEMORY(bytes)   MEMORY(%)···
      cart-1    171m         8%          320Mi           7%··········
      queue,1   0m           0%          512Mi           12%·········
      lost      <unknown>    <unknown>   <unknown>       <unknown>···
      "
    `);
  });

  test("wide nodes", async () => {
    expect(await output("top nodes -o wide")).toMatchInlineSnapshot(`
      "
      NAME     CPU(cores)   CPU(%)      MEMORY(bytes)   MEMORY(%)   CPU(available)   MEMORY(available)   AGE         WINDOW······
      node-1   250m         12%         1536Mi          37%         2000m            4096Mi              10s         15s·········
      node-2   <unknown>    <unknown>   <unknown>       <unknown>   2000m            4096Mi              <unknown>   <unknown>···
      "
    `);
  });

  test("wide pods", async () => {
    expect(await output("top pods -A -o wide")).toMatchInlineSnapshot(`
      "
      NAMESPACE   NAME      CPU(cores)   CPU(%)      MEMORY(bytes)   MEMORY(%)   NODE     AGE         WINDOW······
      shop        cart-1    171m         8%          320Mi           7%          node-1   10s         15s·········
      shop        queue,1   0m           0%          512Mi           12%         node-1   10s         15s·········
      web         front-1   77m          3%          1024Mi          25%         node-1   10s         15s·········
      shop        lost      <unknown>    <unknown>   <unknown>       <unknown>   node-2   <unknown>   <unknown>···
      "
    `);
  });

  test("wide containers", async () => {
    expect(await output("top containers -A -o wide")).toMatchInlineSnapshot(`
      "
      NAMESPACE   POD       NAME    CPU(cores)   CPU(%)      MEMORY(bytes)   MEMORY(%)   NODE     AGE         WINDOW······
      shop        cart-1    app     151m         7%          300Mi           7%          node-1   10s         15s·········
      shop        cart-1    proxy   20m          1%          20Mi            0%          node-1   10s         15s·········
      shop        queue,1   main    0m           0%          512Mi           12%         node-1   10s         15s·········
      web         front-1   main    77m          3%          1024Mi          25%         node-1   10s         15s·········
      shop        lost      main    <unknown>    <unknown>   <unknown>       <unknown>   node-2   <unknown>   <unknown>···
      "
    `);
  });

  test("JSON", async () => {
    expect(await output("top pods -n shop --limit 1 -o json")).toMatchInlineSnapshot(`
      "
      {
        "apiVersion": "kubectl-metrics/v1",
        "kind": "PodUsageList",
        "source": "metrics-api",
        "sourceApiVersion": "metrics.k8s.io/v1beta1",
        "takenAt": "2026-11-23T18:00:00Z",
        "items": [
          {
            "namespace": "shop",
            "name": "cart-1",
            "node": "node-1",
            "cpu": {
              "used": 170500000,
              "display": "171m",
              "available": 2000000000,
              "percent": 8
            },
            "memory": {
              "used": 335544320,
              "display": "320Mi",
              "available": 4294967296,
              "percent": 7
            },
            "timestamp": "2026-11-23T17:59:50Z",
            "window": {
              "seconds": 15,
              "kind": "measured"
            }
          }
        ],
        "failures": []
      }
      "
    `);
  });

  test("YAML", async () => {
    expect(await output("top pods -n shop --limit 1 -o yaml")).toMatchInlineSnapshot(`
      "
      apiVersion: kubectl-metrics/v1
      kind: PodUsageList
      source: metrics-api
      sourceApiVersion: metrics.k8s.io/v1beta1
      takenAt: '2026-11-23T18:00:00Z'
      items:
        - namespace: shop
          name: cart-1
          node: node-1
          cpu:
            used: 170500000
            display: 171m
            available: 2000000000
            percent: 8
          memory:
            used: 335544320
            display: 320Mi
            available: 4294967296
            percent: 7
          timestamp: '2026-11-23T17:59:50Z'
          window:
            seconds: 15
            kind: measured
      failures: []
      "
    `);
  });

  test("CSV: units in the names, exact numbers, nothing where nothing is known", async () => {
    expect(await output("top pods -n shop -o csv")).toMatchInlineSnapshot(`
      "
      name,cpu_nanocores,cpu_percent,memory_bytes,memory_percent
      cart-1,170500000,8,335544320,7
      "queue,1",0,0,536870912,12
      lost,,,,
      "
    `);
  });

  test("TSV", async () => {
    expect(await output("top containers -A -o tsv --columns name,memory,age")).toMatchInlineSnapshot(`
      "
      namespace	pod	name	memory_bytes	age_milliseconds
      shop	cart-1	app	314572800	10000
      shop	cart-1	proxy	20971520	10000
      shop	queue,1	main	536870912	10000
      web	front-1	main	1073741824	10000
      "
    `);
  });

  test("a JSON document a line", async () => {
    expect(await output("top nodes -o ndjson")).toMatchInlineSnapshot(`
      "
      {"name":"node-1","cpu":{"used":250000000,"display":"250m","available":2000000000,"percent":12},"memory":{"used":1610612736,"display":"1536Mi","available":4294967296,"percent":37},"swap":{"used":67108864,"display":"64Mi","available":1073741824,"percent":6},"timestamp":"2026-11-23T17:59:50Z","window":{"seconds":15,"kind":"measured"}}
      {"name":"node-2","missing":"no-metrics"}
      "
    `);
  });

  test("names of nodes", async () => {
    expect(await output("top nodes -o name")).toMatchInlineSnapshot(`
      "
      node/node-1
      node/node-2
      "
    `);
  });

  test("names of pods", async () => {
    expect(await output("top pods -n shop -o name --sort-by cpu")).toMatchInlineSnapshot(`
      "
      pod/cart-1
      pod/queue,1
      pod/lost
      "
    `);
  });

  test("names of containers", async () => {
    expect(await output("top containers -n shop -o name")).toMatchInlineSnapshot(`
      "
      pod/cart-1/app
      pod/cart-1/proxy
      pod/queue,1/main
      pod/lost/main
      "
    `);
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { runLine } from "../support/run.ts";

const manifest: { version: string } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));

const stdoutOf = async (line: string, program?: string): Promise<string> => {
  const { code, stdout, stderr } = await runLine(line, program === undefined ? {} : { program });
  expect([code, stderr]).toEqual([0, ""]);
  return stdout;
};

describe("help", () => {
  test("of the program", async () => {
    expect(`\n${await stdoutOf("--help")}`).toMatchInlineSnapshot(`
      "
      What the nodes, pods and containers of a cluster use: from the Metrics API where it
      works, from the kubelets where it does not, or from saved documents.

      Usage:
        kubectl metrics COMMAND [FLAGS]

      Commands:
        top              show what nodes, pods and containers use
        convert          turn saved kubelet summaries into metrics.k8s.io lists
        explain-errors   find out why there are no metrics, and how to mend it

      Examples:
        kubectl metrics top nodes                       CPU and memory of each node
        kubectl metrics top pods -A --sort-by memory    the pods that use most memory
        kubectl metrics top containers -n web -o wide   containers with node and sample age

      Flags:
        -h, --help      help for the program or a command
            --version   print the version
      "
    `);
  });

  test("of top", async () => {
    expect(`\n${await stdoutOf("top --help")}`).toMatchInlineSnapshot(`
      "
      Show CPU and memory of nodes, pods or containers, and percentages of what their nodes
      can allocate. Read from the Metrics API; where that is absent or broken, from the
      kubelets; with -f, from saved documents. What is not known is <unknown>, never zero.

      Usage:
        kubectl metrics top [nodes|pods|containers] [NAME...] [FLAGS]

      Examples:
        # CPU and memory of every node
        kubectl metrics top nodes

        # The ten pods of the cluster that use most memory
        kubectl metrics top pods -A --sort-by memory --limit 10

        # The pods of an application, and their sum
        kubectl metrics top pods -n web -l app=shop --sum

        # The containers of a pod, with node and age of the sample
        kubectl metrics top containers web-1 -n web -o wide

        # A live screen of all pods; ? shows its keys
        kubectl metrics top pods -A --watch --sort-by cpu

        # Ask the kubelets, without metrics-server
        kubectl metrics top nodes --source summary

        # Saved kubelet summaries, of a support bundle for example, as JSON
        kubectl metrics top pods -f node-metrics/ -o json

      What to show:
        -n, --namespace NAME               namespace of the pods
        -A, --all-namespaces               pods of all namespaces
        -l, --selector LABELS              label selector: app=web, 'tier in (a,b)', !canary
            --field-selector FIELDS        field selector of pods or nodes: spec.nodeName=node-1
        -f, --filename FILE                saved documents instead of a cluster: file, directory or -
            --source SOURCE                where usage is read: auto, metrics-api or summary

      How to show it:
        -o, --output FORM                  form of output: table, wide, json, yaml, csv, tsv, ndjson, name
            --columns IDS                  columns by id, with commas; +ID adds to the default
            --sort-by IDS                  column ids, with commas; numbers descending, text ascending
            --reverse                      turn the order round; what is unknown stays last
            --limit N                      print the first N rows only
            --sum                          print the sum of the rows
            --no-headers                   print no header
            --containers                   print the containers of pods
            --show-capacity                percentages of the nodes' capacity instead of allocatable
            --show-swap                    print swap
            --use-protocol-buffers         read protobuf where the server has it (default true)

      Watch:
        -w, --watch                        go on: a live screen on a terminal, else records as they change
            --interval TIME                time between two refreshes, at least 1s (default 5s)
            --count N                      end after N samples
            --warn PERCENT                 percentage from which numbers are yellow (default 70)
            --critical PERCENT             percentage from which numbers are red (default 90)
            --color WHEN                   colours of the screen: auto (not with NO_COLOR), always or never

      Connection, as for kubectl:
            --kubeconfig FILE              kubeconfig file to use instead of KUBECONFIG and ~/.kube/config
            --context NAME                 kubeconfig context
            --cluster NAME                 kubeconfig cluster
            --user NAME                    kubeconfig user
        -s, --server URL                   address of the API server
            --token TOKEN                  bearer token
            --as USER                      user to impersonate
            --as-group GROUP               group to impersonate, repeatable
            --as-uid UID                   uid to impersonate
            --as-user-extra KEY=VALUE      extra to impersonate, repeatable
            --certificate-authority FILE   file with the certificate authority
            --client-certificate FILE      file with the client certificate
            --client-key FILE              file with the client key
            --insecure-skip-tls-verify     don't verify the server's certificate (insecure)
            --tls-server-name NAME         name that the server's certificate must have
            --request-timeout TIME         time limit of a request: 1s, 2m; 0 for none
            --disable-compression          don't ask for compressed answers
        -v LEVEL                           1 or more: say on stderr what is asked of the API server
            --cache-dir DIR                accepted as kubectl does, and not used: nothing is cached

      Columns, for --columns and --sort-by:
        namespace          NAMESPACE, of pods and containers
        pod                POD, of containers
        name               NAME
        cpu                CPU(cores)
        cpu-percent        CPU(%)
        memory             MEMORY(bytes)
        memory-percent     MEMORY(%)
        swap               SWAP(bytes)
        swap-percent       SWAP(%)
        node               NODE, of pods and containers
        cpu-available      CPU(available)
        memory-available   MEMORY(available)
        age                AGE
        window             WINDOW

        -h, --help prints this.
      "
    `);
  });

  test("of convert", async () => {
    expect(`\n${await stdoutOf("convert --help")}`).toMatchInlineSnapshot(`
      "
      Read saved kubelet summaries and write what the Metrics API would say of them: one List
      of NodeMetrics and PodMetrics. What a summary does not tell is left out, never zero;
      standard error says what.

      Usage:
        kubectl metrics convert -f FILE [FLAGS]

      Examples:
        # One summary
        kubectl metrics convert -f node-1.json

        # All summaries of a support bundle, as YAML
        kubectl metrics convert -f node-metrics/ -o yaml

        # From standard input, the newer version
        kubectl metrics convert -f - --to metrics.k8s.io/v1 < node-1.json

      Flags:
        -f, --filename FILE   saved summaries: file, directory or - for standard input
            --to VERSION      version to write: metrics.k8s.io/v1beta1 or metrics.k8s.io/v1
        -o, --output FORM     json (default) or yaml

        -h, --help prints this.
      "
    `);
  });

  test.for([
    ["--help", "-h", "help", ""],
    ["top --help", "top -h", "help top", "top pods -A --help", "top nodes --bogus -h"],
    ["convert --help", "convert -h", "help convert", "convert -f x -h"],
  ])("is asked for in several ways: %s", async ([first = "", ...others]) => {
    const wanted = await stdoutOf(first);

    for (const other of others) expect(await stdoutOf(other)).toBe(wanted);
  });

  test.for(["--help", "top --help", "convert --help"])(
    "fits 120 columns and has no blank at the end: %s",
    async (line) => {
      const lines = (await stdoutOf(line)).split("\n");

      expect(lines.filter((text) => text.length > 120 || text !== text.trimEnd())).toEqual([]);
    },
  );

  test("names the program as it was started", async () => {
    expect(await stdoutOf("top --help", "kubectl metrics")).toContain("\n  kubectl metrics top nodes\n");
    expect(await stdoutOf("top --help", "kubectl-metrics")).toContain("\n  kubectl-metrics top nodes\n");
    expect((await runLine("bogus", { program: "kubectl-metrics" })).stderr).toContain("See 'kubectl-metrics --help'");
  });

  test("is not what stands behind --", async () => {
    expect((await runLine("top bogus -- --help")).code).toBe(2);
  });

  test.for(["--version", "version"])("%s prints the version", async (line) => {
    expect(await stdoutOf(line)).toBe(`${manifest.version}\n`);
  });
});

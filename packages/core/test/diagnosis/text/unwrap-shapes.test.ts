import { expect, test } from "vitest";
import { normalise } from "../../../src/diagnosis/text/normalise.ts";
import { unwrap } from "../../../src/diagnosis/text/unwrap.ts";
import type { Unwrapped } from "../../../src/diagnosis/text/unwrapped.ts";

type Expected = Partial<Unwrapped> & { readonly text: string };

const cases: readonly { line: string; gives: Expected }[] = [
  {
    line: `{"ts":1755621042104.129,"caller":"scraper/scraper.go:149","msg":"Failed to scrape node","node":{"name":"node-1"},"err":"request failed, status: \\"401 Unauthorized\\""}`,
    gives: {
      text: "Failed to scrape node node=node-1 err=request failed, status: 401 Unauthorized",
      level: "error",
      source: "scraper/scraper.go:149",
    },
  },
  {
    line: `{"msg":"Failed","pod":{"name":"web","namespace":"default"},"count":3,"x":{"y":1},"z":null,"v":0}`,
    gives: { text: "Failed pod=default/web count=3 x={y:1} z=null" },
  },
  {
    line: `{"level":"error","msg":"Error scraping node metrics: it is forbidden","time":"2019-10-07T19:44:55Z"}`,
    gives: { text: "Error scraping node metrics: it is forbidden", level: "error" },
  },
  { line: `{"level":"loud","message":"it is"}`, gives: { text: "it is" } },
  { line: `{"what":"no message"}`, gives: { text: "{what:no message}" } },
  { line: `{"msg":"it is cut o`, gives: { text: "{msg:it is cut o" } },
  { line: `{"log":"said by docker\\n","stream":"stderr","attrs":{"a":"b"}},`, gives: { text: "said by docker" } },
  {
    line: `ts=2026-06-27T11:02:55.118Z caller=scrape.go:1351 level=debug component="scrape manager" target=https://10.0.0.7:10250/metrics msg="Scrape failed" err="server returned HTTP status 401"`,
    gives: {
      text: "Scrape failed target=https://10.0.0.7:10250/metrics err=server returned HTTP status 401",
      level: "info",
      source: "scrape.go:1351",
      component: "scrape manager",
    },
  },
  { line: `level=warn err="only an error" err="and another"`, gives: { text: "err=only an error", level: "warning" } },
  { line: String.raw`level=error msg="one\n\ttwo \"three\""`, gives: { text: "one two three", level: "error" } },
  { line: "lvl=eror message=word", gives: { text: "word" } },
  { line: "level=error without a message", gives: { text: "level=error without a message" } },
  {
    line: "[ERROR] plugin/errors: 2 node-1. A: read udp",
    gives: { text: "plugin/errors: 2 node-1. A: read udp", level: "error" },
  },
  { line: "1 summary.go:97] error while", gives: { text: "error while", source: "summary.go:97" } },
  { line: "heapster.go:97] Could not", gives: { text: "Could not", source: "heapster.go:97" } },
  {
    line: "Warning  Unhealthy  17m (x8 over 19m)   kubelet  Readiness probe failed",
    gives: { text: "Warning Unhealthy kubelet Readiness probe failed", level: "warning" },
  },
  {
    line: "  2m5s        Warning   Unhealthy   pod/web    Readiness probe failed",
    gives: { text: "Warning Unhealthy pod/web Readiness probe failed", level: "warning" },
  },
  {
    line: "kube-system   <unknown>   Normal   Pulled   pod/web    Container image",
    gives: { text: "Normal Pulled pod/web Container image", level: "info" },
  },
  {
    line: "2026-11-23T16:38:45Z   Unhealthy   metrics-server-1   Readiness probe failed",
    gives: { text: "Unhealthy metrics-server-1 Readiness probe failed", time: "2026-11-23T16:38:45Z" },
  },
  { line: "    Message:               failing or missing response", gives: { text: "failing or missing response" } },
  { line: "#033[31mred#033[0m ^[[1mbold", gives: { text: "red bold" } },
  { line: "a #033[ that is none", gives: { text: "a #033[ that is none" } },
  { line: "&#x110000;&#99999999;&lt;a&amp;b", gives: { text: "&#99999999;<a&b" } },
  { line: "a & b", gives: { text: "a & b" } },
  { line: "host-1 kubelet[1528]: EOF", gives: { text: "EOF", host: "host-1", component: "kubelet" } },
  { line: "panic: unknown flag: --source", gives: { text: "panic: unknown flag: --source" } },
  { line: "", gives: { text: "" } },
];

test.for(cases)("$line", ({ line, gives }) => {
  const { text, time, level, source, host, component } = unwrap(line);
  const told = { text: normalise(text), time: "time" in gives ? time : undefined, level, source, host, component };
  expect(told).toEqual({
    time: undefined,
    level: undefined,
    source: undefined,
    host: undefined,
    component: undefined,
    ...gives,
  });
});

test("what is wrapped again and again is left at some depth", () => {
  expect(unwrap(`${"# ".repeat(20)}EOF`).text).toBe("# # # # EOF");
});

import { afterAll } from "vitest";
import { type FakeCluster, startFakeCluster } from "../src/index.ts";

/** One cluster for the tests of a file: it has scenarios, speaks TLS, and ends with the file. */
export async function scenarioCluster(): Promise<FakeCluster> {
  const cluster = await startFakeCluster({ scenario: "healthy" });
  afterAll(() => cluster.close());

  return cluster;
}

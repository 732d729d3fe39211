import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { kubectlMissing, kubectlPath } from "@kubectl-metrics/fake-cluster/kubectl";
import { expect, onTestFinished, test } from "vitest";
import { kubeadmKubeconfig } from "../src/cluster/kubeadm-kubeconfig.ts";

test.skipIf(kubectlMissing() !== undefined)("kubectl reads the kubeconfig, and would write it so", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "kubeconfig-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, "kubeconfig");
  const text = kubeadmKubeconfig({ url: "https://127.0.0.1:6443", ca: "authority", cert: "certificate", key: "key" });
  writeFileSync(file, text);

  const arguments_ = ["config", "view", "--raw", "--kubeconfig", file];
  const { stdout } = await promisify(execFile)(await kubectlPath(), arguments_);
  expect(stdout).toBe(text);
});

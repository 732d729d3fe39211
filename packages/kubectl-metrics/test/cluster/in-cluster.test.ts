import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { inCluster } from "../../src/cluster/kubeconfig/in-cluster.ts";

function serviceAccount(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), "service-account-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

const ADDRESS = { KUBERNETES_SERVICE_HOST: "10.0.0.1", KUBERNETES_SERVICE_PORT: "443" };

test("a pod's service account", () => {
  const folder = serviceAccount({ token: "T", namespace: "web\n" });

  expect(inCluster(ADDRESS, folder)).toEqual({
    cluster: { server: "https://10.0.0.1:443", caFile: path.join(folder, "ca.crt") },
    user: { tokenFile: path.join(folder, "token") },
    namespace: "web",
  });
});

test("POD_NAMESPACE beats the file, and IPv6 addresses get brackets", () => {
  const found = inCluster(
    { ...ADDRESS, KUBERNETES_SERVICE_HOST: "fd00::1", POD_NAMESPACE: "shop" },
    serviceAccount({ token: "T", namespace: "web" }),
  );

  expect(found).toMatchObject({ cluster: { server: "https://[fd00::1]:443" }, namespace: "shop" });
});

test.for([
  { name: "no address", env: {}, files: { token: "T" } },
  { name: "no token", env: ADDRESS, files: { namespace: "web" } },
])("not in a pod: $name", ({ env, files }) => {
  expect(inCluster(env, serviceAccount(files as Record<string, string>))).toBeUndefined();
});

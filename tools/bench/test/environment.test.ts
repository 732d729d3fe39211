import { expect, test } from "vitest";
import { bareEnvironment, cleanedEnvironment } from "../src/measure/environment.ts";

test("a cluster made for the measurement is asked from an empty place", () => {
  expect(bareEnvironment({ home: "/h", kubeconfigPath: "/k" }, "/bin")).toEqual({
    PATH: "/bin",
    HOME: "/h",
    KUBECONFIG: "/k",
  });
});

test("what changes how programs start is kept from both sides, what credentials need is not", () => {
  const distorting = {
    NODE_EXTRA_CA_CERTS: "/ca",
    NODE_OPTIONS: "--inspect",
    SSL_CERT_FILE: "/ca",
    SSL_CERT_DIR: "/cas",
    GODEBUG: "x",
    BUN_OPTIONS: "x",
  };
  const kept = { PATH: "/bin", HOME: "/home/u", GOOGLE_APPLICATION_CREDENTIALS: "/g.json", AWS_PROFILE: "p" };

  expect(cleanedEnvironment({ ...distorting, ...kept }, "/k")).toEqual({ ...kept, KUBECONFIG: "/k" });
});

import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { expect, test } from "vitest";
import { runLine } from "../support/run.ts";
import { withCluster } from "../support/with-cluster.ts";

const document = readFileSync(new URL("../../../../docs/json.md", import.meta.url), "utf8");
const schema: object = JSON.parse(
  /## `explain-errors` of a cluster\s.*?```json\n(.*?)\n```/s.exec(document)?.[1] ?? "",
);

const ajv = new Ajv2020({ strict: true, allErrors: true });
formats.default(ajv);
const validate = ajv.compile(schema);

test.for([
  "healthy",
  "not-installed",
  "kubelet-cert-no-ip-sans",
  "dns-no-such-host",
  "nobody",
  "hostile",
  "hpa-missing-request",
  "two-installations",
  "kubelet-stopped",
])("the diagnosis of %s is what docs/json.md says", async (scenario) => {
  const cluster = await withCluster({ scenario, users: {} });
  for (const more of ["", " --redact", " --stage log"]) {
    const { stdout } = await runLine(`explain-errors -o json${more}`, { cluster });
    validate(JSON.parse(stdout));
    expect(validate.errors).toBeNull();
  }
});

import { expect, test } from "vitest";
import { errorsDocument } from "./errors-document.ts";

test("docs/errors.md is the catalogue; pnpm update:errors writes it", async () => {
  await expect(errorsDocument()).toMatchFileSnapshot("../../../../../docs/errors.md");
});

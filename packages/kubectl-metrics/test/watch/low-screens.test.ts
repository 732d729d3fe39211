import { expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { openScreen } from "./support/open-screen.ts";
import { shop } from "./support/shop.ts";

process.env["TZ"] = "UTC";

const REFUSED = { step: "nodes", reason: "forbidden", message: "cannot list nodes: 403 Forbidden" } as const;

test.for([
  [1, 1],
  [20, 5],
  [80, 5],
  [80, 10],
] as const)("%d×%d: rows, what fails and what is typed are there, one below the other", async ([columns, rows]) => {
  let isBroken = false;
  const screen = await openScreen(
    (_, now) => {
      if (isBroken) throw new UserError("cannot list nodes: 10.0.0.1:6443: connection refused");
      return shop({ at: now, failures: [REFUSED] });
    },
    { columns, rows, settings: { showsSum: true } },
  );
  const seen = [await screen.text()];
  isBroken = true;
  await screen.time.advance(6_000);
  seen.push(await screen.text());
  await screen.press("/", "n", "o");
  seen.push(await screen.text());
  await screen.press("\r", "?");
  seen.push(await screen.text());

  const name = `screens/low-${columns}x${rows}.txt`;
  await expect(seen.join(`${"~".repeat(columns)}\n`)).toMatchFileSnapshot(name);
});

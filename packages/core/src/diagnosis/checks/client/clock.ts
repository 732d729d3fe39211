import type { Check } from "../check.ts";

/** A minute: certificates and tokens are not exact to less, and the Date header is good to a second. */
const TOLERATED = 60_000;

/** Whether this computer and the API server have the same time. */
export const clock: Check = ({ evidence: { client, takenAt } }) => {
  const difference = client.clockDifference ?? 0;
  if (Math.abs(difference) <= TOLERATED) return [];
  const seconds = Math.round(Math.abs(difference) / 1000);
  const seen = `the API server's clock is ${seconds} s ${difference > 0 ? "ahead of" : "behind"} this computer's`;
  return [{ ruleId: "client-clock-difference", stage: "client", seen, where: "Date header", at: takenAt }];
};

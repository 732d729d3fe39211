import { advice } from "../remedies/advice.ts";
import { defineRule, type Rule } from "../rule.ts";

export const clientClockDifference: Rule = defineRule({
  id: "client-clock-difference",
  severity: "warning",
  role: "cause",
  title: "This computer's clock differs from the API server's",
  cause: "Ages of samples and the validity of certificates and tokens are judged by the wrong time.",
  proof: () => ["date -u; kubectl get --raw /livez -v=8 2>&1 | grep -i ' Date:'"],
  remedies: [
    advice("Synchronise this computer's clock", ["timedatectl", "sudo systemctl enable --now systemd-timesyncd"]),
  ],
  references: ["https://kubernetes.io/docs/reference/access-authn-authz/authentication/"],
  lines: [],
});

import { expect, test } from "vitest";
import { logs } from "../../src/diagnosis/checks/log/logs.ts";
import { sceneOf } from "../../src/diagnosis/scene/scene.ts";
import { classifyText } from "../../src/diagnosis/text-rules.ts";
import type { Evidence, Sighting } from "../../src/index.ts";
import { broken, type Change, failed, had, type Writable, walked } from "./healthy-cluster.ts";

const at = (clock: string, text: string): string => `E1124 ${clock}.000000       1 scraper.go:149] ${text}`;
const scrape = (clock: string, node: string, error: string): string =>
  at(clock, `"Failed to scrape node" err="${error}" node="${node}"`);

const REFUSED =
  'Get \\"https://10.0.0.1:10250/metrics/resource\\": dial tcp 10.0.0.1:10250: connect: connection refused';
const LATE = 'Get \\"https://10.0.0.1:10250/metrics/resource\\": context deadline exceeded';
const UNAUTHORIZED = 'request failed, status: \\"401 Unauthorized\\"';
const RBAC =
  'failed to list *v1.Node: nodes is forbidden: User \\"system:serviceaccount:kube-system:metrics-server\\" cannot list resource \\"nodes\\" in API group \\"\\" at the cluster scope';

const logged =
  (lines: readonly string[], change: Change = () => undefined): Change =>
  (evidence) => {
    had(evidence.logs[0]?.value).lines = [...lines];
    change(evidence);
  };

const previous: Change = ({ logs: all, objects }) => {
  had(all[0]?.value).previous = true;
  had(objects.pods?.value?.[0]).status.conditions = [];
};
const missing: Change = (evidence) => {
  had(evidence.nodeMetrics?.value).splice(0, 1);
};

const WHERE = "log of kube-system/metrics-server-a, container metrics-server";
const seen = (ruleId: string, line: string, clock: string, more: Partial<Sighting> = {}): Sighting => ({
  ruleId,
  stage: "log",
  seen: line,
  where: WHERE,
  at: `2026-11-24T${clock}Z`,
  ...more,
});

const one = (clock: string, error: string): string => scrape(clock, "worker-1", error);

const ROWS: readonly { readonly name: string; readonly evidence: Evidence; readonly sightings: readonly Sighting[] }[] =
  [
    { name: "a healthy log", evidence: walked(), sightings: [] },
    {
      name: "one line of a node",
      evidence: broken(logged([one("09:59:50", REFUSED)])),
      sightings: [seen("kubelet-connection-refused", one("09:59:50", REFUSED), "09:59:50", { nodes: ["worker-1"] })],
    },
    {
      name: "the node by its address",
      evidence: broken(logged([scrape("09:59:50", "10.0.0.2", REFUSED)])),
      sightings: [
        seen("kubelet-connection-refused", scrape("09:59:50", "10.0.0.2", REFUSED), "09:59:50", {
          nodes: ["worker-2"],
        }),
      ],
    },
    {
      name: "equal lines are one, with the last, how often and since when",
      evidence: broken(logged([one("09:59:20", REFUSED), one("09:59:35", REFUSED), one("09:59:50", REFUSED)])),
      sightings: [
        seen("kubelet-connection-refused", one("09:59:50", REFUSED), "09:59:50", {
          nodes: ["worker-1"],
          count: 3,
          firstAt: "2026-11-24T09:59:20Z",
        }),
      ],
    },
    {
      name: "what a node's metrics prove to be over",
      evidence: walked(logged([one("09:59:50", REFUSED)])),
      sightings: [],
    },
    {
      name: "a node that is no longer listed",
      evidence: broken(logged([scrape("09:59:50", "worker-9", REFUSED)])),
      sightings: [],
    },
    {
      name: "a node where no nodes were read",
      evidence: broken(
        logged([scrape("09:59:50", "worker-9", REFUSED)], ({ objects }) => {
          objects.nodes = undefined;
        }),
      ),
      sightings: [
        seen("kubelet-connection-refused", scrape("09:59:50", "worker-9", REFUSED), "09:59:50", {
          nodes: ["worker-9"],
        }),
      ],
    },
    {
      name: "what did not come back for two resolutions and a minute",
      evidence: broken(logged([one("09:58:00", REFUSED)])),
      sightings: [],
    },
    {
      name: "what something else followed on the node, unless it is vague",
      evidence: broken(logged([one("09:59:05", LATE), one("09:59:20", REFUSED), one("09:59:35", UNAUTHORIZED)])),
      sightings: [
        seen("kubelet-scrape-timeout", one("09:59:05", LATE), "09:59:05", { nodes: ["worker-1"] }),
        seen("kubelet-unauthorized", one("09:59:35", UNAUTHORIZED), "09:59:35", { nodes: ["worker-1"] }),
      ],
    },
    {
      name: "another node's failure while this one has metrics",
      evidence: walked(logged([one("09:59:50", REFUSED)], missing)),
      sightings: [seen("kubelet-connection-refused", one("09:59:50", REFUSED), "09:59:50", { nodes: ["worker-1"] })],
    },
    {
      name: "what is about no node",
      evidence: broken(logged([at("09:56:00", RBAC)])),
      sightings: [seen("metrics-server-rbac-missing", at("09:56:00", RBAC), "09:56:00")],
    },
    {
      name: "what is about no node and more than five minutes ago",
      evidence: broken(logged([at("09:54:00", RBAC)])),
      sightings: [],
    },
    {
      name: "what is about no node while metrics arrive",
      evidence: walked(logged([at("09:59:00", RBAC)])),
      sightings: [],
    },
    {
      name: "a line without a time",
      evidence: broken(logged(["Error: unknown flag: --source", "Error: unknown flag: --source"])),
      sightings: [{ ...seen("flag-unknown", "Error: unknown flag: --source", "10:00:00"), count: 2 }],
    },
    {
      name: "the flags that are explained after a wrong one",
      evidence: broken(
        logged([
          "      --tls-cert-file string   File of the certificate; without it a self-signed certificate is made",
        ]),
      ),
      sightings: [],
    },
    {
      name: "the previous run, however long ago",
      evidence: broken(logged([at("08:00:00", RBAC)], previous)),
      sightings: [
        {
          ...seen("metrics-server-rbac-missing", at("08:00:00", RBAC), "08:00:00"),
          where: "log of kube-system/metrics-server-a, previous run of container metrics-server",
        },
      ],
    },
    {
      name: "the previous run of a pod that is ready",
      evidence: broken(
        logged([at("09:59:00", RBAC)], ({ logs: all }) => {
          had(all[0]?.value).previous = true;
        }),
      ),
      sightings: [],
    },
    {
      name: "a log that was not read",
      evidence: broken((evidence) => {
        (evidence as Writable<Evidence>).logs = [failed("forbidden")];
      }),
      sightings: [],
    },
  ];

test.for(ROWS)("$name", ({ evidence, sightings }) => {
  expect(logs(sceneOf(evidence, classifyText))).toEqual(sightings);
});

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

const SERVING = "I1124 09:59:00.000000       1 secure_serving.go:214] Serving securely on [::]:10250";
const STARTING = 'I1124 09:59:00.000000       1 shared_informer.go:402] "Waiting for caches to sync"';
const UNREACHABLE =
  'panic: unable to load configmap based request-header-client-ca-file: Get "https://10.96.0.1:443/api/v1/namespaces/kube-system/configmaps/extension-apiserver-authentication": dial tcp 10.96.0.1:443: connect: connection refused';
const WATCH =
  'failed to list *v1.Node: Get "https://10.96.0.1:443/api/v1/nodes": dial tcp 10.96.0.1:443: connect: connection refused';

/** The log of a run that ended, before that of the present one; the pod is not ready. */
const runs =
  (ended: readonly string[], present: readonly string[], change: Change = () => undefined): Change =>
  (evidence) => {
    const { path, at: readAt, value } = had(evidence.logs[0]);
    const run = (lines: readonly string[], isEnded: boolean) => ({
      path,
      at: readAt,
      value: { ...had(value), previous: isEnded, lines: [...lines] },
    });
    (evidence as Writable<Evidence>).logs = [run(present, false), run(ended, true)];
    had(evidence.objects.pods?.value?.[0]).status.conditions = [];
    change(evidence);
  };

const WHERE = "log of kube-system/metrics-server-a, container metrics-server";
const PREVIOUS = "log of kube-system/metrics-server-a, previous run of container metrics-server";
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
          where: PREVIOUS,
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
      name: "what kept the previous run from starting, while the present one serves",
      evidence: broken(runs([UNREACHABLE, "goroutine 1 [running]:"], [SERVING, one("09:59:50", REFUSED)])),
      sightings: [seen("kubelet-connection-refused", one("09:59:50", REFUSED), "09:59:50", { nodes: ["worker-1"] })],
    },
    {
      name: "what kept the previous run from starting, while the present one does not serve yet",
      evidence: broken(runs([UNREACHABLE], [STARTING])),
      sightings: [{ ...seen("apiserver-unreachable-from-pod", UNREACHABLE, "10:00:00"), where: PREVIOUS }],
    },
    {
      name: "what kept the previous run from starting, while another container serves",
      evidence: broken(
        runs([UNREACHABLE], [SERVING], ({ logs: all }) => {
          had(all[0]?.value).container = "sidecar";
        }),
      ),
      sightings: [{ ...seen("apiserver-unreachable-from-pod", UNREACHABLE, "10:00:00"), where: PREVIOUS }],
    },
    {
      name: "what ended a previous run that had served",
      evidence: broken(runs([SERVING, UNREACHABLE], [SERVING])),
      sightings: [{ ...seen("apiserver-unreachable-from-pod", UNREACHABLE, "10:00:00"), where: PREVIOUS }],
    },
    {
      name: "what ended a previous run whose log is too long to hold its start",
      evidence: broken(runs([...Array<string>(400).fill(STARTING), UNREACHABLE], [SERVING])),
      sightings: [{ ...seen("apiserver-unreachable-from-pod", UNREACHABLE, "10:00:00"), where: PREVIOUS }],
    },
    {
      name: "the API server, which is tried again at least once a minute",
      evidence: broken(logged([at("09:58:30", WATCH)])),
      sightings: [seen("apiserver-unreachable-from-pod", at("09:58:30", WATCH), "09:58:30")],
    },
    {
      name: "the API server, which was not tried in vain for more than two minutes",
      evidence: broken(logged([at("09:57:30", WATCH)])),
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

import { describe } from "vitest";
import { aggregation } from "../../src/diagnosis/checks/workload/aggregation.ts";
import { bindings } from "../../src/diagnosis/checks/workload/bindings.ts";
import { events } from "../../src/diagnosis/checks/workload/events.ts";
import { podStates } from "../../src/diagnosis/checks/workload/pod-states.ts";
import { roles } from "../../src/diagnosis/checks/workload/roles.ts";
import type { Evidence, PodState } from "../../src/index.ts";
import { broken, type Change, failed, had, LONG_AGO, NOW, type Writable, walked } from "./healthy-cluster.ts";
import { checkTable } from "./seen-by.ts";

const changedPod =
  (change: (pod: Writable<PodState>) => void): Change =>
  ({ objects }) =>
    change(had(objects.pods?.value?.[0]));
const pod = (change: (pod: Writable<PodState>) => void): Evidence => broken(changedPod(change));

const unready = (status: Partial<Writable<PodState["status"]>>): Evidence =>
  pod((first) => {
    first.status = {
      phase: "Running",
      conditions: [{ type: "Ready", status: "False" }],
      containerStatuses: [],
      ...status,
    };
  });
const NOT_READY = ["pod-not-ready", "not ready: no message"] as const;

const waiting = (reason: string, message?: string): Evidence =>
  unready({
    containerStatuses: [
      { name: "metrics-server", ready: false, restartCount: 3, state: { waiting: { reason, message } } },
    ],
  });

const killed = (terminated: { reason: string; exitCode?: number }, at: "state" | "lastState"): Evidence =>
  unready({
    containerStatuses: [{ name: "metrics-server", ready: false, restartCount: 2, state: {}, [at]: { terminated } }],
  });

describe("pods", () => {
  checkTable(podStates, [
    ["ready", walked(), []],
    [
      "not read",
      broken(({ objects }) => {
        objects.pods = undefined;
      }),
      [],
    ],
    [
      "not scheduled",
      unready({
        phase: "Pending",
        conditions: [
          { type: "PodScheduled", status: "False", message: "0/2 nodes are available: 2 Insufficient memory." },
        ],
      }),
      [["scheduling-failed", "0/2 nodes are available: 2 Insufficient memory."]],
    ],
    [
      "not scheduled, in unknown words",
      unready({ phase: "Pending", conditions: [{ type: "PodScheduled", status: "False", message: "not today" }] }),
      [["scheduling-failed", "not today"]],
    ],
    [
      "evicted",
      unready({ phase: "Failed", reason: "Evicted", message: "The node was low on resource: memory." }),
      [["pod-oom-or-throttled", "The node was low on resource: memory."]],
    ],
    [
      "evicted in unknown words",
      unready({ phase: "Failed", reason: "Evicted", message: "not today" }),
      [["pod-not-ready", "not today"]],
    ],
    [
      "evicted, with one that is ready in its place",
      broken((evidence) => {
        const all = had(evidence.objects.pods?.value);
        const { status } = had(all[0]);
        all.push({ ...had(all[0]), status: { ...status, phase: "Failed", message: "not today", conditions: [] } });
      }),
      [],
    ],
    ["failed without a word", unready({ phase: "Failed" }), []],
    [
      "image",
      waiting("ImagePullBackOff", 'Back-off pulling image "x"'),
      [["image-pull-failed", 'container metrics-server: ImagePullBackOff: Back-off pulling image "x"'], NOT_READY],
    ],
    [
      "crash loop",
      waiting("CrashLoopBackOff"),
      [["pod-crash-looping", "container metrics-server: CrashLoopBackOff"], NOT_READY],
    ],
    ["starting", waiting("ContainerCreating"), [NOT_READY]],
    [
      "out of memory",
      killed({ reason: "OOMKilled", exitCode: 137 }, "lastState"),
      [["pod-oom-or-throttled", "container metrics-server: OOMKilled, exit code 137, 2 restarts"], NOT_READY],
    ],
    [
      "out of memory just now",
      killed({ reason: "OOMKilled" }, "state"),
      [["pod-oom-or-throttled", "container metrics-server: OOMKilled, exit code unknown, 2 restarts"], NOT_READY],
    ],
    ["ended otherwise", killed({ reason: "Error", exitCode: 1 }, "lastState"), [NOT_READY]],
    [
      "out of memory once, ready again",
      pod(({ status }) => {
        had(status.containerStatuses[0]).lastState = { terminated: { reason: "OOMKilled", exitCode: 137 } };
      }),
      [],
    ],
    [
      "just started",
      unready({
        conditions: [{ type: "Ready", status: "False", message: "containers with unready status: [metrics-server]" }],
        containerStatuses: [
          {
            name: "metrics-server",
            ready: false,
            restartCount: 0,
            state: { running: { startedAt: "2026-11-24T09:59:40Z" } },
          },
        ],
      }),
      [
        [
          "metrics-not-ready-yet",
          "started 20 s ago; there are metrics after two scrapes, 15 s apart: wait 40 s, then look again",
        ],
        ["pod-not-ready", "not ready: containers with unready status: [metrics-server]"],
      ],
    ],
    [
      "just started, again and again",
      unready({
        conditions: [],
        containerStatuses: [
          {
            name: "metrics-server",
            ready: false,
            restartCount: 2,
            state: { running: { startedAt: "2026-11-24T09:59:40Z" } },
          },
        ],
      }),
      [NOT_READY],
    ],
    ["no condition", unready({ conditions: [] }), [NOT_READY]],
    [
      "on its way out",
      pod((first) => {
        first.metadata.deletionTimestamp = NOW;
        first.status.conditions = [];
      }),
      [],
    ],
  ]);
});

describe("events", () => {
  const PULL = 'Failed to pull image "registry.k8s.io/metrics-server/metrics-server:v9": not found';
  const told = (
    lastTimestamp: string | undefined,
    name = "metrics-server-a",
    kind = "Pod",
    change: Change = () => undefined,
  ) =>
    walked((evidence) => {
      changedPod(({ status }) => {
        status.conditions = [];
      })(evidence);
      had(evidence.objects.events?.value).push({
        metadata: { name: "e" },
        type: "Warning",
        message: PULL,
        lastTimestamp,
        involvedObject: { kind, name },
      });
      change(evidence);
    });
  checkTable(events, [
    ["none", walked(), []],
    ["of a pod that is not ready", told("2026-11-24T09:55:00Z"), [["image-pull-failed", PULL]]],
    ["of a replica set", told(NOW, "metrics-server", "ReplicaSet"), [["image-pull-failed", PULL]]],
    ["old", told(LONG_AGO), []],
    ["of no time", told(undefined), []],
    ["of a pod that is gone", told(NOW, "metrics-server-b"), []],
    [
      "harmless",
      told(NOW, "metrics-server-a", "Pod", ({ objects }) => {
        had(objects.events?.value?.[0]).type = "Normal";
      }),
      [],
    ],
    [
      "without words",
      told(NOW, "metrics-server-a", "Pod", ({ objects }) => {
        had(objects.events?.value?.[0]).message = undefined;
      }),
      [],
    ],
    [
      "while every pod is ready",
      told(NOW, "metrics-server-a", "Pod", ({ objects }) => {
        had(objects.pods?.value?.[0]).status.conditions = [{ type: "Ready", status: "True" }];
      }),
      [],
    ],
    [
      "while there is no pod",
      told(NOW, "metrics-server", "ReplicaSet", ({ objects }) => {
        objects.pods = undefined;
      }),
      [["image-pull-failed", PULL]],
    ],
    [
      "not read",
      broken(({ objects }) => {
        objects.events = failed("forbidden");
      }),
      [],
    ],
  ]);
});

describe("roles", () => {
  const ruled =
    (...resources: string[]): Change =>
    ({ objects }) => {
      had(objects.roles?.value?.[0]).rules = [{ verbs: ["*"], apiGroups: ["*"], resources }];
    };
  const old: Change = ({ objects }) => {
    had(objects.workloads?.value?.[0]?.spec.template.spec.containers[0]).image = "metrics-server:v0.5.2";
  };
  const lacks = (resource: string) =>
    ["kubelet-forbidden-rbac", `no ClusterRole of the ServiceAccount allows get on ${resource}`] as const;
  checkTable(roles, [
    ["all", broken(), []],
    ["metrics arrive", walked(ruled()), []],
    ["nodes/stats since 0.6", broken(ruled("nodes/stats", "nodes", "pods")), [lacks("nodes/metrics")]],
    [
      "nodes/metrics before 0.6",
      broken((evidence) => {
        ruled("nodes/metrics", "nodes", "pods")(evidence);
        old(evidence);
      }),
      [lacks("nodes/stats")],
    ],
    [
      "no pods",
      broken(ruled("nodes/metrics", "nodes")),
      [
        ["metrics-server-rbac-missing", "no ClusterRole of the ServiceAccount allows list on pods"],
        ["metrics-server-rbac-missing", "no ClusterRole of the ServiceAccount allows watch on pods"],
      ],
    ],
    [
      "for one node only",
      broken((evidence) => {
        ruled("nodes/metrics", "nodes", "pods")(evidence);
        had(evidence.objects.roles?.value?.[0]).rules.push({
          verbs: ["get"],
          apiGroups: [""],
          resources: ["nodes/metrics"],
          resourceNames: ["worker-1"],
        });
        had(evidence.objects.roles?.value?.[0]?.rules[0]).resources = ["nodes", "pods"];
      }),
      [lacks("nodes/metrics")],
    ],
    [
      "of a namespace",
      broken(({ objects }) => {
        const role = had(objects.roles?.value?.[0]);
        role.kind = "Role";
        role.rules = [{ verbs: ["*"], apiGroups: ["*"], resources: ["*"] }];
      }),
      [
        lacks("nodes/metrics"),
        ...["nodes", "pods"].flatMap((resource) =>
          ["list", "watch"].map(
            (verb) =>
              [
                "metrics-server-rbac-missing",
                `no ClusterRole of the ServiceAccount allows ${verb} on ${resource}`,
              ] as const,
          ),
        ),
      ],
    ],
    [
      "not read",
      broken(({ objects }) => {
        objects.roles = undefined;
      }),
      [],
    ],
    [
      "not read to the end",
      broken((evidence) => {
        ruled()(evidence);
        evidence.objects.roles = { ...had(evidence.objects.roles), failure: undefined, value: [], truncated: true };
      }),
      [],
    ],
  ]);
});

describe("bindings", () => {
  const bound = (
    change: (all: { kind: string; roleRef: { name: string }; metadata: { namespace?: string | undefined } }[]) => void,
  ) => broken(({ objects }) => change(had(objects.roleBindings?.value)));
  checkTable(bindings, [
    ["both", broken(), []],
    ["metrics arrive", walked(), []],
    [
      "none",
      bound((all) => all.splice(0)),
      [
        ["auth-delegator-missing", "no ClusterRoleBinding gives the ServiceAccount system:auth-delegator"],
        [
          "requestheader-configmap-rbac",
          "no RoleBinding in kube-system gives the ServiceAccount extension-apiserver-authentication-reader",
        ],
      ],
    ],
    [
      "in another namespace",
      bound(([reader]) => {
        had(reader).metadata.namespace = "monitoring";
      }),
      [
        [
          "requestheader-configmap-rbac",
          "no RoleBinding in kube-system gives the ServiceAccount extension-apiserver-authentication-reader",
        ],
      ],
    ],
    [
      "an administrator",
      bound((all) => {
        had(all[1]).roleRef.name = "cluster-admin";
      }),
      [],
    ],
    [
      "not read",
      broken(({ objects }) => {
        objects.roleBindings = failed("forbidden");
      }),
      [],
    ],
  ]);
});

describe("aggregation", () => {
  checkTable(aggregation, [
    ["configured", broken(), []],
    [
      "not configured",
      walked(({ objects }) => {
        had(objects.authenticationConfig?.value).data = { "client-ca-file": "present" };
      }),
      [
        [
          "aggregation-layer-not-configured",
          "kube-system/extension-apiserver-authentication has no requestheader-client-ca-file",
        ],
      ],
    ],
    [
      "not read",
      walked(({ objects }) => {
        objects.authenticationConfig = undefined;
      }),
      [],
    ],
  ]);
});

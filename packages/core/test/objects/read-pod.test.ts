import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { podFieldNames, readPod } from "../../src/index.ts";

const running = { running: { startedAt: "2026-11-23T16:34:17Z" } };
const terminated = { terminated: { exitCode: 0 } };

test("a pod with everything", () => {
  const pod = readPod({
    metadata: {
      name: "p",
      namespace: "x",
      uid: "u",
      labels: { app: "web" },
      creationTimestamp: "2026-11-23T16:34:09Z",
    },
    spec: {
      nodeName: "node1",
      restartPolicy: "Always",
      schedulerName: "default-scheduler",
      serviceAccountName: "default",
      hostNetwork: true,
      initContainers: [{ name: "init" }, { name: "proxy", restartPolicy: "Always" }, null],
    },
    status: {
      phase: "Running",
      podIP: "10.0.0.7",
      nominatedNodeName: "node2",
      initContainerStatuses: [
        { name: "init", state: running },
        { name: "proxy", state: running },
      ],
      containerStatuses: [
        { name: "main", state: running },
        { name: "done", state: terminated },
        { name: "waiting", state: { waiting: {} } },
        { state: running },
        null,
      ],
    },
  });
  expect(pod).toEqual({
    namespace: "x",
    name: "p",
    uid: "u",
    labels: { app: "web" },
    node: "node1",
    phase: "Running",
    createdAt: 1_795_451_649_000,
    runningContainers: ["proxy", "main"],
    fields: {
      "metadata.name": "p",
      "metadata.namespace": "x",
      "spec.nodeName": "node1",
      "spec.restartPolicy": "Always",
      "spec.schedulerName": "default-scheduler",
      "spec.serviceAccountName": "default",
      "spec.hostNetwork": "true",
      "status.phase": "Running",
      "status.podIP": "10.0.0.7",
      "status.nominatedNodeName": "node2",
    },
  });
  expect(Object.keys(pod?.fields ?? {})).toEqual(podFieldNames);
});

test("a pod with nothing but a name", () => {
  const pod = readPod({ metadata: { name: "p", namespace: "x", creationTimestamp: "soon" } });
  expect(pod).toMatchObject({ namespace: "x", name: "p", labels: {}, runningContainers: [] });
  expect([pod?.node, pod?.phase, pod?.createdAt]).toEqual([undefined, undefined, undefined]);
  expect(pod?.fields["spec.hostNetwork"]).toBe("false");
});

test.for([
  null,
  {},
  { metadata: { name: "p" } },
  { metadata: { namespace: "x" } },
  { metadata: { name: "", namespace: "x" } },
])("%j is no pod", (value) => {
  expect(readPod(value)).toBeUndefined();
});

property.prop([fc.jsonValue()])("no JSON makes it throw", (value) => {
  expect(readPod(value)).toBeUndefined();
  expect(readPod({ metadata: { name: "p", namespace: "x" }, spec: value, status: value })?.name).toBe("p");
});

import { describe } from "vitest";
import { backend } from "../../src/diagnosis/checks/service/backend.ts";
import { endpoints } from "../../src/diagnosis/checks/service/endpoints.ts";
import { selector } from "../../src/diagnosis/checks/service/selector.ts";
import { targetPort } from "../../src/diagnosis/checks/service/target-port.ts";
import { broken, failed, had, walked } from "./healthy-cluster.ts";
import { checkTable } from "./seen-by.ts";

const GONE = failed("not-found", 'services "metrics-server" not found');

const noService = walked(({ objects }) => {
  objects.service = GONE;
});
const notRead = walked(({ objects }) => {
  objects.service = undefined;
  objects.endpointSlices = undefined;
});

describe("backend", () => {
  checkTable(backend, [
    ["there", walked(), []],
    ["not there", noService, [["apiservice-service-not-found", 'services "metrics-server" not found']]],
    ["not read", notRead, []],
    [
      "not registered",
      walked(({ objects }) => {
        objects.apiServices = undefined;
      }),
      [],
    ],
    [
      "another port",
      walked(({ objects }) => {
        had(objects.apiServices?.value?.[0]?.spec.service).port = 8443;
      }),
      [["apiservice-service-port", "the APIService names port 8443; the Service has 443"]],
    ],
    [
      "no ports",
      walked(({ objects }) => {
        had(objects.apiServices?.value?.[0]?.spec.service).port = undefined;
        had(objects.service?.value).spec.ports = [];
      }),
      [["apiservice-service-port", "the APIService names port 443; the Service has none"]],
    ],
  ]);
});

describe("selector", () => {
  checkTable(selector, [
    ["the pods", walked(), []],
    ["not read", notRead, []],
    [
      "other pods",
      walked(({ objects }) => {
        had(objects.service?.value).spec.selector = { app: "metrics", tier: "x" };
      }),
      [
        [
          "service-selector-mismatch",
          "the Service selects app=metrics,tier=x; the pods of Deployment metrics-server have k8s-app=metrics-server",
        ],
      ],
    ],
    [
      "none, and somebody lists endpoints",
      walked(({ objects }) => {
        had(objects.service?.value).spec.selector = undefined;
      }),
      [],
    ],
    ...(["none", "empty"] as const).map(
      (what) =>
        [
          `${what}, and nobody lists endpoints`,
          walked(({ objects }) => {
            had(objects.service?.value).spec.selector = what === "none" ? undefined : {};
            had(objects.endpointSlices?.value).splice(0);
          }),
          [["service-selector-mismatch", "the Service has no selector, and no endpoints"]],
        ] as const,
    ),
    [
      "none, and endpoints were not read",
      walked(({ objects }) => {
        had(objects.service?.value).spec.selector = undefined;
        objects.endpointSlices = undefined;
      }),
      [],
    ],
    [
      "no workload",
      walked(({ objects }) => {
        objects.workloads = undefined;
      }),
      [],
    ],
  ]);
});

const leadsTo = (target: number | string | undefined, args = ["--secure-port=10250"]) =>
  broken(({ objects }) => {
    had(objects.service?.value?.spec.ports[0]).targetPort = target;
    had(objects.workloads?.value?.[0]?.spec.template.spec.containers[0]).args = args;
  });

describe("target port", () => {
  checkTable(targetPort, [
    ["a name", leadsTo("https"), []],
    ["a number", leadsTo(10_250), []],
    ["the port itself", leadsTo(undefined, []), []],
    ["not read", notRead, []],
    ["another number", leadsTo(4443), [["service-port-mismatch", "targetPort 4443; metrics-server serves on 10250"]]],
    [
      "a name of another port",
      leadsTo("https", ["--secure-port", "4443"]),
      [["service-port-mismatch", "targetPort https, which is 10250; metrics-server serves on 4443"]],
    ],
    [
      "a name of no port",
      leadsTo("web"),
      [["service-port-mismatch", "targetPort web, which no container port is called; metrics-server serves on 10250"]],
    ],
    [
      "metrics arrive all the same",
      walked(({ objects }) => {
        had(objects.service?.value?.spec.ports[0]).targetPort = 1;
      }),
      [],
    ],
    [
      "no such port",
      broken(({ objects }) => {
        had(objects.service?.value).spec.ports = [];
      }),
      [],
    ],
    [
      "the APIService does not say",
      broken(({ objects }) => {
        objects.apiServices = undefined;
      }),
      [],
    ],
  ]);
});

describe("endpoints", () => {
  checkTable(endpoints, [
    ["one", walked(), []],
    ["not read", notRead, []],
    ["no Service", noService, []],
    [
      "none",
      walked(({ objects }) => {
        objects.endpointSlices = { ...had(objects.endpointSlices), failure: undefined, value: [] };
      }),
      [["apiservice-missing-endpoints", "no endpoints"]],
    ],
    [
      "not ready",
      walked(({ objects }) => {
        had(objects.endpointSlices?.value?.[0]?.endpoints[0]).ready = false;
      }),
      [["apiservice-missing-endpoints", "1 endpoints, none of them ready"]],
    ],
  ]);
});

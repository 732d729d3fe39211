import { describe, expect, test } from "vitest";
import { flagsOf, isOn, securePort } from "../../src/diagnosis/scene/flags.ts";
import { imageVersion, isOlder, versionText } from "../../src/diagnosis/scene/image-version.ts";
import { sceneOf } from "../../src/diagnosis/scene/scene.ts";
import { classifyText } from "../../src/diagnosis/text-rules.ts";
import { had, walked } from "./healthy-cluster.ts";

const IMAGES: readonly [image: string, version: string | undefined][] = [
  ["registry.k8s.io/metrics-server/metrics-server:v0.7.1", "0.7.1"],
  ["k8s.gcr.io/metrics-server-amd64:v0.3.6", "0.3.6"],
  ["bitnami/metrics-server:0.6.4-debian-11-r5@sha256:0123", "0.6.4"],
  ["rancher/mirrored-metrics-server:v0.8", "0.8.0"],
  ["localhost:5000/metrics-server", undefined],
  ["metrics-server:latest", undefined],
  ["metrics-server:1", undefined],
  ["metrics-server@sha256:0123", undefined],
];

describe("the version of an image", () => {
  test.for(IMAGES)("%s", ([image, version]) => {
    const made = imageVersion(image);
    expect(made === undefined ? undefined : versionText(made)).toBe(version);
  });
});

const ORDER: readonly [version: string, other: string, older: boolean][] = [
  ["0.6.4", "0.7", true],
  ["0.7.0", "0.7", false],
  ["0.3.3", "0.3.4", true],
  ["0.10.0", "0.9", false],
  ["1.0.0", "0.9", false],
];

describe("older", () => {
  test.for(ORDER)("%s than %s: %s", ([version, other, older]) => {
    expect(isOlder(had(imageVersion(`x:${version}`)), other)).toBe(older);
  });
});

describe("flags", () => {
  test("are read as Go's pflag reads them", () => {
    const flags = flagsOf({
      name: "metrics-server",
      command: ["/metrics-server", "--cert-dir=/tmp"],
      args: [
        "-v",
        "2",
        "--kubelet-insecure-tls",
        "x",
        "--secure-port",
        "4443",
        "--a=b=c\nd",
        "--cert-dir=/var",
        "--source",
      ],
      ports: [],
      env: [],
    });
    expect([...flags.values()].map(({ written, value }) => [written, value])).toEqual([
      ["--cert-dir=/var", "/var"],
      ["-v 2", "2"],
      ["--kubelet-insecure-tls", "true"],
      ["--secure-port 4443", "4443"],
      ["--a=b=c\nd", "b=c\nd"],
      ["--source", "true"],
    ]);
    expect(isOn(flags, "kubelet-insecure-tls")).toBe(true);
    expect(securePort(flags)).toBe(4443);
  });

  test("no container has none", () => {
    expect(flagsOf(undefined).size).toBe(0);
  });
});

describe("a scene", () => {
  test("flows where every node that has a kubelet has fresh metrics", () => {
    const scene = sceneOf(
      walked(({ objects, nodeMetrics }) => {
        had(objects.nodes?.value?.[0]).metadata.labels = { "eks.amazonaws.com/compute-type": "fargate" };
        had(nodeMetrics?.value).splice(0, 1);
      }),
      classifyText,
    );
    expect([scene.flowing, [...scene.freshNodes], scene.resolution]).toEqual([true, ["worker-2"], 15_000]);
  });

  test("does not flow where nothing is known", () => {
    const scene = sceneOf(
      walked((evidence) => {
        evidence.takenAt = "never";
        evidence.client = {};
        evidence.objects = {};
        evidence.nodeMetrics = undefined;
      }),
      classifyText,
    );
    expect([scene.flowing, scene.now, scene.resolution, scene.version]).toEqual([false, 0, 60_000, undefined]);
  });
});

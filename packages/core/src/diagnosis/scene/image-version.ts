/** A version of metrics-server as numbers: 0.7.1 is `{ major: 0, minor: 7, patch: 1 }`. */
export interface Version {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
}

const TAG = /:v?(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4}))?(?:[-+._][\w.+-]*)?(?:@|$)/;

/**
 * The version that an image's tag says, such as `registry.k8s.io/metrics-server/metrics-server:v0.7.1` or `bitnami/metrics-server:0.6.4-debian-11-r5@sha256:…`.
 *
 * @param image - the image of a container
 * @returns the version; nothing where the tag is absent, "latest" or of another kind
 */
export function imageVersion(image: string): Version | undefined {
  const [, major, minor, patch = "0"] = TAG.exec(image) ?? [];
  return major === undefined ? undefined : { major: Number(major), minor: Number(minor), patch: Number(patch) };
}

/** A version as text: "0.7.1". */
export function versionText({ major, minor, patch }: Version): string {
  return `${major}.${minor}.${patch}`;
}

/**
 * Whether a version is older than another.
 *
 * @param version - the version that is asked about
 * @param other - such as "0.6" or "0.3.4"
 */
export function isOlder(version: Version, other: string): boolean {
  const [major = 0, minor = 0, patch = 0] = other.split(".").map(Number);
  const difference = version.major - major || version.minor - minor || version.patch - patch;
  return difference < 0;
}

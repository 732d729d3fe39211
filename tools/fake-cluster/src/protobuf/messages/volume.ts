import { boolean, inline, integer, list, message, pointer, quantity, string, strings, value } from "../schema.ts";

const keyToPath = message({ key: value(1, string), path: value(2, string), mode: pointer(3, integer) });

const projection = message({
  name: inline(1, strings("name")),
  items: list(2, keyToPath),
  optional: pointer(4, boolean),
});

const downwardFile = message({
  path: value(1, string),
  fieldRef: pointer(2, strings("apiVersion", "fieldPath")),
  mode: pointer(4, integer),
});

const serviceAccountToken = message({
  audience: value(1, string),
  expirationSeconds: pointer(2, integer),
  path: value(3, string),
});

const volumeProjection = message({
  secret: pointer(1, projection),
  downwardAPI: pointer(2, message({ items: list(1, downwardFile) })),
  configMap: pointer(3, projection),
  serviceAccountToken: pointer(4, serviceAccountToken),
});

const secretVolume = message({
  secretName: value(1, string),
  items: list(2, keyToPath),
  defaultMode: pointer(3, integer),
  optional: pointer(4, boolean),
});

const configMapVolume = message({
  name: inline(1, strings("name")),
  items: list(2, keyToPath),
  defaultMode: pointer(3, integer),
  optional: pointer(4, boolean),
});

const volumeSource = message({
  hostPath: pointer(1, message({ path: value(1, string), type: pointer(2, string) })),
  emptyDir: pointer(2, message({ medium: value(1, string), sizeLimit: pointer(2, quantity) })),
  secret: pointer(6, secretVolume),
  persistentVolumeClaim: pointer(10, message({ claimName: value(1, string), readOnly: value(2, boolean) })),
  downwardAPI: pointer(16, message({ items: list(1, downwardFile), defaultMode: pointer(2, integer) })),
  configMap: pointer(19, configMapVolume),
  projected: pointer(26, message({ sources: list(1, volumeProjection), defaultMode: pointer(2, integer) })),
});

/**
 * The volume kinds that the fake cluster's pods have.
 *
 * @see k8s.io/api core/v1/generated.proto `Volume`
 */
export const volume = message({ name: value(1, string), source: inline(2, volumeSource) });

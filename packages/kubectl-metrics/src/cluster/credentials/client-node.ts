/** The part of client-node that is used; the build puts it into a file of its own, read only where it is needed. */
export { KubeConfig } from "@kubernetes/client-node/dist/config.js";

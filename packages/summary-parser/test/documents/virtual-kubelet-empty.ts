/** A virtual kubelet that runs nothing: Go writes a nil slice as null, and nil pointers without omitempty too. */
export const document = {
  node: {
    nodeName: "empty",
    systemContainers: null,
    startTime: null,
    cpu: null,
    memory: null,
    network: null,
    fs: null,
    runtime: null,
  },
  pods: null,
};

export const summary = { node: { nodeName: "empty" }, pods: [] };

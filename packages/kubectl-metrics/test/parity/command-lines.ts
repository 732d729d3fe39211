/** One thing to ask of kubectl and of ours. */
export interface CommandLine {
  readonly args: string;
  /** What it is sorted by, when it is. */
  readonly sortBy?: "cpu" | "memory";
}

/** Names that are in the world. */
export interface Names {
  readonly node: string;
  readonly pod: string;
}

const sorted = (args: string): CommandLine => ({
  args,
  sortBy: args.includes("--sort-by=cpu") || args.includes("--sort-by cpu") ? "cpu" : "memory",
});

/** Node tables are compared without any flag of ours. */
export const nodeCommandLines = ({ node }: Names): readonly CommandLine[] => [
  { args: "nodes" },
  { args: "no --no-headers" },
  { args: "nodes --show-capacity" },
  { args: "nodes --show-capacity --no-headers" },
  { args: "nodes -l zone=a" },
  { args: "nodes --selector 'zone in (b,a),!spot'" },
  { args: "nodes --show-swap" },
  { args: `node ${node}` },
  { args: "node no-such-node" },
  { args: "nodes --use-protocol-buffers=false" },
  sorted("nodes --sort-by=cpu"),
  sorted("nodes --sort-by memory"),
  sorted("nodes --sort-by=memory --show-capacity --no-headers"),
];

/** Pod tables are compared with kubectl's columns. */
export const podCommandLines = ({ pod }: Names): readonly CommandLine[] => [
  { args: "pods" },
  { args: "po -n shop" },
  { args: "pods -A" },
  { args: "pods -n shop --containers" },
  { args: "pods -A --containers" },
  { args: "pods -n shop --sum" },
  { args: "pods -A --sum" },
  { args: "pods -n shop-a --containers --sum" },
  { args: "pods -A --containers --sum" },
  { args: "pods -A --no-headers" },
  { args: "pods -n shop --sum --no-headers" },
  { args: "pods -A --show-swap" },
  { args: "pods -A -l app=web" },
  { args: "pods -n shop -l 'app notin (web),tier'" },
  { args: "pods -A --field-selector metadata.namespace=shop" },
  { args: `pods -A --field-selector metadata.name=${pod},metadata.namespace!=default` },
  { args: `pod ${pod} -n shop` },
  { args: `pod ${pod} -n shop --containers --no-headers` },
  { args: "pod no-such-pod -n shop" },
  { args: "pods -n empty" },
  sorted("pods -A --sort-by=cpu"),
  sorted("pods -A --sort-by=memory --sum"),
  sorted("pods -n shop --sort-by cpu --no-headers"),
  sorted("pods -A --containers --sort-by=cpu"),
  sorted("pods -n shop --containers --sort-by=memory"),
];

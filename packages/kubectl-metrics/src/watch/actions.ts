/** What a key does. */
export type Action =
  | { readonly kind: "quit" }
  | { readonly kind: "suspend" }
  | { readonly kind: "redraw" }
  | { readonly kind: "help" }
  | { readonly kind: "sort"; readonly by: "cpu" | "memory" | "name" }
  | { readonly kind: "sort-column"; readonly step: 1 | -1 }
  | { readonly kind: "reverse" }
  | { readonly kind: "filter" }
  | { readonly kind: "invert-filter" }
  | { readonly kind: "namespace" }
  | { readonly kind: "pause" }
  | { readonly kind: "view"; readonly to: "nodes" | "pods" | "containers" | "next" }
  | { readonly kind: "enter" }
  | { readonly kind: "back" }
  | { readonly kind: "interval"; readonly step: 1 | -1 }
  | { readonly kind: "mark" }
  | { readonly kind: "wide" }
  | { readonly kind: "save" }
  | { readonly kind: "move"; readonly by: number }
  | { readonly kind: "page"; readonly by: 1 | -1 }
  | { readonly kind: "move-to"; readonly end: "first" | "last" }
  /** A character for the line that is being typed. */
  | { readonly kind: "type"; readonly text: string }
  | { readonly kind: "erase" }
  | { readonly kind: "erase-line" }
  | { readonly kind: "accept" };

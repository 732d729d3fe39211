import { ApiError } from "../api-error.ts";

/** An answer that is not what a Kubernetes API server says. */
export const unexpectedAnswer = (what: string, got: string): ApiError =>
  new ApiError("not-kubernetes", `cannot ${what}: expected a Kubernetes list, got ${got}`);

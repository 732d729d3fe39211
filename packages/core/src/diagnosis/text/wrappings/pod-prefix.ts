import { peeled, type Wrapping } from "../unwrapped.ts";

/** `kubectl logs --prefix`, kubetail, docker compose. */
const BRACKETED = /^\[(?:pod\/)?[a-z0-9][a-z0-9.-]{0,252}(?:[/ ]([a-z0-9-]{1,63}))?\] /;
const COMPOSE = /^[a-z0-9][a-z0-9._-]{0,63} {0,40}\| /;

/** stern: pod and container, with the namespace where there are several; told from prose by the pod's generated name. */
const STERN =
  /^(?:[a-z0-9-]{1,63} )?[a-z0-9.-]{1,200}-[a-z0-9]{5} ([a-z0-9-]{1,63}) (?=\S)|^(?:[a-z0-9.-]{1,253} ){1,3}(?=[IWEF]\d{4} )/;

/** Whose log it is, before each line. */
export const podPrefix: Wrapping = (line) => {
  const head = line.text.slice(0, 600);
  const found = BRACKETED.exec(head) ?? COMPOSE.exec(head) ?? STERN.exec(head);
  if (found === null) return undefined;
  return peeled(line, line.text.slice(found[0].length), { component: found[1] });
};

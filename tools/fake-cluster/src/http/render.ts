import { type Answer, statusAnswer } from "../api/status.ts";
import { encodeList, encodeObject } from "../protobuf/envelope.ts";
import { MESSAGES } from "../protobuf/kinds.ts";
import { type Format, negotiate } from "./negotiate.ts";

/** Bytes, ready to be sent. */
export interface Reply {
  readonly code: number;
  readonly contentType: string;
  readonly body: Buffer;
  /** The API server compresses its own documents, not what it passes on from a kubelet. */
  readonly compressible: boolean;
}

const JSON_TYPE = "application/json";
const PROTOBUF_TYPE = "application/vnd.kubernetes.protobuf";
/** Items put into one string: large enough to be fast, small enough to keep the text of a large list off the heap. */
const CHUNK_ITEMS = 500;

/** Writes an answer in the representation that the client accepts. */
export function render(answer: Answer, accept: string | undefined): Reply {
  if (answer.type === "text") {
    const { code, contentType, body } = answer;

    return {
      code,
      contentType,
      body: Buffer.from(body),
      compressible: contentType.includes("as=APIGroupDiscoveryList"),
    };
  }

  const format = negotiate(accept);
  if (format === undefined) return render(statusAnswer(406, notAcceptable()), JSON_TYPE);
  const type = MESSAGES.get(answer.kind);
  const binary = format === "protobuf" && type !== undefined;
  const code = answer.type === "object" ? answer.code : 200;

  return {
    code,
    contentType: binary ? PROTOBUF_TYPE : JSON_TYPE,
    body: binary ? protobufBody(answer, type) : jsonBody(answer, format),
    compressible: true,
  };
}

type Document = Exclude<Answer, { type: "text" }>;

function protobufBody(answer: Document, type: NonNullable<ReturnType<typeof MESSAGES.get>>): Buffer {
  const { apiVersion, kind } = answer;
  if (answer.type === "object") return encodeObject(apiVersion, kind, type, answer.object);

  return encodeList(apiVersion, `${kind}List`, type, answer.metadata, answer.items);
}

function jsonBody(answer: Document, format: Format): Buffer {
  const partial = format === "partial-metadata" && answer.kind !== "Status";
  if (answer.type === "object")
    return Buffer.from(`${JSON.stringify(partial ? partialOf(answer.object) : typed(answer))}\n`);

  const kind = partial ? "PartialObjectMetadataList" : `${answer.kind}List`;
  const apiVersion = partial ? "meta.k8s.io/v1" : answer.apiVersion;
  const head = JSON.stringify({ kind, apiVersion, metadata: answer.metadata }).slice(0, -1);

  return Buffer.concat([Buffer.from(`${head},"items":[`), ...itemChunks(answer.items, partial), Buffer.from("]}\n")]);
}

function* itemChunks(items: Iterable<object>, partial: boolean): Iterable<Buffer> {
  let texts: string[] = [];
  let separator = "";

  for (const item of items) {
    texts.push(JSON.stringify(partial ? partialOf(item) : item));
    if (texts.length < CHUNK_ITEMS) continue;
    yield Buffer.from(separator + texts.join(","));
    texts = [];
    separator = ",";
  }

  if (texts.length > 0) yield Buffer.from(separator + texts.join(","));
}

const typed = ({ kind, apiVersion, object }: Extract<Document, { type: "object" }>): object => ({
  kind,
  apiVersion,
  ...object,
});

function partialOf(object: object): object {
  return {
    kind: "PartialObjectMetadata",
    apiVersion: "meta.k8s.io/v1",
    metadata: "metadata" in object ? object.metadata : {},
  };
}

const notAcceptable = (): string =>
  `only the following media types are accepted: ${JSON_TYPE}, application/yaml, ${PROTOBUF_TYPE}, application/cbor`;

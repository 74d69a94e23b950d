import { parseStrictJson } from "@shared-services/contracts/documents";
import type { OperationRecord } from "@shared-services/contracts/routes";
import { refusal } from "./refusal.ts";

/** Most bytes of a body. */
export const BODY_LIMIT = 4_000_000;

/** A body as it came, and what it says. */
export interface Body {
  readonly text: string;
  readonly value: unknown;
}

/**
 * Reads the body that an operation takes.
 *
 * @throws a refusal: UNSUPPORTED_MEDIA_TYPE, BODY_TOO_LARGE, MISSING_BODY, or what {@link parseStrictJson} refuses
 */
export async function readBody(request: Request, record: OperationRecord): Promise<Body> {
  if (record.takes === undefined) return { text: "", value: undefined };
  if (Number(request.headers.get("content-length")) > BODY_LIMIT) throw tooLarge();
  const bytes = await readUpTo(request, BODY_LIMIT);
  if (bytes.byteLength === 0) {
    throw refusal("MISSING_BODY", { detail: `Send a body of the media type ${record.takes}.` });
  }
  checkMediaType(request, record.takes);
  const text = decode(bytes);
  return { text, value: parseStrictJson(text, refusal) };
}

/** application/json is taken for a merge patch too: many clients cannot say anything else. */
function checkMediaType(request: Request, wanted: string): void {
  const type = request.headers.get("content-type") ?? "";
  const [media = "", ...parameters] = type.split(";").map((part) => part.trim().toLowerCase());
  const charset = parameters.find((parameter) => parameter.startsWith("charset="));
  const encoding = request.headers.get("content-encoding") ?? "identity";
  const isWanted = media === wanted || media === "application/json";
  if (isWanted && encoding === "identity" && (charset === undefined || /^charset="?utf-8"?$/.test(charset)))
    return;
  const got = [type || "none", ...(encoding === "identity" ? [] : [`encoded as ${encoding}`])].join(", ");
  throw refusal("UNSUPPORTED_MEDIA_TYPE", {
    detail: `Expected ${wanted} in UTF-8, got ${got.slice(0, 200)}.`,
    headers: { accept: wanted },
  });
}

async function readUpTo(request: Request, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    if (size > limit) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw refusal("MALFORMED_JSON", { detail: "The body is not UTF-8." });
  }
}

function tooLarge() {
  return refusal("BODY_TOO_LARGE", {
    detail: `Send at most ${BODY_LIMIT} bytes.`,
    headers: { connection: "close" },
  });
}

import { promisify } from "node:util";
import { gzip as gzipCallback } from "node:zlib";
import type { OperationRecord } from "@shared-services/contracts/routes";
import { etagOf, isNotModified } from "./etag.ts";
import type { KeptAnswer } from "./idempotency.ts";

const gzip = promisify(gzipCallback);

/** From this many bytes on compressing is worth the while. */
const COMPRESSIBLE = 1_024;

/** An answer with what goes into its headers. */
export interface Answer extends KeptAnswer {
  readonly retryAfter?: number | undefined;
  readonly immutable?: boolean | undefined;
  readonly fileName?: string | undefined;
  /** Cursor of the next page, where there is one. */
  readonly next?: string | null | undefined;
}

/** Makes the response of a successful operation: validators, caching, compression, 304 where nothing has changed. */
export async function respond(request: Request, record: OperationRecord, answer: Answer): Promise<Response> {
  const etag = etagOf(answer.body);
  const headers = new Headers({
    "content-type":
      record.gives === "text/csv" ? "text/csv; charset=utf-8; header=present" : "application/json",
    "cache-control": answer.immutable ? "private, max-age=31536000, immutable" : "private, no-cache",
    vary: "Accept-Encoding, Authorization, Workspace",
    etag,
  });
  if (answer.location !== null) headers.set("location", answer.location);
  if (answer.retryAfter !== undefined) headers.set("retry-after", String(answer.retryAfter));
  if (answer.fileName !== undefined)
    headers.set("content-disposition", `attachment; filename="${answer.fileName}"`);
  if (answer.next) headers.set("link", `<${nextPage(request, answer.next)}>; rel="next"`);
  if (record.method === "GET" && isNotModified(request.headers.get("if-none-match") ?? undefined, etag)) {
    headers.delete("content-type");
    return new Response(null, { status: 304, headers });
  }
  const bytes = Buffer.from(answer.body);
  if (bytes.length < COMPRESSIBLE || !/\bgzip\b/.test(request.headers.get("accept-encoding") ?? "")) {
    return new Response(bytes, { status: answer.status, headers });
  }
  headers.set("content-encoding", "gzip");
  headers.set("etag", etag.replace(/"$/, '-gzip"'));
  return new Response(await gzip(bytes, { level: 5 }), { status: answer.status, headers });
}

function nextPage(request: Request, cursor: string): string {
  const url = new URL(request.url);
  url.searchParams.set("cursor", cursor);
  return `${url.pathname}${url.search}`;
}

/** The response of an operation that goes on answering: server-sent events. */
export function respondWithStream(stream: ReadableStream<Uint8Array>): Response {
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
    },
  });
}

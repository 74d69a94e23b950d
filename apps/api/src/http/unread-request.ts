import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import type { ProblemCode } from "@shared-services/contracts/routes";
import { frame } from "./frame.ts";
import { problemResponse } from "./problem-response.ts";
import { refusal } from "./refusal.ts";
import { traceOf } from "./trace.ts";

/** Why Node.js gave a request up before there was one; anything else is no HTTP. */
const CODES: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: "HEADERS_TOO_LARGE",
  ERR_HTTP_REQUEST_TIMEOUT: "REQUEST_TOO_SLOW",
};

/**
 * Answers a connection whose request could not be read, for the event `clientError` of a server: a problem document
 * like any other, and the end of the connection. Where there is nobody to answer, or an answer has begun on it, the
 * connection only ends.
 */
export async function refuseUnread(
  error: NodeJS.ErrnoException,
  socket: Duplex & { readonly bytesWritten?: number },
  modelVersion: string,
): Promise<void> {
  if (!socket.writable || error.code === "ECONNRESET" || socket.bytesWritten !== 0) {
    socket.destroy();
    return;
  }
  const trace = traceOf(new Headers());
  const refused = refusal(CODES[error.code ?? ""] ?? "MALFORMED_REQUEST");
  const at = { path: "/", requestId: trace.requestId };
  const response = frame(problemResponse(refused, at), trace, modelVersion);
  const body = await response.text();
  const headers = { ...Object.fromEntries(response.headers), connection: "close" };
  const lines = [
    `HTTP/1.1 ${response.status} ${STATUS_CODES[response.status]}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  socket.end(`${lines.join("\r\n")}\r\n\r\n${body}`);
}

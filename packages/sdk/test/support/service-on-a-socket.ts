import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Fetch } from "../../src/settings.ts";

/** A service that answers through `fetch`, listening on a free port of 127.0.0.1. */
export async function serviceOnASocket(
  fetch: Fetch,
): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer((request, response) => void answer(fetch, request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

async function answer(fetch: Fetch, request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = "";
  for await (const chunk of request) body += chunk;
  const method = request.method ?? "GET";
  const headers = request.headers as Record<string, string>;
  const answered = await fetch(`http://service${request.url}`, { method, headers, ...(body && { body }) });
  response.writeHead(answered.status, Object.fromEntries(answered.headers));
  for await (const chunk of answered.body ?? []) response.write(chunk);
  response.end();
}

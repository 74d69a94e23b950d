import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import type { Problem } from "@shared-services/contracts/routes";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refuseUnread } from "../../src/http/unread-request.ts";

const server = createServer((_, response) => void response.end("well"));
server.on("clientError", (error, socket) => refuseUnread(error, socket, "1.2.3"));
beforeAll(() => new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve)));
afterAll(() => void server.close());

/** All that comes back for what is sent, until the connection ends. */
function answerTo(sent: string): Promise<string> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    let said = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(sent));
    socket.on("data", (part) => {
      said += part;
    });
    socket.on("end", () => resolve(said));
    socket.on("error", reject);
  });
}

test.each([
  ["a method that nobody knows", "FOO / HTTP/1.1\r\nHost: here\r\n\r\n", 400, "MALFORMED_REQUEST"],
  [
    "headers beyond the limit",
    `GET / HTTP/1.1\r\nHost: here\r\nX: ${"x".repeat(20_000)}\r\n\r\n`,
    431,
    "HEADERS_TOO_LARGE",
  ],
])("a request with %s is refused with a problem like any other", async (_, sent, status, code) => {
  const [head = "", body = ""] = (await answerTo(sent)).split("\r\n\r\n");
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} \\w`));
  expect(head).toContain("content-type: application/problem+json");
  expect(head).toContain("x-content-type-options: nosniff");
  expect(head).toContain("model-version: 1.2.3");
  expect(head).toContain(`content-length: ${body.length}`);
  const problem = JSON.parse(body) as Problem;
  expect(problem).toMatchObject({ status, code });
  expect(head).toContain(`x-request-id: ${problem.requestId}`);
});

test("nothing is written into an answer that has begun", async () => {
  const said = await answerTo("GET / HTTP/1.1\r\nHost: here\r\n\r\nFOO / HTTP/1.1\r\n\r\n");
  expect(said.match(/HTTP\/1\.1/g)).toHaveLength(1);
});

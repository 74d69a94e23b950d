import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Message, messages } from "../src/sse.ts";

async function read(...chunks: (string | Uint8Array)[]): Promise<Message[]> {
  const encoder = new TextEncoder();
  async function* bytes() {
    for (const chunk of chunks) yield typeof chunk === "string" ? encoder.encode(chunk) : chunk;
  }
  const found: Message[] = [];
  for await (const message of messages(bytes())) found.push(message);
  return found;
}

describe("server-sent events", () => {
  test("an event has the id, name and data that its lines give", async () => {
    expect(await read('id: 7\nevent: progress\ndata: {"done":1}\n\n')).toEqual([
      { id: "7", event: "progress", data: '{"done":1}' },
    ]);
  });

  test("without a name it is a message, and it keeps the last id", async () => {
    expect(await read("id: 3\ndata: a\n\ndata: b\n\n")).toEqual([
      { id: "3", event: "message", data: "a" },
      { id: "3", event: "message", data: "b" },
    ]);
  });

  test("several data lines are one text; one space after the colon is no part of it", async () => {
    expect(await read("data: a\ndata:  b\ndata\ndata:c\n\n")).toEqual([
      { id: "", event: "message", data: "a\n b\n\nc" },
    ]);
  });

  test("comments, unknown fields and events without data are passed over", async () => {
    expect(await read(": heartbeat\n\nretry: 5\nevent: nothing\n\nfoo: bar\ndata: x\n\n")).toEqual([
      { id: "", event: "message", data: "x" },
    ]);
  });

  test("an id with a NUL is not taken", async () => {
    expect(await read("id: 1\nid: 2\0\ndata: x\n\n")).toEqual([{ id: "1", event: "message", data: "x" }]);
  });

  test("what the end of the stream cuts off is dropped", async () => {
    expect(await read("data: whole\n\ndata: half\n")).toEqual([{ id: "", event: "message", data: "whole" }]);
  });

  test("a byte order mark is no part of the first field", async () => {
    expect(await read("\uFEFFdata: x\n\n")).toEqual([{ id: "", event: "message", data: "x" }]);
  });

  test("however the bytes are cut and the lines are ended, the same events come out", async () => {
    const text = 'id: 1\nevent: progress\ndata: {"who":"Gŵyr 🏥"}\n\n: hi\n\nid: 2\ndata: a\ndata: b\n\n';
    const whole = await read(text);
    expect(whole).toHaveLength(2);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("\n", "\r", "\r\n"),
        fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 12 }),
        async (end, cuts) => {
          const bytes = new TextEncoder().encode(text.replaceAll("\n", end));
          const at = [0, ...cuts.map((cut) => cut % bytes.length).sort((a, b) => a - b), bytes.length];
          const chunks = at.slice(1).map((to, index) => bytes.slice(at[index], to));
          expect(await read(...chunks)).toEqual(whole);
        },
      ),
      { seed: 2, numRuns: 200 },
    );
  });
});

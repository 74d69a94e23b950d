/** One message of a server-sent event stream. */
export interface Message {
  /** Last id seen so far, also where this message has none of its own; empty before the first. */
  readonly id: string;
  /** "message" where the server names no other. */
  readonly event: string;
  readonly data: string;
}

/**
 * Reads server-sent events from the bytes of an answer, however they are cut, as the HTML standard (section 9.2.6)
 * parses them. Comments are passed over; a message that the end of the stream cuts off is dropped.
 */
export async function* messages(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Message> {
  let id = "";
  let event = "";
  let data: string[] = [];
  for await (const line of lines(chunks)) {
    if (line === "") {
      if (data.length > 0) yield { id, event: event || "message", data: data.join("\n") };
      event = "";
      data = [];
      continue;
    }
    const [, field = "", value = ""] = /^([^:]*):? ?(.*)$/s.exec(line) ?? [];
    if (field === "data") data.push(value);
    if (field === "event") event = value;
    if (field === "id" && !value.includes("\0")) id = value;
  }
}

/** Lines that end in CR, LF or both, across the borders of chunks; text after the last end is no line. */
async function* lines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of chunks) {
    rest += decoder.decode(chunk, { stream: true });
    // A CR at the very end may be half of a CRLF: it waits for the next chunk.
    const parts = rest.split(/\r\n|\n|\r(?!$)/);
    rest = parts.pop() ?? "";
    yield* parts;
  }
  if (rest.endsWith("\r")) yield rest.slice(0, -1);
}

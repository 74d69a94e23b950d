/** One server-sent event. */
export interface StreamedEvent {
  readonly id: number;
  readonly event: string;
  readonly data: unknown;
}

/**
 * Writes events as a stream for `text/event-stream`; a null becomes a comment that keeps the line alive. Stops asking
 * for events when the reader has gone.
 */
export function eventStream(events: AsyncGenerator<StreamedEvent | null>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode("retry: 1000\n\n"));
    },
    async pull(controller) {
      try {
        const { value, done } = await events.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value === null ? ": still here\n\n" : written(value)));
      } catch {
        // The reader comes back with Last-Event-ID.
        controller.close();
      }
    },
    async cancel() {
      await events.return(undefined);
    },
  });
}

function written({ id, event, data }: StreamedEvent): string {
  return `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

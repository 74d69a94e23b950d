import type { Fetch } from "../settings.ts";
import type { FromWorker, Port, ToWorker } from "./port.ts";

/** Answers with `fetch` what comes in through a port; see `portFetch`. */
export function servePort(port: Port, fetch: Fetch): void {
  const running = new Map<number, () => void>();
  const send = (message: FromWorker) => port.postMessage(message);

  async function answer(request: Exclude<ToWorker, { readonly stop: true }>): Promise<void> {
    const { id, url, method, headers, body } = request;
    const stop = new AbortController();
    running.set(id, () => stop.abort());
    try {
      const response = await fetch(url, { method, headers, body, signal: stop.signal });
      send({ id, status: response.status, headers: [...response.headers] });
      const reader = response.body?.getReader();
      running.set(id, () => {
        stop.abort();
        reader?.cancel().catch(() => {});
      });
      while (reader !== undefined && !stop.signal.aborted) {
        const { done, value } = await reader.read();
        if (done) break;
        send({ id, chunk: value });
      }
      send({ id, end: true });
    } catch (error) {
      send({ id, failed: error instanceof Error ? error.message : String(error) });
    } finally {
      running.delete(id);
    }
  }

  port.addEventListener("message", ({ data }) => {
    const message = data as ToWorker;
    if ("stop" in message) running.get(message.id)?.();
    else void answer(message);
  });
  port.start?.();
}

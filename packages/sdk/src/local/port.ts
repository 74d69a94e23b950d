/** One end of a channel of messages: a worker, the inside of one, or a `MessagePort`. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: string, listener: (event: PortEvent) => void): void;
  /** A `MessagePort` holds its messages back until it is started. */
  start?(): void;
}

/** A message, or the news that the other end broke down. */
export interface PortEvent {
  readonly data?: unknown;
  readonly message?: string;
}

/** A request on its way to a worker, or the news that nobody waits for its answer any more. */
export type ToWorker =
  | {
      readonly id: number;
      readonly url: string;
      readonly method: string;
      readonly headers: [string, string][];
      readonly body: string | null;
    }
  | { readonly id: number; readonly stop: true };

/** An answer on its way back: first its head, then its body piece by piece. */
export type FromWorker =
  | { readonly id: number; readonly status: number; readonly headers: [string, string][] }
  | { readonly id: number; readonly chunk: Uint8Array }
  | { readonly id: number; readonly end: true }
  | { readonly id: number; readonly failed: string };

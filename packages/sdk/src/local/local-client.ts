import type { ScenarioDraft } from "@shared-services/contracts/routes";
import type { CallOptions } from "../call.ts";
import { type Client, createClient } from "../client.ts";
import { SupersededError } from "../errors.ts";
import type { FinishedRun, WaitOptions } from "../resources/runs.ts";
import type { ClientOptions, Fetch } from "../settings.ts";

/** A client that needs no server. */
export interface LocalClient extends Client {
  /**
   * A quick look at a scenario: fewer modelled futures, and only the latest one counts. A preview that is still under
   * way when the next one starts is cancelled, and rejects with a {@link SupersededError}.
   *
   * @example
   * slider.oninput = async () => draw((await client.preview(documentOf(slider))).results);
   */
  preview(document: ScenarioDraft, options?: PreviewOptions): Promise<FinishedRun>;
}

/** Options of a quick look. */
export interface PreviewOptions extends Pick<CallOptions, "signal">, Pick<WaitOptions, "onProgress"> {
  /** Modelled futures; left out, 1,000. A scenario that wants fewer gets fewer. */
  readonly draws?: number;
  /** Modelled futures in which every coalition is simulated, which is what takes time; left out, 32. */
  readonly gameDraws?: number;
}

/** What a local client can be told; it has no address, no limits of time, and nothing to retry. */
export type LocalOptions = Pick<ClientOptions, "signal" | "logger" | "logLevel" | "onRequest" | "onResponse">;

const QUICK_DRAWS = 1_000;
const QUICK_GAME_DRAWS = 32;

/** A client whose service answers through `fetch`, wherever it is simulated. */
export function localClient(fetch: Fetch, options: LocalOptions): LocalClient {
  const noLimit = {
    timeout: Number.POSITIVE_INFINITY,
    totalTimeout: Number.POSITIVE_INFINITY,
    maxRetries: 0,
  };
  const client = createClient({ ...options, ...noLimit, baseUrl: "local:", fetch });
  let latest: AbortController | undefined;
  return {
    ...client,
    async preview(document, { signal, onProgress, draws = QUICK_DRAWS, gameDraws = QUICK_GAME_DRAWS } = {}) {
      latest?.abort(new SupersededError());
      const mine = new AbortController();
      latest = mine;
      const pass = () => mine.abort(signal?.reason);
      if (signal?.aborted) pass();
      signal?.addEventListener("abort", pass);
      const quick = {
        ...document,
        draws: Math.min(draws, document.draws ?? draws),
        gameDraws: Math.min(gameDraws, document.gameDraws ?? gameDraws),
      };
      const watching = { signal: mine.signal, onProgress, cancelOnAbort: true };
      try {
        return await client.runs.createAndWait({ document: quick }, watching);
      } finally {
        signal?.removeEventListener("abort", pass);
      }
    },
  };
}

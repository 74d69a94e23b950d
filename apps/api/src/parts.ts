import type { Logger } from "pino";
import type { Identify } from "./access/identify.ts";
import type { RateLimiter } from "./http/rate-limit.ts";
import type { Engine } from "./runs/engine.ts";
import type { Evaluator } from "./runs/evaluator.ts";
import type { Glancer } from "./runs/glancer.ts";
import type { Queue } from "./runs/queue.ts";
import type { RunNews } from "./runs/run-news.ts";
import type { Simulator } from "./runs/simulator.ts";
import type { Database } from "./storage/database.ts";

/** What the service is put together from. */
export interface Parts {
  readonly database: Database;
  readonly engine: Engine;
  /** Does the arithmetic that somebody waits for, beside the work on runs. */
  readonly reckoner: Pick<Simulator, "takeUp" | "stop">;
  /** Splits any game that is sent. */
  readonly evaluator: Evaluator;
  /** Works out first figures. */
  readonly glancer: Glancer;
  readonly queue: Queue;
  readonly news: RunNews;
  readonly identify: Identify;
  readonly limiter: RateLimiter;
  readonly now: () => Date;
  readonly log: Logger;
  /** Which build this is. */
  readonly build: string;
  /** True in tests: an answer that is not as described becomes a 500 and fails them. */
  readonly checksAnswers: boolean;
}

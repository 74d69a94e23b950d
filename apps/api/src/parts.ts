import type { Logger } from "pino";
import type { Identify } from "./access/identify.ts";
import type { RateLimiter } from "./http/rate-limit.ts";
import type { Engine } from "./runs/engine.ts";
import type { Queue } from "./runs/queue.ts";
import type { RunNews } from "./runs/run-news.ts";
import type { Database } from "./storage/database.ts";

/** What the service is put together from. */
export interface Parts {
  readonly database: Database;
  readonly engine: Engine;
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

import pino, { type Logger } from "pino";
import { identifier } from "./access/identify.ts";
import type { AccessSettings } from "./access/settings.ts";
import { type Allowance, rateLimiter } from "./http/rate-limit.ts";
import type { Parts } from "./parts.ts";
import { type Engine, modelEngine } from "./runs/engine.ts";
import { openQueue } from "./runs/queue.ts";
import { openRunNews } from "./runs/run-news.ts";
import { openDatabase } from "./storage/database.ts";

/** How the service is put together. */
export interface Plan {
  readonly databaseUrl: string;
  readonly access: AccessSettings;
  readonly allowance: Allowance;
  readonly patience: number;
  readonly reckoner: Parts["reckoner"];
  readonly evaluator: Parts["evaluator"];
  readonly glancer: Parts["glancer"];
  readonly engine?: Engine;
  readonly log?: Logger;
  readonly now?: () => Date;
  readonly checksAnswers?: boolean;
}

/** The parts, and how to put them away. */
export interface OpenParts {
  readonly parts: Parts;
  close(): Promise<void>;
}

/** Opens everything that the service is made of, on a database that has the tables of this version. */
export async function openParts(plan: Plan): Promise<OpenParts> {
  const { engine = modelEngine(), now = () => new Date(), log = openLog() } = plan;
  const database = openDatabase(plan.databaseUrl);
  const [queue, news] = await Promise.all([
    openQueue(database, { modelVersion: engine.modelVersion, patience: plan.patience }),
    openRunNews(database),
  ]);
  const parts: Parts = {
    database,
    engine,
    reckoner: plan.reckoner,
    evaluator: plan.evaluator,
    glancer: plan.glancer,
    queue,
    news,
    identify: identifier(plan.access, database, now),
    limiter: rateLimiter(plan.allowance, () => now().getTime()),
    now,
    log,
    build: BUILD,
    checksAnswers: plan.checksAnswers ?? false,
  };
  return {
    parts,
    async close() {
      const { reckoner, evaluator, glancer } = plan;
      await Promise.allSettled([queue, news, reckoner, evaluator, glancer].map((part) => part.stop()));
      await database.pool.end();
    },
  };
}

/** Logs to the terminal; LOG_LEVEL=info shows every request. */
export function openLog(): Logger {
  return pino({
    level: process.env.LOG_LEVEL || "warn",
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
  });
}

const BUILD = process.env.BUILD || "development";

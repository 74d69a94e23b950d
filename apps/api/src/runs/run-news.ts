import type { RunStatus } from "@shared-services/contracts/routes";
import { sql } from "drizzle-orm";
import pg from "pg";
import type { Database, Transaction } from "../storage/database.ts";

/** Something that happened to a run. */
export interface News {
  readonly run: string;
  readonly status: RunStatus;
}

/** Tells every process what happens to runs, as soon as it is committed. */
export interface RunNews {
  /** Calls back at each piece of news, and with null when some may have been missed, until the returned function is called. */
  listen(hear: (news: News | null) => void): () => void;
  /** True while news comes in; else it must be asked for. */
  isListening(): boolean;
  stop(): Promise<void>;
}

const CHANNEL = "simulator_run";
const RECONNECT = 1_000;

/** Announces news when the transaction is committed. */
export async function announce(transaction: Transaction, news: News): Promise<void> {
  await transaction.execute(sql`SELECT pg_notify(${CHANNEL}, ${JSON.stringify(news)})`);
}

/** Listens to the database on a connection of its own, and comes back when that breaks. */
export async function openRunNews(database: Database): Promise<RunNews> {
  const hearers = new Set<(news: News | null) => void>();
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let stopped = false;

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: database.url, keepAlive: true });
    next.on("error", () => lose(next));
    next.on("end", () => lose(next));
    next.on("notification", ({ payload }) => {
      tell(JSON.parse(payload ?? "null") as News | null);
    });
    try {
      await next.connect();
      await next.query(`LISTEN ${CHANNEL}`);
      client = next;
      tell(null);
    } catch {
      await next.end().catch(() => undefined);
      again();
    }
  }

  function tell(news: News | null): void {
    for (const hear of [...hearers]) hear(news);
  }

  function lose(lost: pg.Client): void {
    if (lost !== client) return;
    client = undefined;
    again();
  }

  function again(): void {
    if (!stopped) retry = setTimeout(connect, RECONNECT).unref();
  }

  await connect();
  return {
    listen(hear) {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    isListening: () => client !== undefined,
    async stop() {
      stopped = true;
      clearTimeout(retry);
      const last = client;
      client = undefined;
      await last?.end();
    },
  };
}

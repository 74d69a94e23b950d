import PgBoss from "pg-boss";
import type { Database, Transaction } from "../storage/database.ts";

/** A piece of work in the queue: one chunk of a run, or, once all are there, its summary. */
export interface Task {
  readonly workspace: string;
  readonly run: string;
  readonly chunk: number | "summary";
}

/** A task that this process has taken, until it is done, given back, or taken away because it took too long. */
export interface TakenTask extends Task {
  readonly job: string;
  readonly queue: string;
}

/** The queue of one model version: nobody simulates what another version accepted. */
export interface Queue {
  /** Queues tasks in a transaction: they exist if and only if it is committed. */
  add(transaction: Transaction, tasks: readonly Task[]): Promise<void>;
  /** Takes the next task; undefined where there is none. */
  take(): Promise<TakenTask | undefined>;
  /** Seconds after which a taken task that nobody has kept is given to somebody else. */
  readonly patience: number;
  /** Says that a taken task is being worked on; false where it has been taken away. */
  keep(task: TakenTask): Promise<boolean>;
  /** Takes a task off the queue in a transaction. */
  done(transaction: Transaction, task: TakenTask): Promise<void>;
  /** Gives a task back, to be tried again. */
  giveBack(task: TakenTask): Promise<void>;
  /** Takes the next task that was tried too often. */
  takeHopeless(): Promise<TakenTask | undefined>;
  /** True where the queue answers. */
  isReady(): Promise<boolean>;
  stop(): Promise<void>;
}

/** How the queue treats a worker that has gone silent. */
export interface QueueSettings {
  readonly modelVersion: string;
  readonly patience: number;
}

/** How often a task is begun before it is given up: workers die for other reasons too. */
const ATTEMPTS = 6;

/** Opens the queue, which lives in the same database as the runs. */
export async function openQueue(
  database: Database,
  { modelVersion, patience }: QueueSettings,
): Promise<Queue> {
  const name = `runs-${modelVersion}`;
  const hopeless = `${name}-hopeless`;
  const boss = new PgBoss({
    db: { executeSql: (text, values) => database.pool.query(text, values) },
    migrate: false,
    schedule: false,
    maintenanceIntervalSeconds: Math.max(1, Math.floor(patience / 4)),
  });
  // Maintenance that fails while the database is away is done at the next turn.
  boss.on("error", () => undefined);
  await boss.start();
  await boss.createQueue(hopeless, { name: hopeless });
  await boss.createQueue(name, {
    name,
    expireInSeconds: patience,
    retryLimit: ATTEMPTS - 1,
    deadLetter: hopeless,
  });

  async function takeFrom(queue: string): Promise<TakenTask | undefined> {
    const [job] = await boss.fetch<Task>(queue);
    return job && { ...job.data, job: job.id, queue };
  }

  return {
    async add(transaction, tasks) {
      const jobs = tasks.map((data) => ({ name, data, priority: priorityOf(data) }));
      await boss.insert(jobs, { db: inTransaction(transaction) });
    },
    patience,
    take: () => takeFrom(name),
    // pg-boss counts from the start of a job; work that goes on starts anew, so that only silence is waited out.
    async keep({ queue, job }) {
      const { rowCount } = await database.pool.query(
        "UPDATE pgboss.job SET started_on = now() WHERE name = $1 AND id = $2 AND state = 'active'",
        [queue, job],
      );
      return rowCount === 1;
    },
    done: (transaction, { queue, job }) => boss.complete(queue, job, {}, { db: inTransaction(transaction) }),
    giveBack: ({ queue, job }) => boss.fail(queue, job),
    takeHopeless: () => takeFrom(hopeless),
    async isReady() {
      return (await boss.getQueue(name)) !== null;
    },
    stop: () => boss.stop({ graceful: false, wait: true, close: false }),
  };
}

/** First chunks of all runs before second ones, so that a long run does not keep a short one waiting. */
function priorityOf({ chunk }: Task): number {
  return chunk === "summary" ? 1 : -chunk;
}

/** Lets the queue's statements take part in a transaction. */
function inTransaction({ $client }: Transaction): PgBoss.Db {
  return { executeSql: (text, values) => $client.query(text, values) };
}

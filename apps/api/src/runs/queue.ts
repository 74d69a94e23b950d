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

/** A task for a model that nobody works with any more. */
export interface StrandedTask extends TakenTask {
  readonly modelVersion: string;
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
  /**
   * Takes tasks that another model version accepted and that nobody has worked on for long: none of its workers is
   * left. Empty while there is any sign of them.
   */
  takeStranded(): Promise<readonly StrandedTask[]>;
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

/** After how many times the patience without any sign of a worker a model version is taken to have none. */
const SILENCE = 10;

/** How many stranded tasks are taken at a time. */
const HANDFUL = 1_000;

/** How long the queue keeps a task that nobody takes. */
const KEPT_DAYS = 366;

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
    retentionDays: KEPT_DAYS,
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
    async takeStranded() {
      const { rows } = await database.pool.query<{ name: string }>(SILENT_QUEUES, [
        [name, hopeless],
        patience * SILENCE,
      ]);
      const taken: StrandedTask[] = [];
      for (const { name: queue } of rows) {
        const version = queue.replace(/^runs-/, "").replace(/-hopeless$/, "");
        const jobs = await boss.fetch<Task>(queue, { batchSize: HANDFUL });
        taken.push(...jobs.map(({ data, id }) => ({ ...data, job: id, queue, modelVersion: version })));
      }
      return taken;
    },
    async isReady() {
      return (await boss.getQueue(name)) !== null;
    },
    stop: () => boss.stop({ graceful: false, wait: true, close: false }),
  };
}

/** Queues of other model versions that hold something, and in which nothing has happened for so many seconds. */
const SILENT_QUEUES = `
  SELECT name FROM pgboss.job
   WHERE name LIKE 'runs-%' AND name <> ALL ($1::text[])
   GROUP BY name
  HAVING bool_or(state < 'active')
     AND max(greatest(created_on, started_on, completed_on)) < now() - make_interval(secs => $2)`;

/** First chunks of all runs before second ones, so that a long run does not keep a short one waiting. */
function priorityOf({ chunk }: Task): number {
  return chunk === "summary" ? 1 : -chunk;
}

/** Lets the queue's statements take part in a transaction. */
function inTransaction({ $client }: Transaction): PgBoss.Db {
  return { executeSql: (text, values) => $client.query(text, values) };
}

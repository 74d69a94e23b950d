import { patiently } from "./patiently.ts";
import type { Program, Service } from "./service.ts";

/** The same run, simulated by so many workers. */
export interface Worked {
  readonly workers: number;
  /** True where one of them was killed half-way. */
  readonly killed: boolean;
  /** Until the last part was simulated, and until the results were there. */
  readonly partsDone: number;
  readonly seconds: number;
  readonly resultsHash: string;
}

interface Run {
  readonly id: string;
  readonly status: string;
  readonly progress: { readonly done: number; readonly total: number };
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly resultsHash: string;
}

const DOCUMENT = {
  name: "Three workers",
  partnership: "norfolk-and-waveney",
  operatingModel: "joint-organisation",
  draws: 50_000,
  gameDraws: 2_048,
  seed: "workers",
};

/** Simulates one run in workspaces that know nothing of each other: by one, two, three workers, and three of whom one is killed. */
export async function worked(service: Service): Promise<Worked[]> {
  const outcomes: Worked[] = [];
  for (const [workers, killed] of [
    [1, false],
    [2, false],
    [3, false],
    [3, true],
  ] as const) {
    outcomes.push(await byWorkers(service, workers, killed));
  }
  return outcomes;
}

async function byWorkers(service: Service, workers: number, killed: boolean): Promise<Worked> {
  const headers = { ...service.keyOf(`workers-${workers}-${killed}`), "content-type": "application/json" };
  const programs: Program[] = Array.from({ length: workers }, () => service.startWorker());
  const made = await fetch(`${service.url}/v1/runs`, {
    method: "POST",
    headers,
    body: JSON.stringify({ document: DOCUMENT }),
  });
  const { id } = (await made.json()) as Run;
  const now = async () => (await (await fetch(`${service.url}/v1/runs/${id}`, { headers })).json()) as Run;
  if (killed) {
    await patiently("half of the run", async () => {
      const { done, total } = (await now()).progress;
      return done >= total / 2;
    });
    programs.pop()?.kill();
  }
  await patiently("all parts", async () => {
    const { done, total } = (await now()).progress;
    return done === total;
  });
  const lastPart = Date.now();
  await patiently("the run", async () => ["succeeded", "failed"].includes((await now()).status));
  for (const program of programs) program.kill();
  const { status, startedAt, finishedAt, resultsHash } = await now();
  if (status !== "succeeded")
    throw new Error(`The run of ${workers} workers: expected succeeded, got ${status}`);
  const start = Date.parse(startedAt);
  const [partsDone, seconds] = [lastPart, Date.parse(finishedAt)].map((at) => (at - start) / 1000) as [
    number,
    number,
  ];
  return { workers, killed, partsDone, seconds, resultsHash };
}

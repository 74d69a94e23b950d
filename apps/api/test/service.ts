import type { Problem } from "@shared-services/contracts/routes";
import pino from "pino";
import { afterAll } from "vitest";
import { createFirstKey } from "../src/access/api-keys.ts";
import { createApp } from "../src/app.ts";
import { openParts, type Plan } from "../src/open-parts.ts";
import { modelEngine } from "../src/runs/engine.ts";
import { startWorking } from "../src/runs/work.ts";
import { inlineEvaluator } from "./inline-evaluator.ts";
import { inlineGlancer } from "./inline-glancer.ts";
import { inlineSimulator } from "./inline-simulator.ts";
import { testDatabase } from "./postgres.ts";

/** A request that a test makes. */
export interface Ask {
  readonly method?: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Opens the service for the tests of one file. Work is done only while a worker runs. */
export async function testService(plan: Partial<Plan> = {}) {
  const databaseUrl = plan.databaseUrl ?? (await testDatabase());
  const log = pino({ level: "silent" });
  const engine = plan.engine ?? modelEngine();
  const { parts, close } = await openParts({
    databaseUrl,
    access: { open: true, oidc: null },
    allowance: { units: 1_000_000, seconds: 60 },
    patience: 20,
    checksAnswers: true,
    log,
    engine,
    reckoner: inlineSimulator(engine),
    evaluator: inlineEvaluator,
    glancer: inlineGlancer,
    ...plan,
  });
  const app = createApp(parts);
  const workers: { stop(): Promise<void> }[] = [];
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.stop()));
    await close();
  });

  async function ask(path: string, { method, body, text, headers }: Ask = {}): Promise<Response> {
    const sent = text ?? (body === undefined ? undefined : JSON.stringify(body));
    return app.request(path, {
      method: method ?? (sent === undefined ? "GET" : "POST"),
      headers: { ...(sent !== undefined && { "content-type": "application/json" }), ...headers },
      ...(sent !== undefined && { body: sent }),
    });
  }

  return {
    app,
    parts,
    databaseUrl,
    ask,
    /** The answer as JSON; fails the test where it is not a success. */
    async get<Answer>(path: string, asked: Ask = {}): Promise<Answer> {
      const response = await ask(path, asked);
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return (await response.json()) as Answer;
    },
    /** The problem that a request is refused with. */
    async refused(path: string, asked: Ask = {}): Promise<Problem & { readonly headers: Headers }> {
      const response = await ask(path, asked);
      if (response.ok) throw new Error(`${path}: expected a refusal, got ${response.status}`);
      const type = response.headers.get("content-type");
      if (type !== "application/problem+json") throw new Error(`${path}: expected a problem, got ${type}`);
      const problem = (await response.json()) as Problem;
      if (problem.status !== response.status)
        throw new Error(`${path}: ${response.status} says ${problem.status}`);
      return { ...problem, headers: response.headers };
    },
    /** Starts a worker with so many simulators on this thread. */
    work(simulators = 1) {
      const worker = startWorking({
        ...parts,
        simulators: Array.from({ length: simulators }, () => inlineSimulator(parts.engine)),
      });
      workers.push(worker);
      return worker;
    },
    /** Headers of somebody in a workspace, with a key made for them. */
    async holder(
      workspace: string,
      role: "viewer" | "board-member" | "analyst" | "administrator" = "administrator",
    ) {
      const key = await createFirstKey(parts.database, {
        workspace,
        name: role,
        role,
        days: 1,
        now: parts.now(),
      });
      return { authorization: `Bearer ${key.secret}` };
    },
  };
}

/** A small scenario that can be simulated in no time. */
export const SMALL = {
  name: "Small",
  partnership: "group-model",
  operatingModel: "joint-organisation",
  draws: 100,
  gameDraws: 100,
  seed: "test",
} as const;

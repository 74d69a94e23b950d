import {
  askedUnderAgreementFaults,
  decisionFaults,
  evaluateTakeUp,
  expectedGame,
  NO_GAME,
  NO_TABLE,
  problemErrors,
  RESULTS_PARTS,
  takeUpFaults,
  takeUpOfRun,
} from "@shared-services/contracts/documents";
import type { Decisions, TakeUpEvaluation } from "@shared-services/contracts/routes";
import { type Results, TABLED_UP_TO } from "@shared-services/simulation";
import { eq, sql } from "drizzle-orm";
import type { Context, Handlers, Reply } from "../http/handler.ts";
import { refusal } from "../http/refusal.ts";
import { results, runs } from "../storage/schema.ts";
import { takeUpUnits } from "./gain-share.ts";

/** Results of runs, whole and in parts. They never change. */
export const resultHandlers: Handlers<
  | "results.get"
  | "results.summary"
  | "results.trusts"
  | "results.years"
  | "results.services"
  | "results.bridge"
  | "results.appraisal"
  | "results.productivity"
  | "results.views"
  | "results.systems"
  | "results.staff"
  | "results.game"
  | "results.takeUp"
  | "results.draws"
> = {
  async "results.get"({ path }, context) {
    return { text: await textOf("results", path.run, context), immutable: true };
  },

  "results.summary": part(RESULTS_PARTS.summary),
  "results.trusts": part(RESULTS_PARTS.trusts),
  "results.years": part(RESULTS_PARTS.years),
  "results.services": part(RESULTS_PARTS.services),
  "results.bridge": part(RESULTS_PARTS.bridge),
  "results.appraisal": part(RESULTS_PARTS.appraisal),
  "results.productivity": part(RESULTS_PARTS.productivity),
  "results.views": part(RESULTS_PARTS.views),
  "results.systems": part(RESULTS_PARTS.systems),
  "results.game": part(RESULTS_PARTS.game),
  "results.staff": part(RESULTS_PARTS.staff),

  async "results.takeUp"({ path, body }, context) {
    const found = await resultsOf(path.run, context);
    if (body.rule === undefined) return await underAgreement(path.run, found, { body, context });
    const request = takeUpOfRun(found, body);
    if (!request) throw refusal("INVALID_GAME", { detail: found.gainShare ? NO_TABLE : NO_GAME });
    const faults = takeUpFaults(request);
    if (faults.length > 0) throw refusal("INVALID_GAME", { errors: problemErrors(faults) });
    await context.charge(takeUpUnits(request.game.players.length));
    return { body: evaluateTakeUp(request) };
  },

  async "results.draws"({ path }, context) {
    return {
      text: await textOf("draws", path.run, context),
      immutable: true,
      fileName: `${path.run}-draws.csv`,
    };
  },
};

/** Simulates the partnerships that are looked at, once the transaction is over, in a thread of its own, while somebody waits for it. */
async function underAgreement(
  run: string,
  found: Results,
  { body, context }: { readonly body: Decisions; readonly context: Context },
): Promise<Reply<TakeUpEvaluation>> {
  const { parts, transaction } = context;
  const game = expectedGame(found);
  if (!game) throw refusal("INVALID_GAME", { detail: NO_GAME });
  const { modelVersion, gameDraws } = found.record;
  if (modelVersion !== parts.engine.modelVersion) {
    throw refusal("INVALID_GAME", { detail: outdated(modelVersion) });
  }
  const faults = [...askedUnderAgreementFaults(found), ...decisionFaults(body, game.players)];
  if (faults.length > 0) throw refusal("INVALID_GAME", { errors: problemErrors(faults) });
  await context.charge(agreementUnits(game.players.length, gameDraws));
  const [row] = await transaction
    .select({ input: sql<string>`${runs.input}::text` })
    .from(runs)
    .where(eq(runs.id, run));
  const task = { run, input: row!.input, game, decisions: body };
  return { afterCommit: async () => ({ body: await parts.reckoner.takeUp(task, context.gone) }) };
}

/** Units of work: the partnership that results and those one change of mind away are simulated, and settled. */
function agreementUnits(players: number, gameDraws: number): number {
  const futures = Math.min(players <= TABLED_UP_TO ? 256 : 64, gameDraws);
  return Math.ceil((players * (players + 1) * futures) / 1_250);
}

function outdated(modelVersion: string): string {
  return `The run was simulated by version ${modelVersion} of the model, and partnerships would now be simulated by another. Ask for the run again.`;
}

function part<Part>(take: (whole: Results) => Part) {
  return async ({ path }: { readonly path: { readonly run: string } }, context: Context) => ({
    body: take(await resultsOf(path.run, context)),
    immutable: true,
  });
}

/**
 * The results of a run.
 *
 * @throws NOT_FOUND, or RUN_NOT_FINISHED
 */
export async function resultsOf(run: string, context: Context): Promise<Results> {
  return JSON.parse(await textOf("results", run, context));
}

async function textOf(column: "results" | "draws", id: string, { transaction }: Context): Promise<string> {
  const [found] = await transaction
    .select({ text: results[column] })
    .from(results)
    .where(eq(results.run, id));
  if (found) return found.text;
  const [run] = await transaction
    .select({ status: runs.status, failure: runs.failure })
    .from(runs)
    .where(eq(runs.id, id));
  if (!run) throw refusal("NOT_FOUND", { detail: `There is no run ${id} here.` });
  const under = run.status === "queued" || run.status === "running";
  throw refusal("RUN_NOT_FINISHED", {
    detail: `The run is ${run.status}${run.failure ? `: ${run.failure}` : ""}. ${under ? "Wait until it has succeeded." : "Start it again to have results."}`,
    ...(under && { headers: { "retry-after": "1" } }),
  });
}

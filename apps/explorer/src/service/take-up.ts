import { isInvalidInputError } from "@shared-services/sdk";
import type { Catalogue } from "./catalogue.ts";
import type { Engines } from "./engines.ts";
import type { Outcome } from "./outcome.ts";
import type { Decision, TakeUp } from "./records.ts";

/** What boards say that do not simply agree, and how gains are split: under the agreement, or by a rule. */
export interface Asked {
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly rule: string;
}

/** How gains are split unless the reader chooses a rule. */
export const UNDER_AGREEMENT = "agreement";

/** Most trusts for which it is looked at how others join the best two: many partnerships are simulated for it. */
const JOINING_UP_TO = 8;

/** Most trusts of which partnerships are simulated one by one, as the service has it. */
export const ASKED_UP_TO = 40;

/** Who begins, and what becomes of it. */
export interface Joining {
  readonly founders: readonly string[];
  readonly story: TakeUp["takeUp"];
}

interface Question {
  readonly outcome: Outcome;
  readonly asked: Asked;
  /** Settles when the question is no longer asked. */
  readonly invalidation: Promise<void>;
  /** Whom the others join or not; all are asked where it is left out. */
  readonly founders?: readonly string[];
}

/**
 * Asks what becomes of the partnership if boards decide so; null without a game, or with too many trusts. A rule splits
 * what every group is worth, so without a table of groups it is always asked under the agreement.
 */
export async function takeUpOf(
  engines: Engines,
  catalogue: Catalogue,
  question: Question,
): Promise<TakeUp | null> {
  const { outcome, asked, founders, invalidation } = question;
  const { gainShare } = outcome.results;
  if (!gainShare || gainShare.players.length > ASKED_UP_TO) return null;
  const decisions = Object.fromEntries(
    gainShare.players.map((ods) => [ods, asked.decisions[ods] ?? "agree"]),
  );
  const body = { decisions, ...(founders && { founders }) };
  if (asked.rule === UNDER_AGREEMENT || !gainShare.worth) {
    // Every partnership that is looked at is simulated for it: that waits for the full run; till then what was said stands.
    if (outcome.depth === "preview") return await invalidation.then(() => null);
    const { house, run } = outcome.asked;
    return await house.client.results.takeUp(run, body).catch(refusedWith(gainShare.players));
  }
  const { client } = await engines.main;
  return await client.gainShare.takeUp({ ...gameOf(outcome, catalogue), ...body, rule: asked.rule });
}

/** Where an agreement cannot be asked about, why. */
function refusedWith(players: readonly string[]): (error: unknown) => TakeUp {
  return (error) => {
    if (!isInvalidInputError(error)) throw error;
    const { code, message, faults } = error;
    const refused =
      faults.length === 0
        ? [{ code, path: "", message }]
        : faults.map((fault) => ({ code: fault.code, path: fault.pointer ?? "", message: fault.message }));
    return {
      players,
      rule: null,
      futures: null,
      refused,
      standing: null,
      takeUp: null,
      smallestTransfer: null,
    };
  };
}

/** How others would join the two trusts that gain most together: null at first, as it takes longer, and where nobody can or too many could. */
export async function* joiningOf(
  engines: Engines,
  catalogue: Catalogue,
  question: Question,
): AsyncGenerator<Joining | null> {
  yield null;
  const { gainShare } = question.outcome.results;
  const { players = [], worth = null } = gainShare ?? {};
  if (!worth || players.length < 3 || players.length > JOINING_UP_TO) return;
  const founders = bestPair({ players, worth });
  const answer = await takeUpOf(engines, catalogue, { ...question, founders });
  if (answer) yield { founders, story: answer.takeUp };
}

function gameOf({ results: { gainShare, trusts } }: Outcome, catalogue: Catalogue) {
  const players = gainShare?.players ?? [];
  const column = (value: (ods: string) => number | undefined) => players.map((ods) => value(ods) ?? 0);
  return {
    game: { players, worth: gainShare?.worth ?? [] },
    context: {
      columns: {
        baselineCost: column((ods) => trusts.find((trust) => trust.ods === ods)?.baselineCost),
        operatingIncome: column((ods) => catalogue.trusts.get(ods)?.operatingIncome),
        wte: column((ods) => catalogue.trusts.get(ods)?.wte),
      },
    },
  };
}

/**
 * The two trusts that gain most together.
 *
 * @example
 * bestPair({ players: ["A", "B", "C"], worth: [0, 0, 0, 4, 0, 9, 6, 12] }); // ["A", "C"]
 */
export function bestPair({
  players,
  worth,
}: {
  readonly players: readonly string[];
  readonly worth: readonly number[];
}): readonly string[] {
  const pairs = players.flatMap((_, i) => players.slice(i + 1).map((_, k) => [i, i + 1 + k] as const));
  const worthOf = ([i, j]: readonly [number, number]) => worth[(1 << i) | (1 << j)] ?? 0;
  const [best] = [...pairs].sort((a, b) => worthOf(b) - worthOf(a));
  return (best ?? []).map((i) => players[i] ?? "");
}

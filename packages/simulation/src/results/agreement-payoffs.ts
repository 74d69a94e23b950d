import type { Agreement } from "../gain-share/agreement/agreement.ts";
import { underAgreementAmong } from "../gain-share/agreement/evaluate.ts";
import { rulesQuotedIn } from "../gain-share/agreement/quotable.ts";
import type { Coalition } from "../gain-share/coalitions.ts";
import { partnersOf } from "../gain-share/take-up/partnerships.ts";
import { type Payoffs, payoffsIn, payoffsWhenAsked, subgame } from "../gain-share/take-up/payoffs.ts";
import { type Fault, mismatch, refuse } from "../lib/errors.ts";
import { mean, standardError } from "../lib/sum.ts";
import { independentSet, SET_SIZE } from "../random/stream.ts";
import { TABLED_UP_TO } from "../scenario/game-draws.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { agreedAmounts } from "./agreed-amounts.ts";
import { presentValue } from "./agreement.ts";
import { agreementColumns } from "./agreement-columns.ts";
import { gatherRun } from "./gather.ts";
import { ruleContext } from "./rule-context.ts";
import { cancelledError, prepare, simulateBlocks } from "./run.ts";

/** Most futures in which a partnership is simulated to see what its members would get. */
const MOST_FUTURES = 256;

/** The same among more trusts than there is a table of coalitions for: one set of them. */
const MOST_FUTURES_OF_MANY = SET_SIZE;

/** Most trusts of which partnerships are simulated one by one. */
export const TAKE_UP_UP_TO = 40;

/** Most partnerships that {@link takeUp} is let look at on one path among more than 13 trusts. */
const LOOKED_AT = 400;

/** A game as its players, and the worths of all coalitions where they were simulated. */
export interface ExpectedGame {
  readonly players: readonly string[];
  /** By bit mask; null where the game was sampled. */
  readonly worth: Float64Array | null;
}

/** What every trust gets in each partnership that could come about, and in how many futures that is looked at. */
export interface AgreementPayoffs extends Payoffs {
  readonly futures: number;
  /**
   * By player: the standard error of what it gets in a partnership, £; nought for who is no member. Of one set of
   * futures it is that of independent ones, which is too large rather than too small.
   */
  readonly errorsIn: (S: Coalition) => Float64Array;
  /** How many partnerships a path of joining and leaving may look at, for {@link takeUp}. */
  readonly lookedAt: number;
}

/** Stops the looking at partnerships between two of them; what has been found so far is kept. */
export interface PayoffsOptions {
  readonly cancelled?: () => boolean;
}

/**
 * What every trust gets under the scenario's agreement when exactly the members of a partnership join, £ of net present
 * value, the mean of the first futures of the game; who is no member has nought. Each partnership is simulated when it
 * is first asked for, by itself and in the same futures, the agreement read as {@link agreementAmong} its members.
 *
 * The game is the expected one of a run of the scenario: rules that the agreement quotes are applied to its part among
 * the members. Without worths (more than 13 trusts) they cannot be; throws then, and for more than
 * {@link TAKE_UP_UP_TO} trusts, with what {@link payoffsFaults} says.
 *
 * @example
 * const payoffs = payoffsUnderAgreement(scenario, { players, worth });
 * takeUp(payoffs, allOf(players.length)).members; // who stays if all are asked
 */
export function payoffsUnderAgreement(
  scenario: Scenario,
  game: ExpectedGame,
  options: PayoffsOptions = {},
): AgreementPayoffs {
  refuse(payoffsFaults(scenario.agreement, game.players.length));
  const isTabled = game.players.length <= TABLED_UP_TO;
  const futures = Math.min(isTabled ? MOST_FUTURES : MOST_FUTURES_OF_MANY, scenario.gameDraws);
  const { players } = game;
  const errors = new Map<Coalition, Float64Array>();
  const payoffs = payoffsWhenAsked(players, (S) => {
    if (options.cancelled?.()) throw cancelledError();
    const amounts = amountsAmong(scenario, { game, S, futures });
    const setSize = independentSet(scenario.sampler);
    errors.set(
      S,
      Float64Array.from(amounts, (column) => standardError(column, setSize)),
    );
    return amounts.map((column) => mean(column));
  });
  const errorsIn = (S: Coalition) => {
    payoffsIn(payoffs, S);
    const members = partnersOf(S);
    return Float64Array.from(players, (_, i) => errors.get(S)?.[members.indexOf(i)] ?? 0);
  };
  return { ...payoffs, futures, errorsIn, lookedAt: isTabled ? Number.POSITIVE_INFINITY : LOOKED_AT };
}

/** Why it cannot be looked at what trusts would get in each partnership under an agreement; none where it can. */
export function payoffsFaults(agreement: Pick<Agreement, "clauses">, players: number): Fault[] {
  if (players <= TABLED_UP_TO) return [];
  if (players > TAKE_UP_UP_TO) {
    return [
      mismatch("TOO_MANY_PLAYERS", "/players", {
        expected: `up to ${TAKE_UP_UP_TO} trusts, for one more partnership is simulated for each of them`,
        received: players,
      }),
    ];
  }
  return rulesQuotedIn(agreement).map(({ path, rule }) =>
    mismatch("QUOTES_THE_GAME", `/agreement${path}`, {
      expected: `a key, for among more than ${TABLED_UP_TO} trusts no rule of the game is worked out anew for every partnership that could result`,
      received: rule,
    }),
  );
}

interface Partnership {
  readonly game: ExpectedGame;
  readonly S: Coalition;
  readonly futures: number;
}

/** What each member gets in each future, columns in their order. */
function amountsAmong(scenario: Scenario, { game, S, futures }: Partnership): Float64Array[] {
  const { players, worth } = game;
  const trusts = partnersOf(S).map((i) => players[i]);
  const run = prepare({
    ...scenario,
    members: scenario.members.map((member) => ({ ...member, joins: trusts.includes(member.ods) })),
    draws: futures,
    gameDraws: 0,
  });
  const { plan, blocks } = run;
  const gathered = gatherRun(run, simulateBlocks(run, 0, blocks.length));
  const context = ruleContext(plan, gathered);
  const among = worth && subgame({ players, worth }, S);
  const agreed = among
    ? agreedAmounts(scenario.agreement, trusts.length, (rule) => rule.allocate(among, context))
    : {};
  const evaluate = underAgreementAmong(scenario.agreement, { trusts, columns: context.columns, agreed });
  const columns = agreementColumns(plan, gathered);
  const amounts = trusts.map(() => new Float64Array(futures));
  for (let d = 0; d < futures; d++) {
    const ledger = evaluate(columns.future(d));
    for (let i = 0; i < trusts.length; i++) amounts[i][d] = presentValue(plan.discount, ledger, i);
  }
  return amounts;
}

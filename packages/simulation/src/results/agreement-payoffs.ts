import { underAgreementAmong } from "../gain-share/agreement/evaluate.ts";
import { type Coalition, namesOf } from "../gain-share/coalitions.ts";
import type { Game } from "../gain-share/game.ts";
import { type Payoffs, payoffsWhenAsked, subgame } from "../gain-share/take-up/payoffs.ts";
import { mean } from "../lib/sum.ts";
import { independentSet } from "../random/stream.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { agreedAmounts } from "./agreed-amounts.ts";
import { presentValue } from "./agreement.ts";
import { agreementColumns } from "./agreement-columns.ts";
import { gather } from "./gather.ts";
import { ruleContext } from "./rule-context.ts";
import { prepare, simulateBlocks } from "./run.ts";

/** Most futures in which a partnership is simulated to see what its members would get. */
const MOST_FUTURES = 256;

/** What every trust gets in each partnership that could come about, and in how many futures that is looked at. */
export interface AgreementPayoffs extends Payoffs {
  readonly futures: number;
}

/**
 * What every trust gets under the scenario's agreement when exactly the members of a partnership join, £ of net present
 * value, the mean of the first futures of the game; who is no member has nought. Each partnership is simulated when it
 * is first asked for, by itself and in the same futures, the agreement read as {@link agreementAmong} its members.
 *
 * The game is the expected one of a run of the scenario: rules that the agreement quotes are applied to its part among
 * the members.
 *
 * @example
 * const payoffs = payoffsUnderAgreement(scenario, { players, worth });
 * takeUp(payoffs, everyone(players.length)).members; // who stays if all are asked
 */
export function payoffsUnderAgreement(scenario: Scenario, game: Game): AgreementPayoffs {
  const futures = Math.min(MOST_FUTURES, scenario.gameDraws);
  const payoffs = payoffsWhenAsked(game.players, (S) => amountsAmong(scenario, { game, S, futures }));
  return { ...payoffs, futures };
}

interface Partnership {
  readonly game: Game;
  readonly S: Coalition;
  readonly futures: number;
}

/** What each member gets, in their order. */
function amountsAmong(scenario: Scenario, { game, S, futures }: Partnership): Float64Array {
  const trusts = namesOf(S, game.players);
  const run = prepare({
    ...scenario,
    members: scenario.members.map((member) => ({ ...member, joins: trusts.includes(member.ods) })),
    draws: futures,
    gameDraws: 0,
  });
  const { plan, layout, blocks } = run;
  const gathered = gather(layout, simulateBlocks(run, 0, blocks.length), {
    central: blocks[0],
    futures: blocks.slice(1),
    setSize: independentSet(scenario.sampler),
  });
  const context = ruleContext(plan, gathered);
  const among = subgame(game, S);
  const agreed = agreedAmounts(scenario.agreement, trusts.length, (rule) => rule.allocate(among, context));
  const evaluate = underAgreementAmong(scenario.agreement, { trusts, columns: context.columns, agreed });
  const columns = agreementColumns(plan, gathered);
  const amounts = trusts.map(() => new Float64Array(futures));
  for (let d = 0; d < futures; d++) {
    const ledger = evaluate(columns.future(d));
    for (let i = 0; i < trusts.length; i++) amounts[i][d] = presentValue(plan.discount, ledger, i);
  }
  return Float64Array.from(amounts, (column) => mean(column));
}

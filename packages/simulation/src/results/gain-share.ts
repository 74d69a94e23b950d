import { TABLED_UP_TO } from "../scenario/game-draws.ts";
import { agreedAmounts, usableRules } from "./agreed-amounts.ts";
import { agreementOf, type Transfers } from "./agreement.ts";
import { bestMixes, FEWEST_FUTURES, type MixedGame } from "./best-mixes.ts";
import type { OwnPositions } from "./drawn-game.ts";
import type { GainShareResult } from "./gain-share-result.ts";
import type { Gathered } from "./gather.ts";
import { ruleContext } from "./rule-context.ts";
import { ruleResult } from "./rule-results.ts";
import type { RunPlan } from "./run.ts";
import { sampledGame } from "./sampled-game.ts";
import type { Agreed } from "./signed-split.ts";
import { statementsOf } from "./statements.ts";
import { tabledGame } from "./tabled-game.ts";

/** Splits what a partnership is worth by every rule for which enough is known of its trusts; null without a game. */
export function gainShareOf(
  run: RunPlan,
  data: Float64Array,
  gathered: Gathered,
): { readonly result: GainShareResult; readonly transfers: Transfers } | null {
  const { scenario, members } = run.plan;
  if (scenario.gameDraws === 0) return null;
  const gameOf = members.length <= TABLED_UP_TO ? tabledGame : sampledGame;
  const game = gameOf(run, data, ruleContext(run.plan, gathered));
  const agreed = usableRules(scenario.agreement).map(
    (rule): Agreed => ({ rule, expected: game.allocate(rule, "expected") }),
  );
  const { result: agreement, transfers } = agreementOf(run, gathered, {
    agreement: scenario.agreement,
    columns: game.context.columns ?? {},
    agreed: agreedAmounts(scenario.agreement, members.length, (rule) => game.allocate(rule, "expected")),
    draws: game.draws,
  });
  const own = ownPositions(run, gathered);
  const result = {
    draws: game.draws,
    players: game.players,
    ...game.told,
    rules: agreed.map((one) => ruleResult(one, game, own)),
    statements: statementsOf(agreed, game, own),
    mixes: mixesOf(run, gathered, { ...game, worth: game.told.worth }),
    agreement,
  };
  return { result, transfers };
}

function mixesOf(
  { plan }: RunPlan,
  gathered: Gathered,
  { players, draws, worth }: Omit<MixedGame, "worth"> & { readonly worth: MixedGame["worth"] | null },
): GainShareResult["mixes"] {
  return worth && draws >= FEWEST_FUTURES ? bestMixes(plan, gathered, { players, draws, worth }) : null;
}

function ownPositions({ plan }: RunPlan, gathered: Gathered): OwnPositions {
  const { members, horizon, discount, scenario } = plan;
  const draws = scenario.gameDraws;
  const table = (column: (m: number) => Float64Array) => {
    const cells = new Float64Array(members.length * draws);
    for (let m = 0; m < members.length; m++) cells.set(column(m).subarray(0, draws), m * draws);
    return cells;
  };
  return {
    npv: table((m) => gathered.column("npv", m)),
    centralNpv: Float64Array.from(members, (_, m) => gathered.central("npv", m)),
    years: Array.from({ length: horizon }, (_, y) =>
      table((m) => gathered.column("position", m * horizon + y)),
    ),
    discount,
  };
}

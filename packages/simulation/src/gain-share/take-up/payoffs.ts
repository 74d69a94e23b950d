import { membersOf, namesOf } from "../coalitions.ts";
import type { Game } from "../game.ts";
import type { ColumnId, RuleContext } from "../rules/inputs.ts";
import { isRefusal, type Refusal, type Rule } from "../rules/rule.ts";

/**
 * What every player gets in every partnership that could come about: `amounts[S · n + i]`, in the unit of the worths,
 * is what player `i` gets when exactly the members of `S` join; for who is no member, what it has alone.
 */
export interface Payoffs {
  readonly players: readonly string[];
  readonly amounts: Float64Array;
}

/** What each player gets in partnership `S`. */
export function payoffsIn({ players, amounts }: Payoffs, S: number): Float64Array {
  return amounts.subarray(S * players.length, (S + 1) * players.length);
}

/** The game among the members of `S` only. */
export function subgame({ players, worth }: Game, S: number): Game {
  const members = membersOf(S);
  const table = new Float64Array(1 << members.length);
  for (let T = 1; T < table.length; T++) {
    table[T] = worth[members.reduce((mask, i, k) => ((T >>> k) & 1 ? mask | (1 << i) : mask), 0)];
  }
  return { players: namesOf(S, players), worth: table };
}

/** What everyone gets in every partnership if its worth is split by the rule; refused where the rule refuses one. */
export function payoffsUnderRule(game: Game, rule: Rule, context: RuleContext = {}): Payoffs | Refusal {
  const { players, worth } = game;
  const n = players.length;
  const amounts = new Float64Array((1 << n) * n);
  for (let S = 0; S < worth.length; S++) {
    for (let i = 0; i < n; i++) amounts[S * n + i] = worth[1 << i];
    if (S === 0) continue;
    const outcome = rule.allocate(subgame(game, S), contextOf(context, membersOf(S)));
    if (isRefusal(outcome)) return outcome;
    membersOf(S).forEach((i, k) => {
      amounts[S * n + i] = outcome.amounts[k];
    });
  }
  return { players, amounts };
}

function contextOf({ columns = {}, unions, mix }: RuleContext, members: readonly number[]): RuleContext {
  const ids = Object.keys(columns) as ColumnId[];
  const pick = (column: ArrayLike<number> | undefined) => members.map((i) => column?.[i]);
  return {
    columns: Object.fromEntries(ids.map((id) => [id, pick(columns[id])])),
    ...(unions === undefined ? {} : { unions: members.map((i) => unions[i]) }),
    ...(mix === undefined ? {} : { mix }),
  };
}

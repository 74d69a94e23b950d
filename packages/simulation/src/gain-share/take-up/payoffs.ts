import { type Coalition, membersOf, namesOf } from "../coalitions.ts";
import type { Game } from "../game.ts";
import type { ColumnId, RuleContext } from "../rules/inputs.ts";
import { isRefusal, type Refusal, type Rule } from "../rules/rule.ts";
import { isIn, partnersOf } from "./partnerships.ts";

/** What every player gets in every partnership that could come about, in the unit of the worths. */
export interface Payoffs {
  readonly players: readonly string[];
  /** What player `i` gets when exactly the members of `S` join; for who is no member, what it has alone. */
  readonly gets: (S: Coalition, i: number) => number;
}

/** What each player gets in partnership `S`. */
export function payoffsIn({ players, gets }: Payoffs, S: Coalition): Float64Array {
  return Float64Array.from(players, (_, i) => gets(S, i));
}

/** Payoffs that are all known: `amounts[S · n + i]` is what player `i` gets in partnership `S`. */
export function payoffTable(players: readonly string[], amounts: ArrayLike<number>): Payoffs {
  return { players, gets: (S, i) => amounts[S * players.length + i] };
}

/**
 * Payoffs of which each partnership is worked out when it is first asked for, and only once. `split` gives one amount
 * for each member, in their order; who is alone has nought.
 *
 * @example
 * const payoffs = payoffsWhenAsked(["A", "B"], () => [6, 4]);
 * payoffsIn(payoffs, 0b11); // [6, 4]
 * payoffsIn(payoffs, 0b01); // [0, 0]
 */
export function payoffsWhenAsked(
  players: readonly string[],
  split: (S: Coalition) => ArrayLike<number>,
): Payoffs {
  const known = new Map<Coalition, ArrayLike<number>>();
  return {
    players,
    gets: (S, i) => {
      if (!isIn(S, i)) return 0;
      const members = partnersOf(S);
      if (members.length < 2) return 0;
      const amounts = known.get(S) ?? split(S);
      known.set(S, amounts);
      return amounts[members.indexOf(i)];
    },
  };
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
  return payoffTable(players, amounts);
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

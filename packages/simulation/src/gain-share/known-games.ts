import { sum } from "../lib/sum.ts";
import { type Game, gameOf } from "./game.ts";
import { clip } from "./solvers/clip.ts";

/** Numbers by player name. */
export type ByPlayer = Readonly<Record<string, number>>;

/** What players save by bearing a cost together: their costs alone less their cost together. */
export function savingsGame(players: readonly string[], cost: (members: readonly string[]) => number): Game {
  const alone = new Map(players.map((player) => [player, cost([player])]));
  return gameOf(players, (members) => sum(members.map((player) => alone.get(player) ?? 0)) - cost(members));
}

/** A winning coalition is worth 1: one whose weights reach the quota. */
export function votingGame(quota: number, weights: ByPlayer): Game {
  return gameOf(Object.keys(weights), (members) => (total(members, weights) >= quota ? 1 : 0));
}

/** An estate too small for its claims: a coalition is worth what the claims of the others leave of it. */
export function bankruptcyGame(estate: number, claims: ByPlayer): Game {
  const claimed = total(Object.keys(claims), claims);
  return gameOf(Object.keys(claims), (members) => Math.max(0, estate - (claimed - total(members, claims))));
}

/** One runway for all: a coalition needs that of its largest member, and saves what the others' would have cost. */
export function airportGame(costs: ByPlayer): Game {
  return savingsGame(Object.keys(costs), (members) => Math.max(...members.map((player) => costs[player])));
}

/**
 * Nucleolus of a bankruptcy game for any number of claimants: the division of the Talmud. Up to half the claims,
 * equal gains of at most half a claim; beyond, equal losses of at most half a claim.
 *
 * Aumann, R. J. and Maschler, M. (1985), Game theoretic analysis of a bankruptcy problem from the Talmud, J. Economic
 * Theory 36, 195–213.
 *
 * @example
 * talmudDivision(200, [100, 200, 300]); // 50, 75, 75
 */
export function talmudDivision(estate: number, claims: readonly number[]): Float64Array {
  const claimed = sum(claims);
  const equally = (given: number) =>
    clip({
      total: given,
      weights: claims.map(() => 1),
      lower: claims.map(() => 0),
      upper: claims.map((claim) => claim / 2),
    }).amounts;
  if (estate <= claimed / 2) return equally(estate);
  const lost = equally(claimed - estate);
  return Float64Array.from(claims, (claim, i) => claim - lost[i]);
}

/**
 * What each pays for a common runway under the nucleolus, for any number of aircraft: Littlechild, S. C. (1974), A
 * simple expression for the nucleolus in a special case, Int. J. Game Theory 3, 21–29.
 *
 * @example
 * airportNucleolus([8, 11, 13, 18]); // 3.25, 3.25, 3.25, 8.25
 */
export function airportNucleolus(costs: readonly number[]): Float64Array {
  const order = costs.map((_, i) => i).sort((a, b) => costs[a] - costs[b]);
  const n = costs.length;
  const pays = new Float64Array(n);
  let paid = 0;
  for (let from = 0; from < n; ) {
    let rate = (costs[order[n - 1]] - paid) / (n - from);
    let to = n;
    for (let k = from + 1; k < n; k++) {
      const one = (costs[order[k - 1]] - paid) / (k - from + 1);
      if (one > rate) continue;
      rate = one;
      to = k;
    }
    for (let k = from; k < to; k++) pays[order[k]] = rate;
    paid += rate * (to - from);
    from = to;
  }
  return pays;
}

function total(members: readonly string[], numbers: ByPlayer): number {
  return sum(members.map((player) => numbers[player]));
}

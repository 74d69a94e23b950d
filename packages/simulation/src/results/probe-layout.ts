import type { Plan } from "../simulation/plan.ts";
import { AVERAGED_RULES } from "./averaged-rules.ts";

/** Futures of each set of 64, the first ones, in which more is looked at than in all. */
export const PROBED = 8;

/** Pairs that may show that the game is not convex, and not superadditive, each. */
export const PAIRS = 12;

/** Where the numbers of a probe stand: column `at` starts at `at` times the futures probed. */
export interface ProbeLayout {
  /** Estimates of rule r of `AVERAGED_RULES`, by member: from `rules + r · n` on. */
  readonly rules: number;
  /** By pair of players, how much less the second one adds once the first has joined. */
  readonly falls: number;
  /** By pair of groups, what they are worth apart; then by pair, what they are worth together. */
  readonly apart: number;
  readonly together: number;
  /** Worths of groups that may leave a member more than it could hope for: the first so many of a line-up. */
  readonly claims: number;
  readonly sizes: readonly number[];
  readonly columns: number;
}

export function probeLayout({ members }: Plan, sizes: readonly number[]): ProbeLayout {
  const falls = AVERAGED_RULES.length * members.length;
  const apart = falls + PAIRS;
  const together = apart + PAIRS;
  const claims = together + PAIRS;
  return { rules: 0, falls, apart, together, claims, sizes, columns: claims + sizes.length };
}

/** What a probe looks at, found in draw 0, as the numbers that block leaves behind. */
export interface Probes {
  /** Two players and those between them: an order, and the places of the two. */
  readonly falls: readonly { readonly order: Int32Array; readonly from: number; readonly to: number }[];
  /** Two groups next to each other in an order. */
  readonly losses: readonly {
    readonly order: Int32Array;
    readonly from: number;
    readonly middle: number;
    readonly to: number;
  }[];
  /** Members in the order in which groups are made of them for the least claims. */
  readonly claims: Int32Array;
  /** How many pairs of players, and of groups, were looked at to find them. */
  readonly pairsOfPlayers: number;
  readonly pairsOfGroups: number;
}

/** How many numbers {@link writeProbes} writes. */
export function probesLength({ members }: Plan): number {
  return 2 + members.length + PAIRS * (2 * members.length + 5);
}

export function writeProbes({ falls, losses, claims, pairsOfPlayers, pairsOfGroups }: Probes): number[] {
  return [
    pairsOfPlayers,
    pairsOfGroups,
    ...claims,
    ...falls.flatMap(({ order, from, to }) => [...order, from, to]),
    ...losses.flatMap(({ order, from, middle, to }) => [...order, from, middle, to]),
  ];
}

export function readProbes({ members }: Plan, numbers: Float64Array): Probes {
  const n = members.length;
  let at = 0;
  const next = () => numbers[at++];
  const order = () => Int32Array.from({ length: n }, next);
  const pairs = Array.from({ length: PAIRS });
  return {
    pairsOfPlayers: next(),
    pairsOfGroups: next(),
    claims: order(),
    falls: pairs.map(() => ({ order: order(), from: next(), to: next() })),
    losses: pairs.map(() => ({ order: order(), from: next(), middle: next(), to: next() })),
  };
}

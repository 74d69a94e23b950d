import { sum } from "../lib/sum.ts";
import type { SampledGame } from "./gain-share-result.ts";
import type { ProbeLayout, Probes } from "./probe-layout.ts";
import { isAboveNought, largestOf } from "./probed.ts";

/** What is looked at: columns over probed futures, with what they are about. */
export interface ProbedGame {
  readonly players: readonly string[];
  readonly probes: Probes;
  readonly layout: ProbeLayout;
  readonly probed: (at: number) => Float64Array;
  /** What all are worth, and by player what all lose without it, in the probed futures. */
  readonly totals: Float64Array;
  readonly brings: readonly Float64Array[];
}

/** Whether two groups are found that are worth more apart than together on average; one trust of all may be one. */
export function sampledSuperadditivity(game: ProbedGame): SampledGame["superadditive"] {
  const { players, probes, layout, probed, totals, brings } = game;
  const pairs = probes.losses.map((_, k) => [probed(layout.apart + k), probed(layout.together + k)] as const);
  const without = brings.map((column) => [totals.map((all, d) => all - column[d]), totals] as const);
  const all = [...pairs, ...without];
  const worst = largestOf(all.map(([apart, together]) => apart.map((one, d) => one - together[d])));
  const looked = probes.pairsOfGroups + players.length;
  if (!isAboveNought(worst)) return { holds: null, looked };
  const { which, se } = worst;
  const [apart, together] = all[which].map((column) => largestOf([column]).mean);
  const trust = players[which - pairs.length];
  const { first, second } =
    which < pairs.length
      ? groupsOf(probes.losses[which], players)
      : { first: players.filter((one) => one !== trust), second: [trust] };
  return { holds: false, witness: { first, second, apart, together }, se, looked };
}

/** Whether a trust is found that adds less to a group on average once another one has joined. */
export function sampledConvexity({ players, probes, layout, probed }: ProbedGame): SampledGame["convex"] {
  const worst = largestOf(probes.falls.map((_, k) => probed(layout.falls + k)));
  const looked = probes.pairsOfPlayers;
  if (!isAboveNought(worst)) return { holds: null, looked };
  const { order, from, to } = probes.falls[worst.which];
  const group = inOrder(order.subarray(from + 1, to), players);
  const pair = inOrder(Int32Array.of(order[from], order[to]), players);
  return {
    holds: false,
    witness: { group, players: [pair[0], pair[1]], fall: worst.mean },
    se: worst.se,
    looked,
  };
}

/**
 * Bounds of the tau value. The most that a trust can hope for is what it brings, which is simulated. The least that it
 * can claim is what some group leaves it after paying the others all they hope for: nothing, by itself, or what the
 * best of the groups looked at leaves it, so the true one is that or more. Where groups are worth more than all that
 * their members hope for, or trusts hope for less than nothing or for less than there is, there is no tau value.
 */
export function tauBounds({
  players,
  probes,
  layout,
  probed,
  totals,
  brings,
}: ProbedGame): SampledGame["tau"] {
  const hopes = totals.map((_, d) => sum(brings.map((column) => column[d])));
  const groups = layout.sizes.map((size, k) => {
    const members = Array.from(probes.claims.subarray(0, size));
    const beyond = probed(layout.claims + k).map(
      (worth, d) => worth - members.reduce((all, i) => all + brings[i][d], 0),
    );
    return { members, beyond };
  });
  groups.push({ members: players.map((_, i) => i), beyond: totals.map((all, d) => all - hopes[d]) });
  const worst = largestOf([
    ...groups.map(({ beyond }) => beyond),
    ...brings.map((column) => column.map((one) => -one)),
  ]);
  return {
    exists: isAboveNought(worst) ? false : null,
    groups: groups.length,
    trusts: players.map((ods, i) => {
      const holding = groups.filter(({ members }) => members.includes(i));
      const claims = [
        totals.map(() => 0),
        ...holding.map(({ beyond }) => beyond.map((gap, d) => gap + brings[i][d])),
      ];
      const { which, mean: atLeast, se } = largestOf(claims);
      return { ods, atLeast, se, members: which === 0 ? 1 : holding[which - 1].members.length };
    }),
  };
}

function groupsOf({ order, from, middle, to }: Probes["losses"][number], players: readonly string[]) {
  return {
    first: inOrder(order.subarray(from, middle), players),
    second: inOrder(order.subarray(middle, to), players),
  };
}

/** Names of members in the order of the players. */
function inOrder(members: Int32Array, players: readonly string[]): string[] {
  return Array.from(members)
    .sort((i, j) => i - j)
    .map((i) => players[i]);
}

import { type Coalition, everyone, namesOf, sizeOf } from "../coalitions.ts";
import { isIn, partnersOf, toggled } from "./partnerships.ts";
import type { Payoffs } from "./payoffs.ts";

/** One trust's move, acting for itself. */
export interface Step {
  readonly player: string;
  readonly move: "joins" | "leaves";
  /** What it gets as a member of the partnership it joins or leaves. */
  readonly inside: number;
  readonly outside: number;
  /** The members after the move; none if only one is left. */
  readonly members: readonly string[];
}

/** How a partnership forms when each acts for itself, and where it stops. */
export interface TakeUp {
  readonly steps: readonly Step[];
  readonly members: readonly string[];
  /**
   * `settled`: nobody wants to join or to leave. `goes in circles`: it came back to where it had been. `not followed to
   * its end`: as many partnerships as were allowed have been looked at, and somebody may still move.
   */
  readonly ends: "settled" | "goes in circles" | "not followed to its end";
}

/** In £: gains and losses smaller than a penny move nobody. */
const PENNY = 0.01;

/**
 * Trusts join and leave one at a time, each only to be better off itself. From a founding group (everyone, for an
 * offer made to all) the one that is worst off leaves first; when no member wants to leave, the one that gains most
 * joins; and so on until nobody moves. A step that could take more than `most` partnerships in all to be looked at
 * is not begun, where what each gets is dear to find.
 *
 * @example
 * const payoffs = payoffsWhenAsked(["A", "B"], () => [6, -4]);
 * takeUp(payoffs, 0b11).steps; // B leaves, better off by 4
 */
export function takeUp(payoffs: Payoffs, founders: Coalition, most = Number.POSITIVE_INFINITY): TakeUp {
  const { players } = payoffs;
  const steps: Step[] = [];
  const seen = new Set<Coalition>();
  let S = founders;
  let left = most;
  for (;;) {
    const end = (ends: TakeUp["ends"]) => ({ steps, members: partnership(S, players), ends });
    if (seen.has(S)) return end("goes in circles");
    seen.add(S);
    left -= 1;
    if (left < 0) return end("not followed to its end");
    let next = leaver(payoffs, S);
    if (next === null) {
      left -= players.length - partnersOf(S).length;
      if (left < 0) return end("not followed to its end");
      next = joiner(payoffs, S);
    }
    if (next === null) return end("settled");
    S = toggled(S, next.i);
    const { i, ...step } = next;
    steps.push({ ...step, player: players[i], members: partnership(S, players) });
  }
}

/** Every partnership that no member wants to leave and nobody outside wants to join: the largest first. */
export function stablePartnerships(payoffs: Payoffs): readonly (readonly string[])[] {
  const { players } = payoffs;
  const found: Coalition[] = [];
  for (let S = 0; S <= everyone(players.length); S++) {
    if (leaver(payoffs, S) === null && joiner(payoffs, S) === null) found.push(S);
  }
  return found
    .filter((S) => sizeOf(S) !== 1)
    .map((S) => namesOf(S, players))
    .sort((a, b) => b.length - a.length);
}

/** The members; one alone is no partnership. */
function partnership(S: Coalition, players: readonly string[]): readonly string[] {
  const members = partnersOf(S);
  return members.length < 2 ? [] : members.map((i) => players[i]);
}

interface Move extends Omit<Step, "player" | "members"> {
  readonly i: number;
}

function leaver({ gets }: Payoffs, S: Coalition): Move | null {
  let worst: Move | null = null;
  for (const i of partnersOf(S)) {
    const inside = gets(S, i);
    const outside = gets(toggled(S, i), i);
    if (outside - inside <= Math.max(PENNY, worst === null ? 0 : worst.outside - worst.inside)) continue;
    worst = { i, move: "leaves", inside, outside };
  }
  return worst;
}

function joiner({ players, gets }: Payoffs, S: Coalition): Move | null {
  let keenest: Move | null = null;
  for (let i = 0; i < players.length; i++) {
    if (isIn(S, i)) continue;
    const inside = gets(toggled(S, i), i);
    const outside = gets(S, i);
    if (inside - outside <= Math.max(PENNY, keenest === null ? 0 : keenest.inside - keenest.outside))
      continue;
    keenest = { i, move: "joins", inside, outside };
  }
  return keenest;
}

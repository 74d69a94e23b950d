import { type Coalition, everyone, membersOf, namesOf, sizeOf } from "../coalitions.ts";
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
  /** `settled`: nobody wants to join or to leave. `goes in circles`: it came back to where it had been. */
  readonly ends: "settled" | "goes in circles";
}

/** In £: gains and losses smaller than a penny move nobody. */
const PENNY = 0.01;

/**
 * Trusts join and leave one at a time, each only to be better off itself. From a founding group (everyone, for an
 * offer made to all) the one that is worst off leaves first; when no member wants to leave, the one that gains most
 * joins; and so on until nobody moves.
 */
export function takeUp(payoffs: Payoffs, founders: Coalition): TakeUp {
  const { players } = payoffs;
  const steps: Step[] = [];
  const seen = new Set<Coalition>();
  let S = founders;
  for (;;) {
    if (seen.has(S)) return { steps, members: partnership(S, players), ends: "goes in circles" };
    seen.add(S);
    const next = leaver(payoffs, S) ?? joiner(payoffs, S);
    if (next === null) return { steps, members: partnership(S, players), ends: "settled" };
    S ^= 1 << next.i;
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
  return sizeOf(S) < 2 ? [] : namesOf(S, players);
}

interface Move extends Omit<Step, "player" | "members"> {
  readonly i: number;
}

function leaver({ gets }: Payoffs, S: Coalition): Move | null {
  let worst: Move | null = null;
  for (const i of membersOf(S)) {
    const inside = gets(S, i);
    const outside = gets(S - (1 << i), i);
    if (outside - inside <= Math.max(PENNY, worst === null ? 0 : worst.outside - worst.inside)) continue;
    worst = { i, move: "leaves", inside, outside };
  }
  return worst;
}

function joiner({ players, gets }: Payoffs, S: Coalition): Move | null {
  let keenest: Move | null = null;
  for (let i = 0; i < players.length; i++) {
    if ((S >>> i) & 1) continue;
    const inside = gets(S + (1 << i), i);
    const outside = gets(S, i);
    if (inside - outside <= Math.max(PENNY, keenest === null ? 0 : keenest.inside - keenest.outside))
      continue;
    keenest = { i, move: "joins", inside, outside };
  }
  return keenest;
}

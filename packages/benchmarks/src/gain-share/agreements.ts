import { AGREEMENTS, type Game, payoffsUnderAgreement, type Scenario } from "@shared-services/simulation";
import { allOf, type Payoffs, payoffsIn, takeUp } from "@shared-services/simulation/gain-share";
import { millions, poundsInMillions, table } from "../pages/markdown.ts";
import type { PartnershipFigures } from "./figures.ts";

/** Who would stay under one of the agreements to start from, if all are asked and each acts for itself. */
export interface SignedFigures {
  readonly label: string;
  readonly futures: number;
  readonly stays: readonly string[];
  readonly ends: "settled" | "goes in circles" | "not followed to its end";
  /** Who leaves or comes back, in this order, and how much better off that leaves it, £. */
  readonly steps: readonly {
    readonly ods: string;
    readonly move: "joins" | "leaves";
    readonly gain: number;
  }[];
  /** By trust: what the others together would gain (below nought: lose) if it alone did not join, £. */
  readonly othersWithout: readonly number[];
}

/** Every agreement to start from, each partnership that is looked at simulated by itself. */
export function signedFigures(scenario: Scenario, game: Game): readonly SignedFigures[] {
  return AGREEMENTS.map(({ agreement }) => {
    const payoffs = payoffsUnderAgreement({ ...scenario, agreement }, game);
    const { members, ends, steps } = takeUp(payoffs, allOf(game.players.length), payoffs.lookedAt);
    return {
      label: agreement.label,
      futures: payoffs.futures,
      stays: members,
      ends,
      steps: steps.map(({ player, move, inside, outside }) => ({
        ods: player,
        move,
        gain: Math.abs(inside - outside),
      })),
      othersWithout: game.players.map((_, i) => othersWithout(payoffs, i)),
    };
  });
}

function othersWithout(payoffs: Payoffs, i: number): number {
  const all = allOf(payoffs.players.length);
  const [within, without] = [payoffsIn(payoffs, all), payoffsIn(payoffs, all - (1 << i))];
  return without.reduce((sum, amount, j) => (j === i ? sum : sum + amount - within[j]), 0);
}

/** Who would stay under each agreement, and what the others would have from one board's no. */
export function signedParagraphs({ signed, trusts }: PartnershipFigures): string[] {
  return [
    `Under an agreement with all its clauses each partnership is simulated by itself, in ${signed[0].futures} futures. Who would stay of an offer to all, each acting for itself:`,
    table(
      ["Agreement", "Would stay", "How it comes to that"],
      signed.map(({ label, stays, steps, ends }) => [
        label,
        stays.length === trusts.length
          ? `all ${trusts.length}`
          : stays.length === 0
            ? "nobody"
            : stays.join(", "),
        movesOf(steps, ends),
      ]),
    ),
    "What the others together gain or lose, £m, if one board does not agree and all others do:",
    table(
      ["Agreement", ...trusts.map(({ ods }) => `Without ${ods}`)],
      signed.map(({ label, othersWithout: effects }) => [label, ...effects.map(millions)]),
    ),
  ];
}

function movesOf(steps: SignedFigures["steps"], ends: SignedFigures["ends"]): string {
  if (steps.length === 0) return "nobody moves";
  const moves = steps.map(
    ({ ods, move, gain }) => `${ods} ${move} (better off by ${poundsInMillions(gain)})`,
  );
  return `${moves.join(", then ")}${ends === "settled" ? "" : `; ${ends}`}`;
}

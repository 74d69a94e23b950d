import { millions, poundsInMillions, table } from "../pages/markdown.ts";
import type { PartnershipFigures, TransferFigures } from "./figures.ts";

/** Whether any split could hold, and what about the game stands in the way. */
export function stabilityParagraphs({ stability }: PartnershipFigures): string[] {
  const { coreExists, costOfStability, superadditive, convex } = stability;
  const lines = [
    coreExists
      ? "**The core exists**: there are splits under which no group would do better by itself. Cost of stability: nought."
      : `**The core is empty**: whatever the split, some group would do better by itself. Cost of stability: a subsidy of ${poundsInMillions(costOfStability)} to the whole would be needed.`,
    superadditive.holds === true
      ? "**Superadditive**: no two groups are worth more apart than together."
      : superadditive.holds === false
        ? `**Not superadditive**: ${list(superadditive.witness.first)} and ${list(superadditive.witness.second)} are worth ${poundsInMillions(superadditive.witness.apart)} apart and ${poundsInMillions(superadditive.witness.together)} together.`
        : `**Superadditive?** Not known: ${superadditive.reason}.`,
    convex.holds === true
      ? "**Convex**: a trust adds the more, the larger the group it joins."
      : convex.holds === false
        ? `**Not convex**: to ${convex.witness.group.length === 0 ? "nobody else" : list(convex.witness.group)}, ${convex.witness.players.join(" and ")} add ${poundsInMillions(convex.witness.fall)} less when both join than each by itself.`
        : `**Convex?** Not known: ${convex.reason}.`,
  ];
  return [lines.map((line) => `- ${line}`).join("\n")];
}

/** Who joins, who leaves, what one board's decision does to the others, and what it takes to keep all. */
export function takeUpParagraphs({ takeUp, trusts }: PartnershipFigures): string[] {
  const { fromAll, fromPair, without, toGain, toCore } = takeUp;
  return [
    "The gain split by the Shapley value, each board deciding for its own trust.",
    [
      `- **All are asked.** ${storyOf(fromAll, trusts.length)}`,
      ...(trusts.length > 2
        ? [
            `- **The best pair starts** (${fromPair.pair.join(" and ")}). ${storyOf(fromPair.takeUp, trusts.length)}`,
          ]
        : []),
    ].join("\n"),
    "What each trust gains or loses, £m, if one board does not agree and all others do. A no, a deferral and an abstention come to the same: an abstention is a decision not to decide, and the vote of a majority binds nobody.",
    table(
      ["Without", ...trusts.map(({ ods }) => ods)],
      without.map((effects, i) => [trusts[i].ods, ...effects.map(millions)]),
    ),
    [
      `- **So that nobody is worse off** than alone, on average: ${transferOf(toGain, trusts)}`,
      `- **So that no group would do better by itself**: ${transferOf(toCore, trusts)}`,
    ].join("\n"),
  ];
}

function storyOf({ steps, members, ends }: PartnershipFigures["takeUp"]["fromAll"], all: number): string {
  const moves = steps.map(
    ({ player, move, inside, outside }) =>
      `${player} ${move} (better off by ${poundsInMillions(Math.abs(inside - outside))})`,
  );
  const told = moves.length === 0 ? "Nobody moves" : moves.join(", then ");
  const left = members.length === all ? `all ${all}` : members.length === 0 ? "nobody" : members.join(", ");
  return ends === "settled"
    ? `${told}; it stops with ${left}.`
    : `${told}; then it goes in circles, back to ${left}.`;
}

function transferOf(transfer: TransferFigures, trusts: PartnershipFigures["trusts"]): string {
  if (transfer === null) return "no transfer does it, for the core is empty.";
  if ("short" in transfer) {
    return `no transfer does it: together they are ${poundsInMillions(transfer.short)} short, which only money from outside can bring.`;
  }
  const parts = transfer.transfers.flatMap((amount, i) =>
    Math.abs(amount) < 0.005
      ? []
      : [`${trusts[i].ods} ${amount < 0 ? "pays" : "gets"} ${poundsInMillions(Math.abs(amount))}`],
  );
  return parts.length === 0
    ? "nothing has to change hands."
    : `${poundsInMillions(transfer.moved)} changes hands at least: ${parts.join(", ")}.`;
}

function list(members: readonly string[]): string {
  return members.join(", ");
}

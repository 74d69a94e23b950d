import { millions, percent, poundsInMillions, table } from "../pages/markdown.ts";
import type { LargestPartner } from "./largest-partner.ts";

/** The part of a page on gain share that says why other trusts can gain more without the largest. */
export function largestPartnerWords(figures: LargestPartner): string {
  const { ods, futures, shareOfCost, rows, scale, cost, ended } = figures;
  const [before, agreed, shapley] = rows.slice(-3);
  const together = before.largest + before.others;
  const brings = together - before.othersWithout;
  const own = cost.all - cost.without;
  const saved = scale.largest + scale.others;
  const lost = ({ others, othersWithout }: typeof before) => poundsInMillions(othersWithout - others);
  return [
    `Under the default agreement the other eight trusts of the Greater Manchester partnership gain ${lost(agreed)} more if Manchester University (${ods}, ${percent(shareOfCost)} % of the cost) stays out of a joint shared-service organisation. Net present value, £m, mean of ${futures} futures:`,
    table(
      ["", ods, "The other eight with it", "The other eight without it"],
      rows.map(({ label, largest, others, othersWithout }) => [
        label,
        millions(largest),
        millions(others),
        millions(othersWithout),
      ]),
    ),
    `All nine are worth ${poundsInMillions(together)} together and the eight ${poundsInMillions(before.othersWithout)}: ${ods} brings ${poundsInMillions(brings)}, and is given more than that, so the rest comes from the others. Before gain share they lose ${lost(before)}; half by cost, three tenths by contribution and two tenths equally leave ${lost(agreed)} of it (the reserve has what nobody gets), the Shapley value ${lost(shapley)}. Two things make it:`,
    [
      `- **Economies end.** ${percent(ended)} % of the eight trusts' cost is in services that have passed \`efficientScale\` without ${ods}. More work makes theirs hardly cheaper, and brings its own set-up, dual running and client side.`,
      `- **All pay one price.** Charges go by cost, so every pound that moves saves alike, though not every pound has as much to save: a large trust has had most of its economies before. A year of all work moved and all promises kept saves ${percent(scale.others / cost.without)} % of the eight trusts' cost by scale, and ${percent(scale.largest / own)} % of ${ods}'s: ${poundsInMillions(scale.largest)} of ${poundsInMillions(saved)}. Its part of the charge gives it ${poundsInMillions((saved * own) / cost.all)}.`,
    ].join("\n"),
    `So whether the eight would take ${ods} in hangs on the key. One that goes by cost pays the largest for economies that are not its work's; no split that keeps the eight together can give it more than the ${poundsInMillions(brings)} that it brings.`,
  ].join("\n\n");
}

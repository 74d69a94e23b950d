import { millions, percent, poundsInMillions, table } from "../pages/markdown.ts";
import type { LargestPartner } from "./largest-partner.ts";

/** The part of a page on gain share that says why other trusts can gain more without the largest. */
export function largestPartnerWords(figures: LargestPartner): string {
  const { ods, futures, secondOpinion, shareOfCost, rows, scale, cost, ended, worth } = figures;
  const [before, agreed] = rows.slice(-2);
  const together = before.largest + before.others;
  const brings = ({ all, without }: { readonly all: number; readonly without: number }) => all - without;
  return [
    `Under the default agreement the other eight trusts of the Greater Manchester partnership gain ${poundsInMillions(agreed.othersWithout - agreed.others)} more if Manchester University (${ods}, ${percent(shareOfCost)} % of the cost) stays out of a joint shared-service organisation. Net present value, £m, mean of ${futures} futures:`,
    table(
      ["", ods, "The other eight with it", "The other eight without it"],
      rows.map(({ label, largest, others, othersWithout }) => [
        label,
        millions(largest),
        millions(others),
        millions(othersWithout),
      ]),
    ),
    `It is not the keys. All nine are worth ${poundsInMillions(together)} together and the eight ${poundsInMillions(before.othersWithout)}: with ${ods} the whole has ${poundsInMillions(before.othersWithout - together)} less, so whatever it is given comes from the others. Half by cost, three tenths by contribution and two tenths equally even soften it: of the ${poundsInMillions(before.othersWithout - before.others)} that the others lose before gain share, they lose ${poundsInMillions(agreed.othersWithout - agreed.others)} after it (the reserve has what nobody gets). Three things of the model make it:`,
    [
      `- **Economies end.** ${percent(ended)} % of the eight trusts' cost is in services that have passed \`efficientScale\` without ${ods}. More work makes nobody's cheaper, and brings its own set-up, dual running and client side.`,
      `- **All pay one price.** Charges go by cost, so every pound that moves saves alike. A year of all work moved and all promises kept saves ${percent(scale.fromTypicalPound.without / cost.without)} % of the eight trusts' cost by scale, of the nine ${percent(scale.fromTypicalPound.all / cost.all)} %. ${ods} adds ${poundsInMillions(brings(scale.fromTypicalPound))} a year to that saving, and ${poundsInMillions((scale.fromTypicalPound.all * (cost.all - cost.without)) / cost.all)} of it fall to ${ods} itself.`,
      `- **One typical pound.** The model measures scale from the volume that the typical pound had before, a mean by cost: one trust far above the others raises it for all. Were every pound measured from its own volume, the eight would save ${percent(scale.fromOwnVolume.without / cost.without)} % and the nine ${percent(scale.fromOwnVolume.all / cost.all)} %. In the second implementation, read that way, the nine are worth ${poundsInMillions(worth.fromOwnVolume.all)} and the eight ${poundsInMillions(worth.fromOwnVolume.without)} (${secondOpinion} futures); as the method has it, ${poundsInMillions(worth.fromTypicalPound.all)} and ${poundsInMillions(worth.fromTypicalPound.without)}.`,
    ].join("\n"),
    `So that ${ods} brings a loss hangs on the last of these, a simplification: with it ${ods} brings ${poundsInMillions(brings(worth.fromTypicalPound))}, without it ${poundsInMillions(brings(worth.fromOwnVolume))}. Where partners are of a size it hardly matters; where one is several times the next, read what it brings, and what the others have of it, with that in mind: results warn of it (\`ONE_LARGE_TRUST\`).`,
  ].join("\n\n");
}

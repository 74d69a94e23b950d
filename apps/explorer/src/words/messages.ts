import type {
  GainShareResult,
  Glance,
  ProductivityResult,
  ProductivityYear,
  Results,
  RuleResult,
  TrustResult,
  YearResult,
} from "../service/records.ts";
import { chanceWords } from "./chance.ts";
import { gainOrLoss, money } from "./money.ts";
import { moreOrLess, roughly } from "./more-or-less.ts";
import { capital, counted, listed, percent, posts, shortName } from "./quantity.ts";

/** What the partnership stands to gain or lose, range first. */
export function answerMessage({ summary, record }: Glance): string {
  const { npv } = summary;
  return `${capital(gainOrLoss({ low: npv.p5, high: npv.p95 }))} over ${record.horizon} years`;
}

/** When the money comes back. */
export function paybackMessage({ summary, record }: Glance): string {
  const { median } = summary.payback;
  if (median === null) return `Not within ${record.horizon} years in most futures`;
  if (median === 0) return "From the first year";
  return `After about ${counted(Math.ceil(median))} ${Math.ceil(median) === 1 ? "year" : "years"}`;
}

/** From when on sharing costs less than standing alone, in the middle future. */
export function costMessage(years: readonly YearResult[]): string {
  const first = years.findIndex(({ position }) => position.p50 > 0);
  const stays = first >= 0 && years.slice(first).every(({ position }) => position.p50 > 0);
  const start = years[first];
  const sure = years.find(({ position }) => position.p5 > 0);
  if (!start) return "Sharing costs more than standing alone in every year of the middle future";
  if (!stays) return "Sharing costs less than standing alone in some years and more in others";
  const from = first === 0 ? "from the first year" : `from ${start.label}`;
  const certain = sure && sure !== start ? `, in nearly all futures from ${sure.label}` : "";
  return `Sharing costs less than standing alone ${from}${certain}`;
}

/** Who gains and who does not, before anything is shared. */
export function positionMessage(trusts: readonly TrustResult[]): string {
  const joining = trusts.filter(({ joins }) => joins);
  const losers = joining.filter(({ npv }) => npv.p50 < 0);
  if (joining.length === 0) return "No trust takes part";
  if (losers.length === 0) return `${capital(allOf(joining.length))} are better off in the middle future`;
  if (losers.length === joining.length)
    return `${capital(allOf(joining.length))} are worse off in the middle future`;
  const names = losers.length <= 2 ? `: ${listed(losers.map(({ name }) => shortName(name)))}` : "";
  return `${capital(counted(losers.length))} of ${counted(joining.length)} trusts ${losers.length === 1 ? "is" : "are"} worse off in the middle future${names}`;
}

/** Whether any rule leaves every trust better off, and how sure that is. */
export function gainShareMessage({ rules }: GainShareResult): string {
  const known = rules.flatMap(({ label, chanceAnyWorseOff: chance }) => (chance ? { label, chance } : []));
  const [best] = known.sort((a, b) => a.chance.count - b.chance.count);
  if (!best) return "No rule could split this gain";
  return `Under “${best.label}” there is ${chanceWords(best.chance)} that any trust is worse off`;
}

/** Where most of the money comes from. */
export function servicesMessage(results: Results, labels: ReadonlyMap<string, string>): string {
  const ranked = [...results.services].sort((a, b) => b.saving.mean - a.saving.mean);
  const total = ranked.reduce((sum, { saving }) => sum + saving.mean, 0);
  const top = ranked.slice(0, 3).filter(({ saving }) => saving.mean > 0);
  if (total <= 0 || top.length === 0) return "No service saves money in the average future";
  const share = top.reduce((sum, { saving }) => sum + saving.mean, 0) / total;
  const names = listed(top.map(({ service }) => uncapital(labels.get(service) ?? service)));
  return `${capital(names)} make ${share >= 0.995 ? "all" : `${Math.round(share * 100)}%`} of the saving`;
}

/** What happens to people. */
export function staffMessage({ years }: Glance): string {
  const last = years.at(-1);
  if (!last) return "No staff move";
  const round = (wte: number) =>
    (wte < 10 ? Math.round(wte) : Math.round(wte / 5) * 5).toLocaleString("en-GB");
  const redundancies = years.reduce((sum, { staff }) => sum + staff.redundancies.mean, 0);
  return `About ${round(last.staff.moved.p50)} posts move by ${last.label}; about ${round(redundancies)} redundancies on average`;
}

/** What sharing does to productivity in the end, and how low it goes before. */
export function productivityMessage(years: readonly ProductivityYear[]): string {
  const last = years.at(-1);
  if (!last) return "Nothing to compare";
  const { p5, p95 } = last.totalFactor.change;
  const [lowest] = [...years].sort((a, b) => a.totalFactor.change.p50 - b.totalFactor.change.p50);
  const end = `${capital(moreOrLess({ low: p5, high: p95 }))} work per pound than alone in ${last.label}`;
  if (!lowest || lowest === last || lowest.totalFactor.change.p50 >= -0.0005) return end;
  return `${end}, after ${percent(-lowest.totalFactor.change.p50)} less in ${lowest.label}`;
}

/** Frontline time given back, and errors: in the end, and in the worst year before. */
export function timeMessage({ frontline, years }: ProductivityResult, last: string): string {
  const { p5, p95 } = frontline.wte;
  const given = p95 > 0 ? `Frontline time of ${posts(p5)} to ${posts(p95)} posts` : "No frontline time";
  const worst = worstYear(years);
  const more = worst
    ? `; first more errors, about ${roughly(-worst.errorsAvoided.p50)} in ${worst.label}`
    : "";
  return `${given} given back by ${last}${more}`;
}

/** The year in which most goes wrong that would not have alone, in the middle future; undefined without one. */
export function worstYear(years: readonly ProductivityYear[]): ProductivityYear | undefined {
  const [worst] = [...years].sort((a, b) => a.errorsAvoided.p50 - b.errorsAvoided.p50);
  return worst && worst.errorsAvoided.p50 < 0 ? worst : undefined;
}

/** The step of the bridge that adds most, and the one that takes most. */
export function bridgeMessage(steps: readonly { readonly label: string; readonly amount: number }[]): string {
  const sorted = [...steps].sort((a, b) => b.amount - a.amount);
  const [most, least] = [sorted[0], sorted.at(-1)];
  const gain =
    most && most.amount > 0 ? `largest gain: ${uncapital(most.label)} (${money(most.amount)})` : "";
  const cost =
    least && least.amount < 0 ? `largest cost: ${uncapital(least.label)} (${money(-least.amount)})` : "";
  return capital([gain, cost].filter(Boolean).join("; ")) || "Nothing moves, so nothing changes";
}

/** How far the average is from the most likely settings, and the step that makes most of it. */
export function rosyMessage(changes: readonly { readonly label: string; readonly amount: number }[]): string {
  const total = changes.reduce((sum, { amount }) => sum + amount, 0);
  const [most] = [...changes].sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  if (!most) return "The average is what the most likely settings give";
  const side = total < 0 ? "below" : "above";
  return `The average is ${money(Math.abs(total))} ${side} the most likely settings, most of all by ${uncapital(most.label)}`;
}

/** One rule in a sentence: who is most likely to be worse off under it. */
export function ruleMessage(rule: RuleResult, names: ReadonlyMap<string, string>): string {
  const [worst] = [...rule.trusts].sort((a, b) => b.chanceWorseOff.count - a.chanceWorseOff.count);
  if (!worst || worst.chanceWorseOff.count === 0) return "No trust is worse off in any modelled future.";
  return `There is ${chanceWords(worst.chanceWorseOff)} that ${shortName(names.get(worst.ods) ?? worst.ods)} is worse off.`;
}

function allOf(count: number): string {
  return count === 2 ? "both trusts" : `all ${counted(count)} trusts`;
}

function uncapital(label: string): string {
  return /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** What counting in other ways changes: in which of them the middle future is a gain. */
export function viewsMessage(
  counts: readonly { readonly label: string; readonly present: { readonly p50: number } }[],
): string {
  const gains = counts.filter(({ present }) => present.p50 > 0).map(({ label }) => label);
  const losses = counts.filter(({ present }) => present.p50 <= 0).map(({ label }) => label);
  if (losses.length === 0) return "A gain in the middle future, however it is counted";
  if (gains.length === 0) return "A loss in the middle future, however it is counted";
  return `It depends on how it is counted: a gain as ${listed(gains.map(uncapital))}, a loss as ${listed(losses.map(uncapital))}`;
}

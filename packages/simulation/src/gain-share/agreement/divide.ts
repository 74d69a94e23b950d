import { sum } from "../../lib/sum.ts";
import { keys } from "../keys/keys.ts";
import { partShares } from "../keys/mix.ts";
import type { KeyShare } from "../rules/inputs.ts";
import { isRefusal } from "../rules/rule.ts";
import { clip } from "../solvers/clip.ts";
import type { FloorPayer, Outside, Period, Terms } from "./clauses/clause.ts";

/** What the division of the rest moves, and under which clause it is booked. */
export interface Entry {
  readonly clause: "split" | "cap" | "loss" | "floor";
  readonly amounts: Float64Array;
  readonly outside?: Readonly<Partial<Record<Outside, number>>>;
  readonly why: () => string;
}

/** Divides what is left of a gain, or of a loss, between floors and caps; then makes up for floors still missed. */
export function divide(
  {
    period,
    terms,
    granted,
  }: { readonly period: Period; readonly terms: Terms; readonly granted: Float64Array },
  pool: number,
): { readonly entries: readonly Entry[]; readonly unmet: number } {
  const before = period.position.map((position, i) => position - period.held[i] + granted[i]);
  const entries =
    pool < 0
      ? divideLoss(period, terms, { before, loss: -pool })
      : divideGain(period, terms, { before, gain: pool });
  const reached = before.map((amount, i) => entries.reduce((sum, entry) => sum + entry.amounts[i], amount));
  const { topUps, unmet } = makeUp(period, terms, reached);
  return { entries: [...entries, ...topUps], unmet };
}

/** One weight per trust from keys and agreed amounts, scaled to add up to 1; a part that says nothing drops out. */
export function mixedWeights(parts: readonly KeyShare[], period: Period): Float64Array {
  const mixed = new Float64Array(period.trusts.length);
  for (const part of parts) {
    const weights = partWeights(part, period);
    weights?.forEach((weight, i) => {
      mixed[i] += part.share * weight;
    });
  }
  const all = sum(mixed);
  if (all > 0) return mixed.map((weight) => weight / all);
  const members = Math.max(1, sum(period.member));
  return period.member.map((is) => is / members);
}

function partWeights(part: KeyShare, { trusts, factor, context, agreed }: Period): Float64Array | null {
  const shares = partShares(part, trusts, (id) => {
    const raw = keys.find((key) => key.id === id)?.weigh(context, trusts.length) ?? agreed[id];
    return factor.map((times, i) => times * (raw?.[i] ?? 0));
  });
  return isRefusal(shares) ? null : shares.amounts;
}

function divideGain(
  period: Period,
  { gain: parts, floor, cap, overCap }: Terms,
  { before, gain }: { readonly before: Float64Array; readonly gain: number },
): Entry[] {
  if (gain === 0) return [];
  const weights = mixedWeights(parts, period);
  const lower = floor.map((least, i) => Math.max(0, least - before[i]));
  const upper = cap.map((most, i) => Math.max(most, lower[i]));
  const { amounts, gap } = clip({ total: gain, weights, lower, upper });
  if (gap < 0) {
    const needed = sum(lower);
    return [
      {
        clause: "split",
        amounts: lower.map((need) => (gain * need) / needed),
        why: () => "all of the gain goes to trusts below their floor, in proportion to what they lack",
      },
    ];
  }
  const split: Entry = { clause: "split", amounts, why: () => "by the agreed key, between floors and caps" };
  if (gap === 0) return [split];
  const over: Entry =
    overCap === "reserve"
      ? {
          clause: "cap",
          amounts: weights.map(() => 0),
          outside: { reserve: gap },
          why: () => "above every cap: into the reserve",
        }
      : {
          clause: "cap",
          amounts: weights.map((w) => gap * w),
          why: () => "above every cap: the caps are lifted alike",
        };
  return [split, over];
}

function divideLoss(
  period: Period,
  { gain, loss: parts, floor, lossCap, payer }: Terms,
  { before, loss }: { readonly before: Float64Array; readonly loss: number },
): Entry[] {
  const weights = mixedWeights(parts ?? gain, period);
  const upper = lossCap.map((most, i) => Math.min(most, Math.max(0, before[i] - floor[i])));
  const { amounts, gap } = clip({ total: loss, weights, lower: weights.map(() => 0), upper });
  const borne: Entry = {
    clause: "loss",
    amounts: amounts.map((amount) => -amount || 0),
    why: () => "by the agreed key for losses, up to each trust's cap and floor",
  };
  if (gap <= 0) return [borne];
  const last = payer === null ? -1 : period.trusts.indexOf(payer);
  return [
    borne,
    {
      clause: "loss",
      amounts: weights.map((w, i) => -(last < 0 ? gap * w : i === last ? gap : 0) || 0),
      why: () =>
        last < 0 ? "above every cap: the caps are lifted alike" : `${payer} pays what is above every cap`,
    },
  ];
}

function makeUp(
  period: Period,
  { floor, floorPaidBy, payer }: Terms,
  reached: Float64Array,
): { readonly topUps: readonly Entry[]; readonly unmet: number } {
  const rounding = 1e-9 * Math.max(1, ...reached.map(Math.abs));
  const lacks = floor.map((least, i) => Math.max(0, least - reached[i]));
  const lacking = sum(lacks);
  if (lacking <= rounding) return { topUps: [], unmet: 0 };
  const topUps: Entry[] = [];
  let unmet = lacking;
  for (const from of floorPaidBy) {
    const { most, burden } = sourceOf(from, { period, floor, payer, reached });
    const paid = Math.min(unmet, most);
    if (paid <= rounding) continue;
    topUps.push({
      clause: "floor",
      amounts: lacks.map((lack, i) => (paid * lack) / lacking - paid * burden[i]),
      ...(from === "reserve" ? { outside: { reserve: -paid } } : {}),
      why: () => MADE_UP_BY[from],
    });
    unmet -= paid;
  }
  return { topUps, unmet: unmet <= rounding ? 0 : unmet };
}

const MADE_UP_BY = {
  gainers: "trusts above their floor make up for those below, in proportion to what they are above",
  reserve: "the reserve makes up for trusts below their floor",
  payer: "the payer of last resort makes up for trusts below their floor",
} as const;

/** What one who makes up for floors can give at most, and how the burden falls on the trusts. */
function sourceOf(
  from: FloorPayer,
  { period, floor, payer, reached }: Shortfall,
): { readonly most: number; readonly burden: Float64Array } {
  const nobody = new Float64Array(floor.length);
  if (from === "reserve") return { most: period.reserve, burden: nobody };
  if (from === "payer") {
    const burden = period.member.map((_, i) => (period.trusts[i] === payer ? 1 : 0));
    return { most: sum(burden) === 0 ? 0 : Number.POSITIVE_INFINITY, burden };
  }
  const above = floor.map((least, i) =>
    least === Number.NEGATIVE_INFINITY ? 0 : Math.max(0, reached[i] - least),
  );
  const most = sum(above);
  return { most, burden: most === 0 ? nobody : above.map((one) => one / most) };
}

interface Shortfall {
  readonly period: Period;
  readonly floor: Float64Array;
  readonly payer: string | null;
  readonly reached: Float64Array;
}

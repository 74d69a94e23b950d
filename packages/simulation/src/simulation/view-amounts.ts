import type { Effects } from "./effects.ts";
import type { Future } from "./future.ts";
import type { Plan } from "./plan.ts";
import { SAVING_TERMS, TERMS } from "./terms.ts";
import { ADJUSTMENTS, type AdjustmentId, VIEWS } from "./views.ts";
import type { Workspace } from "./workspace.ts";

type Term = (typeof TERMS)[number];

/** Terms that are both pay and other cost, and are not part of the saving: dual running and the like. */
const MIXED = termsThat((term) => term.pay === "both" && !isSaving(term));
/** Pay of people at work. A redundancy payment carries no pension contribution. */
const PAID = termsThat(({ pay, transfer }) => pay === "pay" && transfer === null);

/** Places of terms and of adjustments among a member's that a view leaves out and adds, of the position and of the saving. */
const OF_VIEWS = VIEWS.flatMap(({ counts, adjustments }) => [
  termsThat((term) => !counts(term)),
  adjustments.map(adjustmentIndex),
  termsThat((term) => isSaving(term) && !counts(term)),
  ADJUSTMENTS.filter(({ id, benefit }) => benefit && adjustments.includes(id)).map(({ id }) =>
    adjustmentIndex(id),
  ),
]);

/** All lists of places, one after the other, and where each begins and ends. */
const LISTED = [MIXED, PAID, ...OF_VIEWS].flat();
const ENDS = [MIXED, PAID, ...OF_VIEWS].map((_, k, lists) => lists.slice(0, k + 1).flat().length);

/** How many places are listed in all. */
export const PLACES_LISTED = LISTED.length;

/**
 * Counts the members' positions in every view, for future after future, once positions and effects are complete: see
 * the columns of ways to count.
 */
export function viewAmountsMaker(
  { horizon, members, scenario }: Plan,
  { columns, loops }: Workspace,
  { at }: Effects,
): (future: Future) => void {
  const n = members.length;
  const positions = n * horizon;
  columns.lists.set(LISTED.map((place) => place * positions));
  const [mixed, paid, ...ends] = ENDS;
  const adjustmentAt = (id: AdjustmentId) => adjustmentIndex(id) * positions;
  const places = {
    members: n,
    years: horizon,
    mixedFrom: 0,
    mixedTo: mixed,
    paidFrom: mixed,
    paidTo: paid,
    inflationAt: adjustmentAt("inflation"),
    pensionAt: adjustmentAt("central-pension"),
    lags: 1,
    setUpAt: at["set-up"],
    capitalisedAt: adjustmentAt("capitalised"),
    depreciationAt: adjustmentAt("depreciation"),
    dividendAt: adjustmentAt("dividend"),
  };
  const views = VIEWS.map(({ prices }, v) => {
    const from = v === 0 ? paid : ends[4 * v - 1];
    const [out, add, saving, gain] = ends.slice(4 * v);
    return {
      places: {
        ...places,
        view: v * positions,
        present: v * n,
        outFrom: from,
        outTo: out,
        addFrom: out,
        addTo: add,
        savingFrom: add,
        savingTo: saving,
        gainFrom: saving,
        gainTo: gain,
      },
      numbers: { nominal: prices === "nominal" ? 1 : 0 },
    };
  });

  return ({ numbers: { centralPension, capitalisedShare, dividendRate, assetLife } }) => {
    const life = Math.ceil(assetLife);
    const bought = capitalisedShare * (1 + scenario.optimismBias);
    loops.adjustPay(places, { centralPension });
    places.lags = 1 + Math.min(life, horizon - 1);
    loops.capitalise(places, { bought, life, dividendRate });
    loops.addAdjustments({ count: ADJUSTMENTS.length * positions });
    for (const view of views) loops.countView(view.places, view.numbers);
  };
}

function adjustmentIndex(id: AdjustmentId): number {
  return ADJUSTMENTS.findIndex((adjustment) => adjustment.id === id);
}

function isSaving({ id }: Term): boolean {
  return SAVING_TERMS.some((saving) => saving === id);
}

/** Places of terms. */
function termsThat(holds: (term: Term) => boolean): number[] {
  return TERMS.flatMap((term, place) => (holds(term) ? [place] : []));
}

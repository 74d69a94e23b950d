import type { Columns } from "./columns.ts";
import { effectsOf } from "./effects.ts";
import type { Future } from "./future.ts";
import type { Plan } from "./plan.ts";
import { SAVING_TERMS, TERMS, type TermId } from "./terms.ts";
import { ADJUSTMENTS, type AdjustmentId, VIEWS } from "./views.ts";

/** What a member's bill and own costs say about pay, `[member × year]`, operating services, £. */
export interface PayInputs {
  /** What the moved work would cost alone, less what it costs in the pool before margin, VAT and yearly efficiency. */
  readonly spared: Float64Array;
  /** Pay's part of what moved. */
  readonly payShare: Float64Array;
}

/** A member's year in every view, for one future after another; see {@link VIEWS}. */
export interface ViewAmounts {
  /** Makes ready for a future. */
  open(future: Future): void;
  /** Works out a member, whose position and effects must be complete. */
  count(future: Future, m: number): void;
  /** `[view × year]`, £ in the prices of the view, of the member counted last. */
  readonly amounts: Float64Array;
  /** By view: present value, and that of the saving through the pool's price, £ real, of the member counted last. */
  readonly present: Float64Array;
  readonly benefits: Float64Array;
  /** `[member × adjustment × year]`, £, summed over the futures since the sums were last emptied. */
  readonly sums: Float64Array;
  /** Price of a year's pound in those of the first year. */
  readonly priceIndex: Float64Array;
}

/** Terms that are both pay and other cost, and are not part of the saving: dual running and the like. */
const MIXED = termsThat(({ id, pay }) => pay === "both" && !isSaving(id));
/** Pay of people at work. A redundancy payment carries no pension contribution. */
const PAID = termsThat(({ pay, transfer }) => pay === "pay" && transfer === null);

export function viewAmountsOf(plan: Plan, columns: Columns, { spared, payShare }: PayInputs): ViewAmounts {
  const { horizon, members, discount } = plan;
  const { position, saving } = columns;
  const { effects, width, years } = effectsOf(plan, columns);
  const priceIndex = new Float64Array(horizon).fill(1);
  const adjustments = Object.fromEntries(
    ADJUSTMENTS.map(({ id }) => [id, new Float64Array(horizon)]),
  ) as Record<AdjustmentId, Float64Array>;
  const { inflation, "central-pension": pension, capitalised, depreciation, dividend } = adjustments;
  const rows = Object.values(adjustments);
  const views = VIEWS.map((view) => ({
    nominal: view.prices === "nominal",
    leftOut: termsThat((term) => !view.counts(term)).map((id) => years[id]),
    leftOutOfSaving: termsThat((term) => isSaving(term.id) && !view.counts(term)).map((id) => years[id]),
    added: view.adjustments.map((id) => adjustments[id]),
    gains: ADJUSTMENTS.filter(({ id, benefit }) => benefit && view.adjustments.includes(id)).map(
      ({ id }) => adjustments[id],
    ),
  }));
  const mixed = MIXED.map((id) => years[id]);
  const paid = PAID.map((id) => years[id]);
  const amounts = new Float64Array(VIEWS.length * horizon);
  const present = new Float64Array(VIEWS.length);
  const benefits = new Float64Array(VIEWS.length);
  const sums = new Float64Array(members.length * ADJUSTMENTS.length * horizon);

  return { open, count, amounts, present, benefits, sums, priceIndex };

  function open({ numbers }: Future): void {
    for (let y = 1; y < horizon; y++) priceIndex[y] = priceIndex[y - 1] * (1 + numbers.inflation);
  }

  function count(future: Future, m: number): void {
    adjust(future, m);
    capitalise(future, m);
    for (let v = 0; v < views.length; v++) countAs(v, m);
    for (let a = 0; a < rows.length; a++) {
      const to = (m * rows.length + a) * horizon;
      for (let y = 0; y < horizon; y++) sums[to + y] += rows[a][y];
    }
  }

  /** Prices of the year, and the pension that goes with the pay that is saved or spent. */
  function adjust({ numbers }: Future, m: number): void {
    for (let y = 0; y < horizon; y++) {
      const at = m * horizon + y;
      const from = m * width + y;
      let both = spared[at];
      for (const term of mixed) both += effects[from + term];
      let pay = payShare[at] * both;
      for (const term of paid) pay += effects[from + term];
      inflation[y] = (priceIndex[y] - 1) * position[at];
      pension[y] = numbers.centralPension * pay;
    }
  }

  /** Part of set-up becomes an asset: charged in equal parts from the year after, and paid dividend on. */
  function capitalise({ numbers }: Future, m: number): void {
    const { capitalisedShare, dividendRate } = numbers;
    const bought = capitalisedShare * (1 + plan.scenario.optimismBias);
    const life = Math.ceil(numbers.assetLife);
    const spent = m * width + years["set-up"];
    let book = 0;
    for (let y = 0; y < horizon; y++) {
      let charge = 0;
      for (let x = Math.max(0, y - life); x < y; x++) charge += capitalised[x];
      capitalised[y] = -bought * effects[spent + y] * priceIndex[y];
      depreciation[y] = -charge / life;
      const closing = book + capitalised[y] + depreciation[y];
      dividend[y] = (-dividendRate * (book + closing)) / 2;
      book = closing;
    }
  }

  function countAs(v: number, m: number): void {
    const { nominal, leftOut, leftOutOfSaving, added, gains } = views[v];
    let presentValue = 0;
    let benefit = 0;
    for (let y = 0; y < horizon; y++) {
      const from = m * width + y;
      let amount = position[m * horizon + y];
      let gain = saving[m * horizon + y];
      for (const term of leftOut) amount -= effects[from + term];
      for (const term of leftOutOfSaving) gain -= effects[from + term];
      for (const row of added) amount += row[y];
      for (const row of gains) gain += row[y];
      amounts[v * horizon + y] = amount;
      presentValue += discount[y] * (nominal ? amount / priceIndex[y] : amount);
      benefit += discount[y] * gain;
    }
    present[v] = presentValue;
    benefits[v] = benefit;
  }
}

function isSaving(id: TermId): boolean {
  return SAVING_TERMS.some((saving) => saving === id);
}

function termsThat(holds: (term: (typeof TERMS)[number]) => boolean): TermId[] {
  return TERMS.filter(holds).map(({ id }) => id);
}

import {
  type Agreement,
  type AgreementColumns,
  type Clause,
  type Ledger,
  type Partners,
  underAgreement,
} from "../../src/gain-share/index.ts";

export const TRUSTS = ["RA1", "RB2", "RC3"];
export const EQUAL: Clause = { clause: "split", parts: [{ key: "equal", share: 1 }] };
export const BY_COST: Clause = { clause: "split", parts: [{ key: "baseline-cost", share: 1 }] };
export const MEASURE = { clause: "measure", of: "outturn", ownCosts: "kept" } as const satisfies Clause;
export const LOSS: Clause = { clause: "loss", parts: [{ key: "equal", share: 1 }], cap: null, payer: null };

export const CHANGE = {
  clause: "change",
  baseline: "follows the year",
  exitCharge: 0,
  noticeYears: 1,
  exitChargeTo: "stayers",
  leaverIsRepaid: true,
  nonDelivery: 0,
  instalments: 4,
  term: 10,
} as const;

export function run(
  clauses: readonly Clause[],
  columns: Partial<AgreementColumns> & { years: number },
  basis: Agreement["basis"] = "year",
): Ledger {
  const given = clauses.some(({ clause }) => clause === "loss") ? [] : [LOSS];
  const baselineCost = columns.baselineCost ?? new Float64Array(3 * columns.years).fill(100);
  const shared = columns.shared ?? new Float64Array(3 * columns.years);
  return underAgreement(
    { label: "", basis, clauses: [MEASURE, ...clauses, ...given] },
    { trusts: TRUSTS },
  )({
    ...columns,
    shared,
    baselineCost,
  });
}

/** One year of three trusts. */
export function year(
  clauses: readonly Clause[],
  { costs = [500, 300, 200], ...given }: Readonly<Record<string, readonly number[]>>,
  measure: Clause = MEASURE,
  partners: Partial<Partners> = {},
): Ledger {
  const columns = Object.fromEntries(Object.entries(given).map(([id, one]) => [id, Float64Array.from(one)]));
  const rest = clauses.some(({ clause }) => clause === "loss") ? [] : [LOSS];
  const agreement: Agreement = { label: "", basis: "year", clauses: [measure, ...clauses, ...rest] };
  return underAgreement(agreement, { trusts: TRUSTS, ...partners })({
    years: 1,
    baselineCost: Float64Array.from(costs),
    ...columns,
  } as AgreementColumns);
}

/** Without the last bits. */
export function rounded(amounts: Float64Array): number[] {
  return Array.from(amounts, (amount) => Math.round(amount * 1e9) / 1e9 + 0);
}

export function table(
  rows: Readonly<Record<string, readonly (readonly number[])[]>>,
): Partial<AgreementColumns> {
  return Object.fromEntries(Object.entries(rows).map(([id, one]) => [id, Float64Array.from(one.flat())]));
}

export function partyRow(cells: Float64Array, p: number, years: number): number[] {
  return rounded(cells.subarray(p * years, (p + 1) * years));
}

export function column(cells: Float64Array, y: number, years: number): number {
  return cells.reduce((sum, one, k) => (k % years === y ? sum + one : sum), 0);
}

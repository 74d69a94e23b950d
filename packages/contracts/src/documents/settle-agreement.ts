import {
  agreementFaults,
  chanceOf,
  type Fault,
  mismatch,
  quantiles,
  within,
} from "@shared-services/simulation";
import {
  type AgreementColumns,
  columnsRead,
  floorPricer,
  type Ledger,
  type PriceOfFloor,
  settle,
  underAgreement,
  writtenYears,
} from "@shared-services/simulation/gain-share";
import type {
  AgreementEvaluation,
  FutureTables,
  SettlementRequest,
  Spread,
  Table,
} from "../routes/settle.ts";
import { pointerTo } from "./pointer.ts";

/** Everything that keeps amounts from being settled: the agreement, tables of another size or that a clause lacks. */
export function settlementFaults(request: SettlementRequest): Fault[] {
  const { agreement, trusts, columns = {}, agreed = {} } = request;
  const years = yearsOf(request);
  const wrong = (path: string, wanted: number, received: number, what: string): Fault[] =>
    wanted === received
      ? []
      : [mismatch("WRONG_LENGTH", path, { expected: `${wanted} numbers, one for each ${what}`, received })];
  const byTrust = Object.entries({ columns, agreed }).flatMap(([root, lists]) =>
    Object.entries(lists).flatMap(([id, list]) =>
      wrong(pointerTo([root, id]), trusts.length, list.length, "trust"),
    ),
  );
  const byYear = (["discount", "priceIndex"] as const).flatMap((id) =>
    wrong(`/${id}`, years, request[id]?.length ?? years, "year"),
  );
  const given = tablesGiven(request);
  const tables = given.flatMap(({ at, future }) =>
    Object.entries(future).flatMap(([id, rows]: [string, Table]) => {
      const path = pointerTo([...at, id]);
      return [
        ...wrong(path, trusts.length, rows.length, "trust"),
        ...rows.flatMap((row, i) => wrong(`${path}/${i}`, years, row.length, "year")),
      ];
    }),
  );
  const known = [...new Set(given.flatMap(({ future }) => Object.keys(future)))] as (keyof FutureTables)[];
  const uneven = given.flatMap(({ at, future }) =>
    known.flatMap((id) => {
      if (future[id]) return [];
      const expected = "a table, for another future has one";
      return [mismatch("MISSING_INPUT", pointerTo([...at, id]), { expected, received: "nothing" })];
    }),
  );
  const twice = trusts.flatMap((name, i) =>
    trusts.indexOf(name) === i
      ? []
      : [mismatch("REPEATED", `/trusts/${i}`, { expected: "each trust once", received: name })],
  );
  const signed = within("/agreement", agreementFaults(agreement, { trusts, columns, agreed }));
  return [
    ...twice,
    ...signed,
    ...byTrust,
    ...byYear,
    ...tables,
    ...uneven,
    ...(signed.length > 0 ? [] : lacking(request)),
  ];
}

interface GivenTables {
  readonly at: readonly (string | number)[];
  readonly future: FutureTables;
}

/** The futures, and the estimate where there is one, each with where it stands. */
function tablesGiven({ futures, estimate }: SettlementRequest): GivenTables[] {
  return [
    ...futures.map((future, f) => ({ at: ["futures", f], future })),
    ...(estimate ? [{ at: ["estimate"], future: estimate }] : []),
  ];
}

/** What a clause or the basis reads and is not there. */
function lacking({ agreement, futures, discount }: SettlementRequest): Fault[] {
  const missing = (path: string) =>
    mismatch("MISSING_INPUT", path, { expected: "what the agreement reads", received: "nothing" });
  return columnsRead(agreement).flatMap((id) => {
    if (id === "discount") return discount ? [] : [missing("/discount")];
    return futures.flatMap((future, f) => (future[id] ? [] : [missing(pointerTo(["futures", f, id]))]));
  });
}

/**
 * What an agreement makes of any amounts: where each trust stands, what the floor costs the others, and the settlement
 * of the one future, or of the average of all, with payments on account that follow the estimate. For requests without {@link settlementFaults}.
 */
export function settleAgreement(request: SettlementRequest): AgreementEvaluation {
  const { agreement, trusts, columns = {}, agreed = {}, futures, priceIndex } = request;
  const partners = { trusts, columns, agreed };
  const evaluate = underAgreement(agreement, partners);
  const years = yearsOf(request);
  const discount = Float64Array.from(request.discount ?? Array.from({ length: years }, () => 1));
  const drawn = futures.map((future) => columnsOf(future, years, discount));
  const ledgers = drawn.map((future) => evaluate(future));
  const present = trusts.map((_, i) => ledgers.map((ledger) => presentValue(ledger, i, discount)));
  const price = floorPricer(agreement, partners);
  const average = drawn.length === 1 ? (ledgers[0] as Ledger) : evaluate(averageOf(drawn));
  const index = priceIndex && { priceIndex };
  const of = drawn.length === 1 ? "the amounts given" : `the average of ${drawn.length} futures`;
  const settlement = settle(average, { of, ...index });
  const estimate = request.estimate
    ? settle(evaluate(columnsOf(request.estimate, years, discount)), { of: "the estimate", ...index })
    : settlement;
  return {
    futures: drawn.length,
    trusts: trusts.map((name, i) => ({
      name,
      amount: spreadOf(present[i] ?? []),
      chanceWorseOff: chanceOf((present[i] ?? []).filter((amount) => amount < 0).length, drawn.length),
      years: meanRow(ledgers.map(({ final }) => rowOf(final, i, years))),
    })),
    chanceAnyWorseOff: chanceOf(
      drawn.filter((_, d) => present.some((column) => (column[d] ?? 0) < 0)).length,
      drawn.length,
    ),
    unmet: meanRow(ledgers.map(({ unmet }) => [...unmet])),
    floor: price && meanPrice(drawn.map((future, d) => price(future, ledgers[d]))),
    ledger: {
      parties: average.parties,
      held: average.parties.map((_, p) => rowOf(average.held, p, years)),
      entitled: average.parties.map((_, p) => rowOf(average.entitled, p, years)),
      final: trusts.map((_, i) => rowOf(average.final, i, years)),
    },
    settlement: { of: settlement.of, years: writtenYears(settlement, agreement, estimate) },
  };
}

function yearsOf({ futures }: SettlementRequest): number {
  return futures[0]?.shared[0]?.length ?? 0;
}

function columnsOf(future: FutureTables, years: number, discount: Float64Array): AgreementColumns {
  const flat = Object.entries(future).map(([id, rows]: [string, Table]) => [
    id,
    Float64Array.from(rows.flat()),
  ]);
  return { ...(Object.fromEntries(flat) as Omit<AgreementColumns, "years">), years, discount };
}

/** The mean of every table; but a trust counts as a member, and as live, where it is so in half of the futures. */
function averageOf(drawn: readonly AgreementColumns[]): AgreementColumns {
  const [first] = drawn as [AgreementColumns];
  const tables = Object.entries(first).flatMap(([id, column]) => {
    if (typeof column === "number" || id === "discount") return [];
    const mean = meanRow(
      drawn.map((future) => [...((future[id as "shared"] as Float64Array | undefined) ?? [])]),
    );
    return [
      [
        id,
        Float64Array.from(
          ["member", "live"].includes(id) ? mean.map((share) => (share >= 0.5 ? 1 : 0)) : mean,
        ),
      ],
    ];
  });
  return { ...first, ...Object.fromEntries(tables) };
}

function presentValue({ final, years }: Ledger, i: number, discount: Float64Array): number {
  return rowOf(final, i, years).reduce((sum, amount, y) => sum + (discount[y] ?? 1) * amount, 0);
}

function rowOf(cells: Float64Array, row: number, years: number): number[] {
  return [...cells.subarray(row * years, (row + 1) * years)];
}

function meanRow(rows: readonly (readonly number[])[]): number[] {
  return (rows[0] ?? []).map((_, y) => rows.reduce((sum, row) => sum + (row[y] ?? 0) / rows.length, 0));
}

function spreadOf(amounts: readonly number[]): Spread {
  const [p5 = 0, p50 = 0, p95 = 0] = quantiles(Float64Array.from(amounts), [0.05, 0.5, 0.95]);
  return { mean: amounts.reduce((sum, amount) => sum + amount / amounts.length, 0), p5, p50, p95 };
}

function meanPrice(prices: readonly PriceOfFloor[]): NonNullable<AgreementEvaluation["floor"]> {
  const rows = prices.map(({ pays, outside, unmet }) => [outside, unmet, ...pays]);
  const [outside = 0, unmet = 0, ...pays] = meanRow(rows);
  return { pays, outside, unmet };
}

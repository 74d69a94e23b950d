import { partnerships } from "@shared-services/public-data";
import { OPERATING_MODELS, type Results } from "@shared-services/simulation";

/** What one operating model would mean for one partnership. */
export interface ModelRow {
  readonly partnership: string;
  readonly operatingModel: string;
  readonly draws: number;
  /** Net present value, £: the middle, and where nine in ten futures lie. */
  readonly npv: { readonly p5: number; readonly p50: number; readonly p95: number };
  /** Median payback, years from the start, and the share of futures without one. */
  readonly payback: number | null;
  readonly neverPays: number;
  readonly chanceOfLoss: number;
  /** Median position of the last year, £ a year, and over the operating services' cost in scope. */
  readonly runRate: number;
  readonly runRateShare: number;
}

/** A partnership under a model: one row of the table. */
export interface Cell {
  readonly partnership: string;
  readonly operatingModel: string;
  readonly draws: number;
}

/** Every operating model for each of the partnerships, all of them unless some are named. */
export function cellsOf(
  draws: number,
  ids: readonly string[] = partnerships.map((partnership) => partnership.id),
): Cell[] {
  return ids.flatMap((partnership) =>
    OPERATING_MODELS.map((model) => ({ partnership, operatingModel: model.id, draws })),
  );
}

/** The row that a run's results make. */
export function rowOf(cell: Cell, { summary }: Results): ModelRow {
  const { p5, p50, p95 } = summary.npv;
  return {
    ...cell,
    npv: { p5, p50, p95 },
    payback: summary.payback.median,
    neverPays: summary.payback.never.share,
    chanceOfLoss: summary.chanceOfLoss.share,
    runRate: summary.runRate.p50,
    runRateShare: summary.runRateShare.p50,
  };
}

import type { Agreement } from "./agreement.ts";
import type { AgreementColumns, Partners } from "./columns.ts";
import { underAgreement } from "./evaluate.ts";

/** The columns that differ between futures; each becomes `[trust × year × draw]`, draws innermost. */
export type DrawnColumn =
  | "shared"
  | "own"
  | "baselineCost"
  | "deemed"
  | "investment"
  | "hostCosts"
  | "member"
  | "live"
  | "delivered";

/** A block of draws: columns that vary by draw, and those that are the same in all. */
export interface AgreementDraws {
  readonly draws: number;
  readonly drawn: Readonly<Partial<Record<DrawnColumn, Float64Array>>>;
  readonly same: Omit<AgreementColumns, "shared" | "baselineCost"> & Partial<AgreementColumns>;
}

/** Where trusts stand after gain share, and what nobody made up, draw by draw. */
export interface AgreementOutcomes {
  /** `[trust × year × draw]`, £. */
  readonly final: Float64Array;
  /** `[year × draw]`, £. */
  readonly unmet: Float64Array;
}

/** The agreement in every draw of a block, one after the other. */
export function underAgreementAllDraws(
  agreement: Agreement,
  partners: Partners,
  { draws, drawn, same }: AgreementDraws,
): AgreementOutcomes {
  const run = underAgreement(agreement, partners);
  const { years } = same;
  const cells = partners.trusts.length * years;
  const final = new Float64Array(cells * draws);
  const unmet = new Float64Array(years * draws);
  const one = (d: number): AgreementColumns => {
    const columns = Object.entries(drawn).map(([id, column]) => [
      id,
      Float64Array.from({ length: cells }, (_, cell) => column[cell * draws + d]),
    ]);
    return { ...same, ...Object.fromEntries(columns) };
  };
  for (let d = 0; d < draws; d++) {
    const ledger = run(one(d));
    for (let cell = 0; cell < cells; cell++) final[cell * draws + d] = ledger.final[cell];
    for (let y = 0; y < years; y++) unmet[y * draws + d] = ledger.unmet[y];
  }
  return { final, unmet };
}

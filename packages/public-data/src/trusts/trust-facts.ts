import rows from "../../data/trusts-2018-19.json" with { type: "json" };

/** What the public record says about one trust in 2018/19, in the prices of that year. */
export interface TrustFacts {
  readonly ods: string;
  readonly name: string;
  readonly type: string;
  /** Null where the source does not say. */
  readonly specialist: boolean | null;
  /** As in the publications of 2024/25; null for trusts that no longer exist. */
  readonly region: string | null;
  readonly ics: { readonly code: string; readonly name: string } | null;
  /** £ in the financial year 2018/19, as are cost and net position. */
  readonly operatingIncome: number;
  readonly operatingCost: number;
  readonly netPosition: number;
  /** Full-time equivalents in post in June 2018, as are the four that follow. */
  readonly wte: number;
  readonly centralFunctionsWte: number;
  readonly managersWte: number;
  readonly seniorManagersWte: number;
  readonly estatesWte: number;
  /** Why income and staff cannot be compared for this trust; such trusts are left out of the cross-section. */
  readonly note: string | null;
}

/** The 229 English provider trusts of 2018/19, by ODS code. */
export const trustFacts: readonly TrustFacts[] = rows;

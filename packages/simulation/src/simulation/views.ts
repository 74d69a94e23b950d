import type { Tags } from "./terms.ts";

/** What a view adds to the terms that it counts; a benefit is set against costs, as the saving is. */
export const ADJUSTMENTS = [
  adjustment("inflation", "Prices of the year instead of today's"),
  adjustment("central-pension", "Employer pension that is paid centrally", {
    release: "societal",
    benefit: true,
  }),
  adjustment("capitalised", "Set-up that becomes an asset, not charged at once"),
  adjustment("depreciation", "Depreciation of that asset"),
  adjustment("dividend", "Public dividend on that asset"),
] as const;

export type AdjustmentId = (typeof ADJUSTMENTS)[number]["id"];

/** A way to count the same money. */
export interface View {
  readonly id: string;
  readonly label: string;
  /** What it is for, in a sentence. */
  readonly help: string;
  /** Prices of the year (nominal), or those of the programme's first year (real). */
  readonly prices: "nominal" | "real";
  /** Which terms of the bridge it counts. */
  readonly counts: (tags: Tags) => boolean;
  readonly adjustments: readonly AdjustmentId[];
}

/**
 * The ways to count; a new one is a record here. Each is the sum of the terms that it counts and of its
 * adjustments, so that the terms that one leaves out and the adjustments are all that lies between any two.
 *
 * Sources: HM Treasury, The Green Book, chapter 6, paragraphs 6.7 and 6.9 (transfers, redundancy pay among them, are no
 * part of the value to society, and stay in the cost to the public sector); for the dividend, House of Commons, written
 * answers, 23 October 2003, columns 733–734. That VAT between public bodies is such a transfer, and that what set-up buys
 * is charged in equal parts over its life, are readings of this project.
 */
export const VIEWS: readonly View[] = [
  {
    id: "trust-finances",
    label: "Trust finances",
    help: "Cash in and out of trusts' accounts, in prices of the year: what a finance director has to find.",
    prices: "nominal",
    counts: () => true,
    adjustments: ["inflation"],
  },
  {
    id: "green-book",
    label: "Value to the public (Green Book)",
    help: "What the country gains or uses up, in today's prices: money that only changes hands is left out, and pension that somebody else pays counts.",
    prices: "real",
    counts: ({ transfer }) => transfer === null,
    adjustments: ["central-pension"],
  },
  {
    id: "income-and-expenditure",
    label: "Income and expenditure",
    help: "What it does to the surplus or deficit in trusts' accounts, in prices of the year: what set-up buys is charged over its life.",
    prices: "nominal",
    counts: () => true,
    adjustments: ["inflation", "capitalised", "depreciation", "dividend"],
  },
];

function adjustment<Id extends string>(
  id: Id,
  label: string,
  tags: { readonly release?: Tags["release"]; readonly benefit?: boolean } = {},
) {
  return { id, label, release: "cash-releasing" as const, benefit: false, ...tags };
}

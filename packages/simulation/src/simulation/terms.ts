/** What kind of money a term is. */
export interface Tags {
  /** Every year, or once. */
  readonly recurrent: boolean;
  /** True for money that can buy an asset; else it is spent in the year. */
  readonly capital: boolean;
  /** Whether it is pay, other cost, or both, as in the work that it belongs to. */
  readonly pay: "pay" | "non-pay" | "both";
  /** Who has what the trust has not, where money only changes hands; null where something is used up, or saved. */
  readonly transfer: "members" | "staff" | "exchequer" | null;
  /** Money that a budget can be cut by, room without money, or a gain to others than the trust. */
  readonly release: "cash-releasing" | "non-cash-releasing" | "societal";
}

const USUAL: Tags = {
  recurrent: true,
  capital: false,
  pay: "both",
  transfer: null,
  release: "cash-releasing",
};

/**
 * What a position is made of, in the order of the bridge. Each term is an effect on position (positive is
 * better off) and says what kind of money it is. All of them are cash: what a position counts is what a budget
 * can be cut by. Where a term is pay and other cost, it is so in the proportion of the work that has moved.
 */
export const TERMS = [
  term("scale", "Economies of scale"),
  term("convergence", "Convergence to the benchmark"),
  term("redesign", "Redesign of the work"),
  term("automation", "Automation"),
  term("realisation-gap", "Gap between promised and delivered"),
  term("overlap", "Savings already in the trust's own plan"),
  term("own-automation", "Automation the trust would have had anyway"),
  term("margin", "Provider's margin", { pay: "non-pay" }),
  term("efficiency", "Yearly efficiency by contract", { pay: "non-pay" }),
  term("vat", "VAT that cannot be recovered", { pay: "non-pay", transfer: "exchequer" }),
  term("charging-key", "Difference made by charging per unit", { transfer: "members" }),
  term("shadow", "Client side and work that comes back", { pay: "pay" }),
  term("category-management", "Managing joint purchasing", { pay: "pay" }),
  term("governance", "Governance", { pay: "pay" }),
  term("dual-running", "Dual running", { recurrent: false }),
  term("dip", "Dip while work moves", { recurrent: false }),
  term("stranded", "Stranded cost, until released", { recurrent: false, pay: "non-pay" }),
  term("permanent-stranded", "Stranded cost that stays", { pay: "non-pay" }),
  term("set-up", "Set-up, paid by the members", { recurrent: false, capital: true, pay: "non-pay" }),
  term("annuity", "Set-up, repaid to the provider", { recurrent: false, pay: "non-pay" }),
  term("optimism-bias", "Optimism bias on set-up", { recurrent: false, capital: true, pay: "non-pay" }),
  term("design", "Design phase", { recurrent: false, pay: "pay" }),
  term("idle", "Pay of people waiting for a post", { recurrent: false, pay: "pay" }),
  term("redundancy", "Redundancy", { recurrent: false, pay: "pay", transfer: "staff" }),
  term("leaving", "Exit charges, paid or received", {
    recurrent: false,
    pay: "non-pay",
    transfer: "members",
  }),
  term("stuck", "Cost left behind by leavers", { recurrent: false }),
] as const;

export type TermId = (typeof TERMS)[number]["id"];

/** Where a term stands in {@link TERMS}. */
export const TERM_INDEX: Readonly<Record<TermId, number>> = Object.fromEntries(
  TERMS.map(({ id }, index) => [id, index]),
) as Record<TermId, number>;

/** Terms that work through the pool's price: together they are the saving that agreements share. */
export const SAVING_TERMS = [
  "scale",
  "convergence",
  "redesign",
  "automation",
  "realisation-gap",
  "overlap",
  "own-automation",
  "margin",
  "efficiency",
  "vat",
  "charging-key",
] as const satisfies readonly TermId[];

/** Terms that are a member's own, whatever the pool makes of what has moved. */
export const OWN_TERMS = [
  "shadow",
  "category-management",
  "dual-running",
  "dip",
  "stranded",
  "permanent-stranded",
  "set-up",
  "annuity",
  "optimism-bias",
] as const satisfies readonly TermId[];

/** Terms of a position besides those that make the saving through the pool's price. */
export const OTHER_TERMS = [
  ...OWN_TERMS,
  "governance",
  "design",
  "idle",
  "redundancy",
  "leaving",
  "stuck",
] as const satisfies readonly TermId[];

/** Terms of a position that tell of what is used, and not only of what is paid for it. */
export const INPUT_TERMS = [
  "governance",
  "design",
  "stranded",
  "permanent-stranded",
  "stuck",
  "shadow",
  "dual-running",
  "dip",
] as const satisfies readonly TermId[];

function term<Id extends string>(id: Id, label: string, tags: Partial<Tags> = {}) {
  return { id, label, ...USUAL, ...tags };
}

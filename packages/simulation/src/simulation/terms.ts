/**
 * What a position is made of, in the order of the bridge. Each term is an effect on position (positive is
 * better off) and says what kind of money it is: recurrent or one-off, revenue or capital, pay or not,
 * cash or a transfer between the parties.
 */
export const TERMS = [
  term("scale", "Economies of scale", "recurrent"),
  term("convergence", "Convergence to the benchmark", "recurrent"),
  term("redesign", "Redesign of the work", "recurrent"),
  term("automation", "Automation", "recurrent"),
  term("realisation-gap", "Gap between promised and delivered", "recurrent"),
  term("overlap", "Savings already in the trust's own plan", "recurrent"),
  term("own-automation", "Automation the trust would have had anyway", "recurrent"),
  term("margin", "Provider's margin", "recurrent"),
  term("vat", "VAT that cannot be recovered", "recurrent", "transfer"),
  term("efficiency", "Yearly efficiency by contract", "recurrent"),
  term("charging-key", "Difference made by charging per unit", "recurrent", "transfer"),
  term("shadow", "Client side and work that comes back", "recurrent", "pay"),
  term("category-management", "Managing joint purchasing", "recurrent", "pay"),
  term("governance", "Governance", "recurrent", "pay"),
  term("dual-running", "Dual running", "one-off"),
  term("dip", "Dip while work moves", "one-off"),
  term("stranded", "Stranded cost, until released", "one-off"),
  term("permanent-stranded", "Stranded cost that stays", "recurrent"),
  term("set-up", "Set-up, paid by the members", "one-off", "capital"),
  term("annuity", "Set-up, repaid to the provider", "one-off", "capital"),
  term("design", "Design phase", "one-off", "pay"),
  term("idle", "Pay of people waiting for a post", "one-off", "pay"),
  term("redundancy", "Redundancy", "one-off", "pay", "transfer"),
  term("leaving", "Exit charges, paid or received", "one-off", "transfer"),
  term("stuck", "Cost left behind by leavers", "one-off"),
] as const;

export type TermId = (typeof TERMS)[number]["id"];

/** Where a term stands in {@link TERMS}. */
export const TERM_INDEX: Readonly<Record<TermId, number>> = Object.fromEntries(
  TERMS.map(({ id }, index) => [id, index]),
) as Record<TermId, number>;

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

function term<Id extends string>(
  id: Id,
  label: string,
  ...tags: readonly ("recurrent" | "one-off" | "capital" | "pay" | "transfer")[]
) {
  return {
    id,
    label,
    recurrent: tags.includes("recurrent"),
    capital: tags.includes("capital"),
    pay: tags.includes("pay"),
    transfer: tags.includes("transfer"),
  };
}

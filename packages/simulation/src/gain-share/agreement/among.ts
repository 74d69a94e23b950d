import type { Agreement } from "./agreement.ts";
import { kindOf } from "./settle-period.ts";

/**
 * An agreement as it reads when only these trusts of those it was made for join. Where a clause names one that does
 * not: there is no host and no fee for it; there is no payer of last resort, so caps on losses are lifted alike; and
 * nothing is repaid to who has put nothing in. All else stands as it is written.
 *
 * @example
 * agreementAmong({ ...defaultAgreement, clauses: [host] }, ["RGP"]).clauses; // [], where the host is another trust
 */
export function agreementAmong(agreement: Agreement, trusts: readonly string[]): Agreement {
  return {
    ...agreement,
    clauses: agreement.clauses.flatMap((clause) => {
      const { among } = kindOf(clause);
      return among === undefined ? [clause] : (among(clause, trusts) ?? []);
    }),
  };
}

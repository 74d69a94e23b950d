import type { Catalogue } from "../service/catalogue.ts";
import type { Agreement, Clause, ClauseDescription } from "../service/records.ts";
import { type Choice, type State, withChoice } from "./state.ts";

/** What an agreement is called once the reader has changed it. */
export const OWN_LABEL = "Our own agreement";

/** The chosen agreement, clause by clause. */
export function agreementOf({ agreement }: Choice, { agreements }: Pick<Catalogue, "agreements">): Agreement {
  if (typeof agreement !== "string") return agreement;
  const found = agreements.find(({ id }) => id === agreement) ?? agreements[0];
  return found
    ? { label: found.label, basis: found.basis, clauses: found.clauses }
    : { label: OWN_LABEL, basis: "year", clauses: [] };
}

/** The same state with a changed agreement, which is the reader's own from now on. */
export function withAgreement(
  state: State,
  catalogue: Pick<Catalogue, "agreements">,
  change: (agreement: Agreement) => Agreement,
): State {
  const next = change(agreementOf(state.choice, catalogue));
  return withChoice(state, { agreement: { ...next, label: OWN_LABEL } });
}

/** The agreement with some parts of the clause of a kind exchanged. */
export function withParts(
  agreement: Agreement,
  kind: string,
  parts: Readonly<Record<string, unknown>>,
): Agreement {
  const clauses = agreement.clauses.map((one) =>
    one.clause === kind ? ({ ...one, ...parts } as Clause) : one,
  );
  return { ...agreement, clauses };
}

/** The agreement without the clause of a kind. */
export function withoutClause(agreement: Agreement, kind: string): Agreement {
  return { ...agreement, clauses: agreement.clauses.filter(({ clause }) => clause !== kind) };
}

/** The agreement with the clause of a kind one place nearer to the front (−1) or to the end (1). */
export function withMove(agreement: Agreement, kind: string, by: -1 | 1): Agreement {
  const at = agreement.clauses.findIndex(({ clause }) => clause === kind);
  const clauses = [...agreement.clauses];
  const [moved] = clauses.splice(at, 1);
  if (moved) clauses.splice(Math.max(0, at + by), 0, moved);
  return { ...agreement, clauses };
}

/** The agreement with a clause of another kind, where a memorandum of understanding would have it. */
export function withAdded(
  agreement: Agreement,
  added: Clause,
  kinds: readonly Pick<ClauseDescription, "id">[],
): Agreement {
  const place = ({ clause }: Clause) => kinds.findIndex(({ id }) => id === clause);
  const later = agreement.clauses.findIndex((one) => place(one) > place(added));
  const at = later < 0 ? agreement.clauses.length : later;
  return { ...agreement, clauses: agreement.clauses.toSpliced(at, 0, added) };
}

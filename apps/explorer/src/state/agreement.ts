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
    ? {
        label: found.label,
        basis: found.basis,
        clauses: found.clauses,
        ...(found.given && { given: found.given }),
      }
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

/** Numbers or names by ODS code that partners give. */
export type GivenId = "weights" | "need" | "unions";

/**
 * The agreement with what a partner says of itself, or without it where it is empty. Of need the source is kept; what
 * nobody says anything of is left out.
 */
export function withGiven(
  agreement: Agreement,
  id: GivenId,
  { ods, value }: { readonly ods: string; readonly value: number | string | null },
): Agreement {
  const { [ods]: _, ...others } = givenOf(agreement, id);
  const by = value === null || value === "" ? others : { ...others, [ods]: value };
  const source = agreement.given?.need?.source ?? "";
  return withPart(agreement, id, id === "need" ? { source, by } : by, Object.keys(by).length === 0);
}

/** The agreement with the source of the measure of need. */
export function withSource(agreement: Agreement, source: string): Agreement {
  const by = agreement.given?.need?.by ?? {};
  return withPart(agreement, "need", { source, by }, source === "" && Object.keys(by).length === 0);
}

/** What partners have said of themselves under an id, by ODS code. */
export function givenOf({ given }: Agreement, id: GivenId): Readonly<Record<string, number | string>> {
  return (id === "need" ? given?.need?.by : given?.[id]) ?? {};
}

function withPart(agreement: Agreement, id: GivenId, part: object, isEmpty: boolean): Agreement {
  const { given = {}, ...rest } = agreement;
  const { [id]: _, ...others } = given;
  const next = isEmpty ? others : { ...others, [id]: part };
  return Object.keys(next).length === 0 ? rest : { ...rest, given: next };
}

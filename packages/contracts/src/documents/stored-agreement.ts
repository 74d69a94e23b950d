import {
  AGREEMENTS,
  type Agreement,
  agreementFaults,
  type Fault,
  hashOf,
  partnersOfRun,
} from "@shared-services/simulation";
import type { AgreementDraft, StoredAgreement } from "../routes/agreements.ts";

/** What is known of an agreement beside its content. */
type Kept = Pick<StoredAgreement, "id" | "summary" | "source" | "builtIn" | "createdAt">;

/** The built-in agreements as they are listed. */
export const builtInAgreements: readonly StoredAgreement[] = AGREEMENTS.map(
  ({ id, summary, source, agreement }) =>
    storedAgreement(agreement, { id, summary, source, builtIn: true, createdAt: null }),
);

/** An agreement with what is kept beside it, and the hash of its content. */
export function storedAgreement(agreement: Agreement, kept: Kept): StoredAgreement {
  const content = agreementAlone(agreement);
  return { ...kept, ...content, hash: hashOf(content) };
}

/** The agreement alone, as scenarios take it. */
export function agreementAlone({ label, basis, clauses, given }: Agreement): Agreement {
  return { label, basis, clauses, ...(given && { given }) };
}

/**
 * Everything that is wrong with an agreement to be, against the members of its partnership; where it has none,
 * against the trusts that it names itself, and not by how many they are.
 */
export function agreementDraftFaults(draft: AgreementDraft, members?: readonly string[]): Fault[] {
  const trusts = members ?? namedTrusts(draft);
  const faults = agreementFaults(agreementAlone(draft), partnersOfRun(trusts));
  return members === undefined ? faults.filter(({ code }) => code !== "CAPS_TOO_LOW") : faults;
}

function namedTrusts({ clauses }: Agreement): string[] {
  const named = clauses.flatMap((clause) => {
    if (clause.clause === "host") return [clause.trust];
    if (clause.clause === "loss") return clause.payer === null ? [] : [clause.payer];
    return clause.clause === "repay" ? (clause.tiers?.flat() ?? []) : [];
  });
  return [...new Set(named)];
}

import { defaultAgreement } from "../gain-share/agreement/agreement.ts";
import type { Fault } from "../lib/errors.ts";
import { mostLikely } from "../random/distributions.ts";
import type { ScenarioDocument } from "./document.ts";
import { agreementIn, priorOf, stagesOf } from "./parts.ts";
import type { Library } from "./scenario.ts";

/** Says with the results that two exit charges add up: the agreement's, and that of the operating model. */
export function exitChargeNote(document: ScenarioDocument, library: Library): Fault[] {
  const { clauses } = agreementIn(document, library) ?? defaultAgreement;
  const at = clauses.findIndex(
    (clause) => clause.clause === "change" && clause.exitCharge * clause.noticeYears > 0,
  );
  const canLeave = stagesOf(document, library).some(({ operatingModel }) => operatingModel.exit !== "none");
  const own = document.overrides?.parameters?.exitCharge ?? library.parameters.exitCharge;
  const charges = own !== undefined && mostLikely(priorOf(own)) > 0;
  if (at < 0 || !canLeave || !charges) return [];
  const path = `/agreement/clauses/${at}/exitCharge`;
  const message =
    "A trust that leaves pays two exit charges: that of the operating model, which is in every position, and the agreement's on top; set one of them to 0 if only one is meant";
  return [{ code: "TWO_EXIT_CHARGES", path, message }];
}

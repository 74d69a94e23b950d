import { isEmpty, ownSpread } from "../baseline/columns.ts";
import type { Fault } from "../lib/errors.ts";
import type { ScenarioDocument } from "./document.ts";
import { membersOf } from "./parts.ts";
import type { Library } from "./scenario.ts";

/** Says with the results that a margin of error was given for estimates, and that every line has its own. */
export function spreadNote(document: ScenarioDocument, { baseline }: Library): Fault[] {
  if (document.overrides?.parameters?.estimateSpread === undefined) return [];
  const joining = new Set(membersOf(document, baseline).flatMap(({ ods, joins }) => (joins ? [ods] : [])));
  const takesIt = baseline.lines.some(
    (line) => joining.has(line.trust) && !isEmpty(line) && ownSpread(line) === undefined,
  );
  if (takesIt) return [];
  const message =
    "The margin of error of an estimated line changes nothing: every line of the trusts that join states its own, or is their return";
  return [{ code: "NO_EFFECT", path: "/overrides/parameters/estimateSpread", message }];
}

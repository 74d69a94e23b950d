import type { Fault } from "@shared-services/simulation";
import { pointerTo } from "./pointer.ts";

/** What is wrong with the members of a new partnership: trusts that are not known, and trusts named twice. */
export function memberFaults(members: readonly string[], known: ReadonlySet<string>): Fault[] {
  return members.flatMap((ods, index) => {
    const path = pointerTo(["members", index]);
    if (!known.has(ods)) {
      const expected = "the ODS code of a trust in /v1/trusts";
      const message = `${path}: expected ${expected}, got "${ods}"`;
      return [{ code: "UNKNOWN_TRUST", path, expected, received: ods, message }];
    }
    if (members.indexOf(ods) === index) return [];
    const message = `${path}: ${ods} is there twice; leave one out`;
    return [{ code: "TRUST_TWICE", path, received: ods, message }];
  });
}

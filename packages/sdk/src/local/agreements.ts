import {
  agreementAlone,
  agreementDraftFaults,
  builtInAgreements,
  storedAgreement,
} from "@shared-services/contracts/documents";
import type { StoredAgreement } from "@shared-services/contracts/routes";
import type { Agreement } from "@shared-services/simulation";
import type { Handlers } from "../in-process/handlers.ts";
import { problem } from "../in-process/problems.ts";
import { inputProblem } from "./input-problem.ts";
import { madeId } from "./made-id.ts";
import { pageOf } from "./page-of.ts";
import type { KeptPartnerships } from "./partnerships.ts";

/** Gain-share agreements in memory. */
export interface KeptAgreements {
  /** The agreement alone, as the engine takes it. */
  find(id: string): Agreement | undefined;
  readonly handlers: Handlers;
}

/** Keeps the built-in agreements and those that are created. */
export function keepAgreements(partnerships: KeptPartnerships): KeptAgreements {
  const kept = new Map(builtInAgreements.map((one): [string, StoredAgreement] => [one.id, one]));

  return {
    find: (id) => {
      const found = kept.get(id);
      return found && agreementAlone(found);
    },
    handlers: {
      "agreements.list": ({ query }) => pageOf([...kept.values()], query),
      "agreements.get": ({ params }) => {
        const found = kept.get(params.agreement);
        if (found === undefined) throw problem("NOT_FOUND");
        return found;
      },
      "agreements.create": ({ body }) => {
        const { partnership, summary = "" } = body;
        const members = partnership === undefined ? undefined : partnerships.find(partnership)?.members;
        if (partnership !== undefined && members === undefined) throw problem("NOT_FOUND");
        const faults = agreementDraftFaults(body, members);
        if (faults.length > 0) throw inputProblem("INVALID_INPUT", faults);
        const createdAt = new Date().toISOString();
        const made = storedAgreement(body, {
          id: madeId("ag"),
          summary,
          source: "",
          builtIn: false,
          createdAt,
        });
        kept.set(made.id, made);
        return made;
      },
    },
  };
}

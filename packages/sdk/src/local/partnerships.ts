import { memberFaults } from "@shared-services/contracts/documents";
import type { Partnership } from "@shared-services/contracts/routes";
import { partnerships as builtIn, publicTrusts } from "@shared-services/public-data";
import type { Handlers } from "../in-process/handlers.ts";
import { problem } from "../in-process/problems.ts";
import { inputProblem } from "./input-problem.ts";
import { madeId } from "./made-id.ts";
import { pageOf } from "./page-of.ts";

/** Partnerships in memory. */
export interface KeptPartnerships {
  find(id: string): Partnership | undefined;
  readonly handlers: Handlers;
}

/** Keeps the built-in partnerships and those that are created. */
export function keepPartnerships(): KeptPartnerships {
  const kept = new Map(
    builtIn.map(({ trusts, ...one }): [string, Partnership] => [
      one.id,
      { ...one, members: trusts, builtIn: true, createdAt: null },
    ]),
  );
  return {
    find: (id) => kept.get(id),
    handlers: {
      "partnerships.list": ({ query }) => pageOf([...kept.values()], query),
      "partnerships.get": ({ params }) => {
        const found = kept.get(params.partnership);
        if (found === undefined) throw problem("NOT_FOUND");
        return found;
      },
      "partnerships.create": ({ body }) => {
        const faults = memberFaults(body.members, known);
        if (faults.length > 0) throw inputProblem("INVALID_INPUT", faults);
        const members = [...body.members].sort();
        const made = {
          ...{ id: madeId("pt"), name: body.name, members, summary: body.summary ?? null },
          ...{ source: null, note: null, builtIn: false, createdAt: new Date().toISOString() },
        };
        kept.set(made.id, made);
        return made;
      },
    },
  };
}

const known: ReadonlySet<string> = new Set(publicTrusts.map(({ ods }) => ods));

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
        const members = membersOf(body.members);
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

function membersOf(given: readonly string[]): string[] {
  const known = new Set(publicTrusts.map(({ ods }) => ods));
  const faults = given.flatMap((ods, index) => {
    const path = `/members/${index}`;
    if (!known.has(ods)) {
      const expected = "the ODS code of a trust in /v1/trusts";
      return [
        {
          code: "UNKNOWN_TRUST",
          path,
          expected,
          received: ods,
          message: `${path}: expected ${expected}, got "${ods}"`,
        },
      ];
    }
    if (given.indexOf(ods) === index) return [];
    return [
      {
        code: "TRUST_TWICE",
        path,
        received: ods,
        message: `${path}: ${ods} is there twice; leave one out`,
      },
    ];
  });
  if (faults.length > 0) throw inputProblem("INVALID_INPUT", faults);
  return [...given].sort();
}

import { lineOrigins, returnFaults } from "@shared-services/contracts/documents";
import type { BaselineDocument, BaselineImport, BaselineVersion } from "@shared-services/contracts/routes";
import { applyReturn, estimateBaseline, readReturn, returnTemplate } from "@shared-services/public-data";
import { type Baseline, hashOf } from "@shared-services/simulation";
import type { Handlers } from "../in-process/handlers.ts";
import { problem } from "../in-process/problems.ts";
import { inputProblem } from "./input-problem.ts";
import { madeId } from "./made-id.ts";
import { pageOf } from "./page-of.ts";
import type { KeptPartnerships } from "./partnerships.ts";

/** Baseline versions in memory. */
export interface KeptBaselines {
  /** A version of this partnership: `public`, or an imported one. */
  find(id: string, partnership: string): BaselineDocument | undefined;
  readonly handlers: Handlers;
}

/** Makes the public estimates when they are asked for, and keeps what is imported over them. */
export function keepBaselines(partnerships: KeptPartnerships): KeptBaselines {
  const estimates = new Map<string, BaselineDocument>();
  const imported = new Map<string, BaselineDocument>();

  function estimate(partnership: string): BaselineDocument | undefined {
    const found = partnerships.find(partnership);
    const known = estimates.get(partnership);
    if (known !== undefined || found === undefined) return known;
    const origin = {
      id: "public",
      partnership,
      name: "Estimate from public totals",
      from: null,
      createdAt: null,
    };
    const made = documentOf(origin, estimateBaseline(found.members));
    estimates.set(partnership, made);
    return made;
  }

  function find(id: string, partnership: string): BaselineDocument | undefined {
    if (id === "public") return estimate(partnership);
    const found = imported.get(id);
    return found?.partnership === partnership ? found : undefined;
  }

  function found(version: BaselineDocument | undefined): BaselineDocument {
    if (version === undefined) throw problem("NOT_FOUND");
    return version;
  }

  /** The baseline that a return is laid over. */
  function under({ partnership, from = "public" }: BaselineImport): Baseline {
    const version = find(from, partnership);
    if (version !== undefined) return version.baseline;
    const [path, expected, received] =
      partnerships.find(partnership) === undefined
        ? ["/partnership", "the id of a partnership", partnership]
        : ["/from", "the id of a baseline version of this partnership", from];
    const message = `${path}: expected ${expected}, got "${received}"`;
    throw inputProblem("INVALID_BASELINE", [{ code: "UNKNOWN_ID", path, expected, received, message }]);
  }

  return {
    find,
    handlers: {
      "baselines.estimate": ({ params }) => found(estimate(params.partnership)),
      "baselines.template": ({ params, query }) => {
        const { baseline } = found(estimate(params.partnership));
        if (!baseline.trusts.some(({ ods }) => ods === query.trust)) throw problem("NOT_FOUND");
        return returnTemplate(baseline, query.trust);
      },
      "baselines.check": ({ body }) => {
        const { changes, faults, warnings } = readReturn(body.text, under(body));
        return { changes, faults, warnings };
      },
      "baselines.create": ({ body }) => {
        const base = under(body);
        const { lines, changes, warnings, faults } = readReturn(body.text, base);
        const errors = returnFaults(faults, lines.length);
        if (errors.length > 0) throw problem("INVALID_BASELINE", { errors });
        const { partnership, name, from = "public" } = body;
        const origin = { id: madeId("bl"), partnership, name, from, createdAt: new Date().toISOString() };
        const made = documentOf(origin, applyReturn(base, lines));
        imported.set(made.id, made);
        return { ...versionOf(made), changes, warnings };
      },
      "baselines.list": ({ query }) => {
        const wanted = [...imported.values()].filter(
          ({ partnership }) => query.partnership === undefined || partnership === query.partnership,
        );
        return pageOf(wanted.map(versionOf), query);
      },
      "baselines.get": ({ params }) => found(imported.get(params.baseline)),
    },
  };
}

type BaselineOrigin = Pick<BaselineVersion, "id" | "partnership" | "name" | "from" | "createdAt">;

function documentOf(origin: BaselineOrigin, baseline: Baseline): BaselineDocument {
  return { ...origin, hash: hashOf(baseline), lines: lineOrigins(baseline), baseline };
}

function versionOf({ baseline: _, ...version }: BaselineDocument): BaselineVersion {
  return version;
}

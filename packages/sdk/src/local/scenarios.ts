import { changesBetween, mergePatch } from "@shared-services/contracts/documents";
import type { Scenario } from "@shared-services/contracts/routes";
import { scenarioDocument } from "@shared-services/contracts/schemas";
import { pinned } from "@shared-services/public-data";
import { resolveScenario, type ScenarioDocument } from "@shared-services/simulation";
import { type Handlers, Tagged } from "../in-process/handlers.ts";
import { problem } from "../in-process/problems.ts";
import { checked } from "./check-input.ts";
import { refusedAs } from "./input-problem.ts";
import { libraryIn, type Shelves } from "./library.ts";
import { madeId } from "./made-id.ts";
import { pageOf } from "./page-of.ts";

/** Scenarios in memory. */
export interface KeptScenarios {
  find(id: string): Scenario | undefined;
  readonly handlers: Handlers;
}

/** Keeps scenarios with their revisions; every change is refused unless it starts from the current one. */
export function keepScenarios(shelves: Shelves): KeptScenarios {
  const kept = new Map<string, Scenario>();

  function found(id: string): Scenario {
    const scenario = kept.get(id);
    if (scenario === undefined) throw problem("NOT_FOUND");
    return scenario;
  }

  function keep(scenario: Scenario): Tagged<Scenario> {
    kept.set(scenario.id, scenario);
    return tagged(scenario);
  }

  function create(document: ScenarioDocument, forkedFrom: string | null): Tagged<Scenario> {
    refusedAs("INVALID_SCENARIO", () => resolveScenario(document, libraryIn(shelves, document)));
    const now = new Date().toISOString();
    const first = { id: madeId("sc"), revision: 1, archived: false, createdAt: now, updatedAt: now };
    return keep({ ...first, document, forkedFrom });
  }

  function change(scenario: Scenario, changes: Partial<Scenario>): Tagged<Scenario> {
    const updatedAt = new Date().toISOString();
    return keep({ ...scenario, ...changes, revision: scenario.revision + 1, updatedAt });
  }

  function patched(document: ScenarioDocument, patch: unknown): ScenarioDocument {
    const draft = mergePatch(document, patch) as ScenarioDocument;
    return checked(scenarioDocument, pinned(draft)) as ScenarioDocument;
  }

  function setArchived(id: string, archived: boolean): Tagged<Scenario> {
    const scenario = found(id);
    return scenario.archived === archived ? tagged(scenario) : change(scenario, { archived });
  }

  return {
    find: (id) => kept.get(id),
    handlers: {
      "scenarios.list": ({ query }) => {
        const { partnership, archived = false } = query;
        const wanted = [...kept.values()].filter(
          (scenario) =>
            scenario.archived === archived &&
            (partnership === undefined || scenario.document.partnership === partnership),
        );
        return pageOf(wanted, query);
      },
      "scenarios.get": ({ params }) => tagged(found(params.scenario)),
      "scenarios.create": ({ body }) => create(pinned(body), null),
      "scenarios.patch": ({ params, body, headers }) => {
        const scenario = found(params.scenario);
        const { etag } = tagged(scenario);
        const asked = headers.get("If-Match");
        if (asked === null) throw problem("PRECONDITION_REQUIRED");
        if (asked !== etag) throw problem("STALE_VERSION", { currentETag: etag });
        const document = patched(scenario.document, body);
        refusedAs("INVALID_SCENARIO", () => resolveScenario(document, libraryIn(shelves, document)));
        return change(scenario, { document });
      },
      "scenarios.fork": ({ params, body }) => {
        const { id, document } = found(params.scenario);
        return create(body.patch === undefined ? document : patched(document, body.patch), id);
      },
      "scenarios.diff": ({ params, query }) => {
        const [from, to] = [found(query.against), found(params.scenario)];
        return { from: from.id, to: to.id, changes: changesBetween(from.document, to.document) };
      },
      "scenarios.archive": ({ params }) => setArchived(params.scenario, true),
      "scenarios.restore": ({ params }) => setArchived(params.scenario, false),
    },
  };
}

function tagged(scenario: Scenario): Tagged<Scenario> {
  return new Tagged(scenario, `"${scenario.revision}"`);
}

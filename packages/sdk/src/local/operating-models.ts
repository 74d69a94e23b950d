import type { StoredOperatingModel } from "@shared-services/contracts/routes";
import { OPERATING_MODELS, type OperatingModel, operatingModelFaults } from "@shared-services/simulation";
import type { Handlers } from "../in-process/handlers.ts";
import { problem } from "../in-process/problems.ts";
import { inputProblem } from "./input-problem.ts";
import { madeId } from "./made-id.ts";
import { pageOf } from "./page-of.ts";

/** Operating models in memory. */
export interface KeptOperatingModels {
  /** The model alone, as the engine takes it. */
  find(id: string): OperatingModel | undefined;
  readonly handlers: Handlers;
}

/** Keeps the built-in operating models and those that are created. */
export function keepOperatingModels(): KeptOperatingModels {
  const kept = new Map(
    OPERATING_MODELS.map((model): [string, StoredOperatingModel] => [
      model.id,
      { ...model, builtIn: true, createdAt: null },
    ]),
  );
  function find(id: string): OperatingModel | undefined {
    const stored = kept.get(id);
    if (stored === undefined) return undefined;
    const { builtIn: _, createdAt: __, ...model } = stored;
    return model;
  }

  return {
    find,
    handlers: {
      "operatingModels.list": ({ query }) => pageOf([...kept.values()], query),
      "operatingModels.get": ({ params }) => {
        const found = kept.get(params.operatingModel);
        if (found === undefined) throw problem("NOT_FOUND");
        return found;
      },
      "operatingModels.create": ({ body }) => {
        const model = { ...body, id: madeId("om") };
        const faults = operatingModelFaults(model);
        if (faults.length > 0) throw inputProblem("INVALID_INPUT", faults);
        const made = { ...model, builtIn: false, createdAt: new Date().toISOString() };
        kept.set(made.id, made);
        return made;
      },
    },
  };
}

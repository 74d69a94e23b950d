import { mostLikely, type OperatingModel, type Scenario, type Service } from "@shared-services/simulation";
import type { Draw } from "./draw.ts";

/** The part of a service that moves with one of the operating models that follow one another. */
export interface Slice {
  readonly service: Service;
  /** Places of the service and of the stage in the scenario. */
  readonly s: number;
  readonly stage: number;
}

/** Every service in every stage; most of them add nothing to the stages before. */
export function slicesOf({ baseline, stages }: Scenario): Slice[] {
  return stages.flatMap((_, stage) => baseline.services.map((service, s) => ({ service, s, stage })));
}

/** Which stage's operating model is in force in a year. */
export function stageIn({ stages }: Scenario, y: number): number {
  let stage = 0;
  stages.forEach(({ from }, k) => {
    if (from <= y) stage = k;
  });
  return stage;
}

/** The operating model in force in a year. */
export function modelIn(scenario: Scenario, y: number): OperatingModel {
  return scenario.stages[stageIn(scenario, y)].operatingModel;
}

/** What a number of an operating model is in its stage. */
export function valueIn(draw: Draw, stage: number, id: string): number {
  return draw.value(stage === 0 ? id : `${stage}/${id}`);
}

/** Scope of a kind of service that a stage adds to what the stages before it had at most. */
export function addedScope(draw: Draw, { service, stage }: Slice): number {
  const scopes = Array.from({ length: stage + 1 }, (_, k) => valueIn(draw, k, `scope/${service.kind}`));
  const before = Math.max(0, ...scopes.slice(0, stage));
  return Math.max(0, scopes[stage] - before);
}

/** Corporate functions with a service of which a stage is meant to move more than the stages before it. */
export function functionsOf({ baseline, stages }: Scenario, stage: number): number {
  const moving = baseline.services.filter(({ kind }) => {
    const scopes = stages.map(({ operatingModel }) => mostLikely(operatingModel.scope[kind]));
    return scopes.slice(0, stage).every((before) => scopes[stage] > before) && scopes[stage] > 0;
  });
  return new Set(moving.map((service) => service.function)).size;
}

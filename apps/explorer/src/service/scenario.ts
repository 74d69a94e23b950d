import { type Choice, START } from "../state/state.ts";
import type { Partnership, ScenarioDocument } from "./records.ts";

/** How many futures a preview, and a full run, look at; a preview's are whole sets of the Latin hypercube. */
export const DRAWS = { preview: 512, full: 10_000 } as const;

/** Most trusts for which a preview looks at all groups of them: each further trust doubles their number. */
const PREVIEW_GROUPS_UP_TO = 6;

/** In how many futures a preview looks at all groups of so many trusts: that is what takes time. */
export function previewGameDraws(trusts: number): number {
  return trusts <= PREVIEW_GROUPS_UP_TO ? 32 : 0;
}

/** Fixes the draws, so that two readers who choose the same see the same. */
const SEED = "1";

/**
 * The document of what is chosen: sparse, pinned, and with its name left to the partnership, so that the same
 * choice is always the same document.
 */
export function scenarioOf(choice: Choice, partnership: Partnership, draws: number): ScenarioDocument {
  const codes = new Set(partnership.members);
  const members = Object.fromEntries(Object.entries(choice.members).filter(([ods]) => codes.has(ods)));
  const overrides = {
    ...(filled(choice.parameters) ? { parameters: choice.parameters } : {}),
    ...(filled(choice.scope) ? { scope: choice.scope } : {}),
  };
  return {
    schemaVersion: 1,
    name: partnership.name,
    partnership: partnership.id,
    evidence: { version: choice.evidence, ...(choice.set ? { set: choice.set } : {}) },
    baseline: choice.baseline,
    operatingModel: choice.operatingModel,
    ...(filled(choice.stages) ? { stages: choice.stages } : {}),
    ...(choice.chargingKey === START.choice.chargingKey ? {} : { chargingKey: choice.chargingKey }),
    ...(choice.horizon === START.choice.horizon ? {} : { horizon: choice.horizon }),
    ...(filled(members) ? { members } : {}),
    ...(choice.readiness === null ? {} : { readiness: choice.readiness }),
    ...(choice.optimismBias === 0 ? {} : { optimismBias: choice.optimismBias }),
    ...(filled(overrides) ? { overrides } : {}),
    ...(choice.agreement === START.choice.agreement ? {} : { agreement: choice.agreement }),
    seed: SEED,
    draws,
  };
}

function filled(record: object): boolean {
  return Object.keys(record).length > 0;
}

import { z } from "zod";
import { agreement, agreementId } from "./agreements.ts";
import { baselineId } from "./baselines.ts";
import { setId } from "./evidence.ts";
import { instant, madeId, mapOf, name, parameterId, serviceId, share, version } from "./fields.ts";
import { operatingModelId } from "./operating-models.ts";
import { pageOf, pageQuery } from "./page.ts";
import { partnershipId } from "./partnerships.ts";
import { override, priorPatch, range3 } from "./prior.ts";

/** Most modelled futures of a run. */
export const DRAWS_LIMIT = 100_000;

const ods = z.string().regex(/^[A-Z0-9]{3,6}$/);
const correlationKey = z.string().regex(/^[A-Za-z][A-Za-z0-9./-]{0,79}~[A-Za-z][A-Za-z0-9./-]{0,79}$/);
const correlation = z.number().min(-1).max(1);
const pinnedEvidence = z.strictObject({
  version,
  set: setId.optional(),
});
const member = z.strictObject({ joins: z.boolean().optional(), wave: z.int().min(1).max(20).optional() });
const chargingKey = z.enum(["cost-share", "unit-price"]);
const stageYear = z.string().regex(/^([1-9]|[12][0-9])$/);
const optimismBias = z
  .number()
  .min(0)
  .max(5)
  .meta({ description: "Share put on set-up for the optimism of plans; above 0, the drawn overrun is off" });
const horizon = z.int().min(3).max(30);
const seed = z.string().min(1).max(100);
const sampler = z.enum(["latin", "random"]);
const draws = z.int().min(100).max(DRAWS_LIMIT);
const gameDraws = z.int().min(0).max(DRAWS_LIMIT);

const serviceOverride = z.strictObject({
  elasticity: range3.optional(),
  standard: range3.optional(),
  automatable: share.optional(),
});

const overrides = z
  .strictObject({
    parameters: mapOf(parameterId, override, 200).optional(),
    scope: z
      .strictObject({ transactional: override, expert: override, leadership: override, spend: override })
      .partial()
      .optional(),
    services: mapOf(serviceId, serviceOverride, 200).optional(),
  })
  .meta({ id: "Overrides" });

const chosen = {
  name,
  partnership: partnershipId,
  operatingModel: operatingModelId,
  stages: mapOf(stageYear, operatingModelId, 10).optional(),
  members: mapOf(ods, member, 300).optional(),
  readiness: share.optional(),
  optimismBias: optimismBias.optional(),
  chargingKey: chargingKey.optional(),
  horizon: horizon.optional(),
  overrides: overrides.optional(),
  agreement: z.union([agreementId, agreement]).optional(),
  correlations: mapOf(correlationKey, correlation, 200).optional(),
  seed: seed.optional(),
  sampler: sampler.optional(),
  draws: draws.optional(),
  gameDraws: gameDraws.optional(),
};

const schemaVersion = z.literal(1);

/** A scenario document with everything pinned. */
export const scenarioDocument = z
  .strictObject({ schemaVersion, evidence: pinnedEvidence, baseline: baselineId, ...chosen })
  .meta({ id: "ScenarioDocument" });

/** A scenario document in which what is pinned may be left out. */
export const scenarioDraft = z
  .strictObject({
    schemaVersion: schemaVersion.optional(),
    evidence: pinnedEvidence.optional(),
    baseline: baselineId.optional(),
    ...chosen,
  })
  .meta({
    id: "ScenarioDraft",
    examples: [
      {
        name: "Joint organisation, slow adoption",
        partnership: "norfolk-and-waveney",
        operatingModel: "joint-organisation",
        overrides: { parameters: { realisation: { dist: "pert", low: 0.2, mode: 0.55, high: 0.8 } } },
        seed: "board-paper",
        draws: 1000,
      },
    ],
  });

const overridePatch = z.union([override, priorPatch]).nullable();
const range3Patch = z
  .strictObject({ low: z.number().nullable(), mode: z.number().nullable(), high: z.number().nullable() })
  .partial()
  .nullable();

/** A JSON merge patch of a scenario document. */
export const scenarioPatch = z
  .strictObject({
    schemaVersion: schemaVersion.nullable(),
    name: name.nullable(),
    partnership: partnershipId.nullable(),
    evidence: z.strictObject({ version: version.nullable(), set: setId.nullable() }).partial().nullable(),
    baseline: baselineId.nullable(),
    operatingModel: operatingModelId.nullable(),
    stages: mapOf(stageYear, operatingModelId.nullable(), 10).nullable(),
    members: mapOf(
      ods,
      z
        .strictObject({ joins: z.boolean().nullable(), wave: z.int().min(1).max(20).nullable() })
        .partial()
        .nullable(),
      300,
    ).nullable(),
    readiness: share.nullable(),
    optimismBias: optimismBias.nullable(),
    chargingKey: chargingKey.nullable(),
    horizon: horizon.nullable(),
    overrides: z
      .strictObject({
        parameters: mapOf(parameterId, overridePatch, 200).nullable(),
        scope: z
          .strictObject({
            transactional: overridePatch,
            expert: overridePatch,
            leadership: overridePatch,
            spend: overridePatch,
          })
          .partial()
          .nullable(),
        services: mapOf(
          serviceId,
          z
            .strictObject({ elasticity: range3Patch, standard: range3Patch, automatable: share.nullable() })
            .partial()
            .nullable(),
          200,
        ).nullable(),
      })
      .partial()
      .nullable(),
    agreement: z
      .strictObject({
        label: name.nullable(),
        basis: agreement.shape.basis.nullable(),
        clauses: agreement.shape.clauses.nullable(),
      })
      .partial()
      .or(agreementId)
      .nullable(),
    correlations: mapOf(correlationKey, correlation.nullable(), 200).nullable(),
    seed: seed.nullable(),
    sampler: sampler.nullable(),
    draws: draws.nullable(),
    gameDraws: gameDraws.nullable(),
  })
  .partial()
  .meta({
    id: "ScenarioPatch",
    description: "JSON merge patch (RFC 7396). A patch that changes `dist` replaces the whole prior.",
    examples: [{ overrides: { parameters: { realisation: 0.55, slip: null } } }],
  });

/** Id of a scenario. */
export const scenarioId = madeId("sc").meta({ id: "ScenarioId" });

/** A scenario as it is kept. */
export const scenario = z
  .object({
    id: scenarioId,
    document: scenarioDocument,
    revision: z.int().min(1).max(1_000_000_000),
    forkedFrom: scenarioId.nullable(),
    archived: z.boolean(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "Scenario" });

/** A page of scenarios. */
export const scenarioPage = pageOf(scenario).meta({ id: "ScenarioPage" });

/** What a fork changes at once. */
export const scenarioFork = z.strictObject({ patch: scenarioPatch.optional() }).meta({
  id: "ScenarioFork",
  examples: [{ patch: { name: "The same, as a joint venture", operatingModel: "joint-venture" } }],
});

/** Which scenarios to list. */
export const scenarioQuery = z.strictObject({
  partnership: partnershipId.optional(),
  archived: z
    .enum(["true", "false"])
    .transform((word) => word === "true")
    .optional(),
  ...pageQuery,
});

/** With what to compare a scenario. */
export const diffQuery = z.strictObject({ against: scenarioId });

/** How two scenarios differ. */
export const scenarioDiff = z
  .object({
    from: scenarioId,
    to: scenarioId,
    changes: z
      .array(z.object({ pointer: z.string().max(500), from: z.unknown(), to: z.unknown() }))
      .max(5000),
  })
  .meta({ id: "ScenarioDiff" });

import { services } from "@shared-services/public-data";
import {
  type BaselineLine,
  KINDS,
  NEVER_DRAWN,
  OPERATING_MODELS,
  type OperatingModel,
  type Override,
  PARAMETERS,
  type ParameterDefinition,
} from "@shared-services/simulation";
import fc from "fast-check";
import type { Changes } from "./scenario-of.ts";

const TRUSTS = ["RM1", "RGP", "RDR", "RYC", "RHU", "R1F"];

/** Anything between two ends, evenly. */
function between(low: number, high: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 1_000_000 }).map((k) => low + ((high - low) * k) / 1_000_000);
}

const anyShare = between(0, 1);

const anyModel: fc.Arbitrary<OperatingModel> = fc
  .record({
    model: fc.constantFrom(...OPERATING_MODELS),
    redesignFirst: fc.boolean(),
    providerFunds: fc.boolean(),
    exit: fc.constantFrom("voluntary" as const, "mandated" as const, "none" as const),
    governed: fc.boolean(),
    peopleCostShare: fc.constantFrom(0, 0.3, 0.5, 1),
  })
  .map(({ model, ...fields }) => ({ ...model, ...fields }));

/** None to two more models that follow the first, which pool something. */
const anyLater = fc.uniqueArray(
  fc.tuple(
    fc.integer({ min: 1, max: 9 }),
    anyModel.filter(({ id }) => id !== "stand-alone"),
  ),
  { maxLength: 2, selector: ([year]) => year },
);

/** A value at an end of the domain, or a range over its lower part; of what is never drawn the range's mode. */
function anyOverride({ id, domain: [low, high] }: ParameterDefinition): fc.Arbitrary<Override> {
  const range = fc.tuple(anyShare, anyShare).map(([a, b]) => {
    const mode = low + 0.3 * a * (high - low);
    return { dist: "pert" as const, low, mode, high: Math.min(high, mode + 0.2 * b * (high - low)) };
  });
  const believed = Object.hasOwn(NEVER_DRAWN, id) ? range.map(({ mode }) => mode) : range;
  return fc.oneof({ weight: 3, arbitrary: believed }, { weight: 1, arbitrary: fc.constantFrom(low, high) });
}

const anyParameters = fc.record(
  Object.fromEntries(
    PARAMETERS.filter(({ level }) => level !== "scenario").map((parameter) => [
      parameter.id,
      fc.option(anyOverride(parameter), { freq: 3, nil: undefined }),
    ]),
  ),
);

const anyScope = fc.record(
  Object.fromEntries(KINDS.map((kind) => [kind, fc.option(between(0, 1), { freq: 2, nil: undefined })])),
);

/** Something out of the ordinary about a line: a contract, a host, a booked saving, a return, its quality, nothing at all. */
const anyOddity: fc.Arbitrary<(line: BaselineLine) => Partial<BaselineLine>> = fc.oneof(
  fc.constant(() => ({})),
  fc.constant(() => ({ pay: 0, nonPay: 0, wte: 0, volume: 0 })),
  fc.constant(() => ({ wte: 0 })),
  fc.constant(() => ({ sourcing: { by: "hosted" as const, for: ["XXX"] } })),
  fc.constant(() => ({ origin: "return" as const, spread: undefined })),
  fc.constant(() => ({ kpis: {} })),
  // Larger than the volume at which economies end.
  fc.constantFrom(0.01, 8, 40).map((factor) => ({ service, volume }: BaselineLine) => ({
    volume: service.endsWith(".leadership") ? volume : Math.ceil(factor * volume),
  })),
  fc.tuple(anyShare, anyShare, anyShare).map(([right, paid, hired]) => ({ kpis }: BaselineLine) => ({
    kpis: {
      ...kpis,
      payrollAccuracy: right,
      paidIn30Days: paid,
      timeToHire: Math.floor(400 * hired),
      solvedFirstTime: 1 - paid,
    },
  })),
  fc.constantFrom(0.3, 1, 2.5, 2.7, 4, 9, 20).map((contractEnd) => () => ({
    sourcing: { by: "bought" as const, provider: "A provider", contractEnd },
  })),
  fc
    .tuple(anyShare, fc.integer({ min: 0, max: 6 }))
    .map(([share, bookedFrom]) => ({ pay, nonPay }: BaselineLine) => ({
      bookedSaving: Math.floor(share * 0.5 * (pay + nonPay)),
      bookedFrom,
    })),
);

/** Two to four trusts with a few services, and a scenario in which anything may be at the end of its domain. */
export const anyChanges: fc.Arbitrary<Changes> = fc
  .record({
    trusts: fc.subarray(TRUSTS, { minLength: 2, maxLength: 4 }),
    services: fc.subarray(
      services.map(({ id }) => id),
      { minLength: 3, maxLength: 9 },
    ),
    model: anyModel,
    later: anyLater,
    oddities: fc.array(anyOddity, { minLength: 7, maxLength: 13 }),
    waves: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 4, maxLength: 4 }),
    left: fc.integer({ min: 2, max: 8 }),
    document: fc.record({
      chargingKey: fc.constantFrom("cost-share" as const, "unit-price" as const),
      horizon: fc.integer({ min: 3, max: 12 }),
      readiness: anyShare,
      optimismBias: fc.constantFrom(0, 0.4, 2),
      seed: fc.string({ minLength: 1, maxLength: 5 }),
    }),
    parameters: anyParameters,
    scope: anyScope,
    // About 1, where economies of scale turn into the opposite, or none.
    elasticity: fc.constantFrom(
      undefined,
      { low: 0.8, mode: 1, high: 1.2 },
      { low: 0.4, mode: 0.6, high: 0.7 },
    ),
  })
  .map(({ trusts, services: kept, model, later, oddities, waves, left, document, ...changed }) => ({
    trusts,
    services: kept,
    model,
    // A year that is not simulated has no model.
    later: Object.fromEntries(later.filter(([year]) => year < document.horizon)),
    line: (at, line) => oddities[at % oddities.length](line),
    document: {
      ...document,
      members: Object.fromEntries(trusts.map((ods, t) => [ods, { wave: waves[t], joins: t !== left }])),
      overrides: {
        parameters: given(
          document.optimismBias > 0 ? { ...changed.parameters, overrun: undefined } : changed.parameters,
        ),
        scope: given(changed.scope),
        services: changed.elasticity ? { [kept[0]]: { elasticity: changed.elasticity } } : {},
      },
    },
    draws: 5,
    gameDraws: 2,
  }));

function given<T>(record: Readonly<Record<string, T | undefined>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, T] => entry[1] !== undefined),
  );
}

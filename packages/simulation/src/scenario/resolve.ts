import { checkedBaseline } from "../baseline/checked-baseline.ts";
import type { Baseline } from "../baseline/records.ts";
import { defaultAgreement } from "../gain-share/agreement/agreement.ts";
import { type Fault, refuse, within } from "../lib/errors.ts";
import { exp } from "../lib/kernels.ts";
import type { OperatingModel } from "../operating-models/operating-model.ts";
import { mostLikely } from "../random/distributions.ts";
import type { Prior } from "../random/prior.ts";
import { SCENARIO_DEFAULTS } from "./defaults.ts";
import type { ScenarioDocument } from "./document.ts";
import { documentFaults } from "./document-faults.ts";
import { exitChargeNote } from "./exit-charge-note.ts";
import { gameDrawsOf, gameNote } from "./game-draws.ts";
import { agreementIn, correlationsOf, membersOf, priorOf, stagesOf } from "./parts.ts";
import { repaymentNote } from "./repayment-note.ts";
import type { Library, Scenario } from "./scenario.ts";
import { spreadNote } from "./spread-note.ts";

/**
 * Fills in every default of a scenario document, checks the whole, and refuses it with all its faults at
 * once, each with its JSON pointer. Nothing is simulated yet.
 *
 * @example
 * const scenario = resolveScenario(document, library);
 * scenario.draws; // 10_000 unless the document says otherwise
 */
export function resolveScenario(document: ScenarioDocument, library: Library): Scenario {
  refuse(documentFaults(document, library));
  const { baseline, parameters } = library;
  const overrides = document.overrides ?? {};
  const members = membersOf(document, baseline);
  const draws = document.draws ?? SCENARIO_DEFAULTS.draws;
  const own = Object.keys(library.operatingModel.parameters);
  const changed = Object.entries(overrides.parameters ?? {}).filter(([id]) => !own.includes(id));
  const joining = members.filter((member) => member.joins).length;
  const game = { draws, asked: document.gameDraws };
  const optimismBias =
    document.optimismBias ?? mostLikely(parameters.optimismBias ?? { dist: "fixed", value: 0 });
  const usual = mostLikely(parameters.readiness ?? { dist: "fixed", value: 0 });
  const timed = {
    members,
    stages: stagesOf(document, library).map(({ from, operatingModel }) => ({
      from,
      operatingModel: overrideModel(operatingModel, document),
    })),
    parameters: {
      ...withoutModelParameters(parameters, own),
      ...Object.fromEntries(changed.map(([id, value]) => [id, priorOf(value)])),
      ...(optimismBias > 0 && { overrun: { dist: "fixed", value: 1 } as const }),
    },
    horizon: document.horizon ?? SCENARIO_DEFAULTS.horizon,
  };
  return {
    ...timed,
    baseline: overrideServices(baseline, document, parameters),
    aloneRealisation: library.standAlone.parameters.realisation,
    optimismBias,
    readiness: document.readiness ?? usual,
    chargingKey: document.chargingKey ?? SCENARIO_DEFAULTS.chargingKey,
    agreement: agreementIn(document, library) ?? defaultAgreement,
    correlations: correlationsOf(document),
    seed: document.seed ?? SCENARIO_DEFAULTS.seed,
    sampler: document.sampler ?? SCENARIO_DEFAULTS.sampler,
    draws,
    gameDraws: gameDrawsOf(joining, game),
    evidenceVersion: library.evidenceVersion,
    warnings: [
      ...warningsOf(baseline),
      ...overrunNote(optimismBias),
      ...exitChargeNote(document, library),
      ...repaymentNote(timed),
      ...spreadNote(document, library),
      ...gameNote(joining, game),
    ],
  };
}

/** The baseline itself unless the scenario says something of its services: what is known of it is not found out again. */
function overrideServices(
  baseline: Baseline,
  document: ScenarioDocument,
  register: Library["parameters"],
): Baseline {
  const factor = spendFactor(document, register);
  const { services = {} } = document.overrides ?? {};
  if (factor === 1 && Object.keys(services).length === 0) return baseline;
  return {
    ...baseline,
    services: baseline.services.map((service) => {
      const {
        elasticity = service.elasticity,
        standard = service.standard,
        automatable = service.automatable,
      } = services[service.id] ?? {};
      const bench = service.kind === "spend" ? service.bench * factor : service.bench;
      return { ...service, elasticity, standard, automatable, bench };
    }),
  };
}

/** What a scenario's own spread of prices makes of the benchmark of spend: the better quarter of normal log prices. */
function spendFactor({ overrides }: ScenarioDocument, register: Library["parameters"]): number {
  const own = overrides?.parameters?.priceSpread;
  if (own === undefined) return 1;
  return exp(-0.674 * (mostLikely(priorOf(own)) - mostLikely(register.priceSpread)));
}

function overrideModel(model: OperatingModel, { overrides }: ScenarioDocument): OperatingModel {
  const parameters = Object.entries(model.parameters).map(([id, prior]) => {
    const value = overrides?.parameters?.[id];
    return [id, value === undefined ? prior : priorOf(value)];
  });
  const scope = Object.entries(model.scope).map(([kind, prior]) => {
    const value = overrides?.scope?.[kind as keyof OperatingModel["scope"]];
    return [kind, value === undefined ? prior : priorOf(value)];
  });
  return {
    ...model,
    parameters: Object.fromEntries(parameters) as OperatingModel["parameters"],
    scope: Object.fromEntries(scope) as OperatingModel["scope"],
  };
}

/** The register's entries for a model's own parameters give way to the model's. */
function withoutModelParameters(
  parameters: Readonly<Record<string, Prior>>,
  own: readonly string[],
): Record<string, Prior> {
  return Object.fromEntries(Object.entries(parameters).filter(([id]) => !own.includes(id)));
}

/** Says with the results that the drawn overrun is off. */
function overrunNote(optimismBias: number): Fault[] {
  if (optimismBias === 0) return [];
  const message = `Set-up carries an optimism bias of ${Math.round(100 * optimismBias)} %, the same in every future; the drawn overrun is off, so that the same risk does not count twice`;
  return [{ code: "OVERRUN_OFF", path: "/optimismBias", message }];
}

function warningsOf(baseline: Baseline): Fault[] {
  const odd = within("/baseline", checkedBaseline(baseline).warnings);
  const estimated = new Set(
    baseline.lines.filter((line) => line.origin !== "return").map((line) => line.trust),
  );
  if (estimated.size === 0) return odd;
  const message = `${estimated.size} of ${baseline.trusts.length} trusts stand on estimates from public totals, not on their own returns`;
  return [{ code: "ESTIMATED_BASELINE", path: "/baseline", message }, ...odd];
}

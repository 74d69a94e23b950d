import type { Baseline } from "../baseline/records.ts";
import { type Fault, refuse } from "../lib/errors.ts";
import type { OperatingModel } from "../operating-models/operating-model.ts";
import { PARAMETERS } from "../parameters/definitions.ts";
import { mostLikely } from "../random/distributions.ts";
import type { Prior } from "../random/prior.ts";
import { priorFaults } from "../random/prior-faults.ts";
import type { Override, ScenarioDocument, ServiceOverride } from "./document.ts";
import type { Library, Member, Scenario } from "./scenario.ts";

/** What a scenario document takes for granted. */
export const SCENARIO_DEFAULTS = {
  chargingKey: "cost-share",
  horizon: 10,
  seed: "1",
  sampler: "latin",
  draws: 10_000,
} as const;

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
  const operatingModel = overrideModel(library.operatingModel, document);
  const members = membersOf(document, baseline);
  const draws = document.draws ?? SCENARIO_DEFAULTS.draws;
  const own = Object.keys(library.operatingModel.parameters);
  const changed = Object.entries(overrides.parameters ?? {}).filter(([id]) => !own.includes(id));
  const joining = members.filter((member) => member.joins).length;
  const usual = mostLikely(parameters.readiness ?? { dist: "fixed", value: 0 });
  return {
    baseline: {
      ...baseline,
      services: baseline.services.map((s) => ({ ...s, ...overrides.services?.[s.id] })),
    },
    members,
    operatingModel,
    aloneRealisation: library.standAlone.parameters.realisation,
    parameters: {
      ...withoutModelParameters(parameters, own),
      ...Object.fromEntries(changed.map(([id, value]) => [id, priorOf(value)])),
    },
    readiness: document.readiness ?? usual,
    chargingKey: document.chargingKey ?? SCENARIO_DEFAULTS.chargingKey,
    horizon: document.horizon ?? SCENARIO_DEFAULTS.horizon,
    correlations: correlationsOf(document),
    seed: document.seed ?? SCENARIO_DEFAULTS.seed,
    sampler: document.sampler ?? SCENARIO_DEFAULTS.sampler,
    draws,
    gameDraws: Math.min(draws, document.gameDraws ?? usualGameDraws(joining)),
    evidenceVersion: library.evidenceVersion,
    warnings: warningsOf(baseline),
  };
}

/** Futures for which all coalitions are simulated unless the scenario says: fewer for larger partnerships. */
export function usualGameDraws(joining: number): number {
  if (joining > 13) return 0;
  return joining <= 6 ? 1_024 : joining <= 9 ? 512 : joining <= 11 ? 256 : 128;
}

function priorOf(value: Override): Prior {
  return typeof value === "number" ? { dist: "fixed", value } : value;
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

function membersOf(document: ScenarioDocument, baseline: Baseline): Required<Member>[] {
  return baseline.trusts.map(({ ods }) => ({
    ods,
    joins: document.members?.[ods]?.joins ?? true,
    wave: document.members?.[ods]?.wave ?? 1,
  }));
}

function correlationsOf({ correlations }: ScenarioDocument): Scenario["correlations"] {
  return Object.entries(correlations ?? {}).map(([pair, rho]) => {
    const [a, b] = pair.split("~");
    return { a, b, rho };
  });
}

function warningsOf(baseline: Baseline): Fault[] {
  const estimated = new Set(
    baseline.lines.filter((line) => line.origin !== "return").map((line) => line.trust),
  );
  if (estimated.size === 0) return [];
  const message = `${estimated.size} of ${baseline.trusts.length} trusts stand on estimates from public totals, not on their own returns`;
  return [{ code: "ESTIMATED_BASELINE", path: "/baseline", message }];
}

function documentFaults(document: ScenarioDocument, library: Library): Fault[] {
  const { baseline } = library;
  const overrides = document.overrides ?? {};
  const known = new Set(baseline.trusts.map((trust) => trust.ods));
  const services = new Set(baseline.services.map((service) => service.id));
  const definitions = new Map(PARAMETERS.map((definition) => [definition.id, definition]));
  const joining = membersOf(document, baseline).filter((member) => member.joins).length;
  return [
    ...Object.keys(document.members ?? {})
      .filter((ods) => !known.has(ods))
      .map((ods) =>
        unknown("UNKNOWN_TRUST", `/members/${ods}`, { what: "a trust of the partnership", got: ods, known }),
      ),
    ...(joining >= 2
      ? []
      : [
          {
            code: "TOO_FEW_MEMBERS",
            path: "/members",
            expected: "at least two trusts that join",
            received: joining,
            message: `/members: expected at least two trusts that join, got ${joining}; a single trust is not a partnership`,
          },
        ]),
    ...Object.entries(overrides.parameters ?? {}).flatMap(([id, value]) => {
      const path = `/overrides/parameters/${id}`;
      const definition = definitions.get(id);
      if (!definition || definition.level === "scenario") {
        const names = new Set(
          [...definitions.values()].filter((d) => d.level !== "scenario").map((d) => d.id),
        );
        return [
          unknown("UNKNOWN_PARAMETER", path, { what: "a parameter of the register", got: id, known: names }),
        ];
      }
      return priorFaults(priorOf(value), definition.domain, path);
    }),
    ...Object.entries(overrides.scope ?? {}).flatMap(([kind, value]) =>
      value === undefined ? [] : priorFaults(priorOf(value), [0, 1], `/overrides/scope/${kind}`),
    ),
    ...Object.entries(overrides.services ?? {}).flatMap(([id, value]) =>
      services.has(id)
        ? serviceFaults(value, `/overrides/services/${id}`)
        : [
            unknown("UNKNOWN_SERVICE", `/overrides/services/${id}`, {
              what: "a service",
              got: id,
              known: services,
            }),
          ],
    ),
  ];
}

function serviceFaults(value: ServiceOverride, path: string): Fault[] {
  const { elasticity, standard, automatable } = value;
  return [
    ...(elasticity ? priorFaults({ dist: "pert", ...elasticity }, [0.01, 2], `${path}/elasticity`) : []),
    ...(standard ? priorFaults({ dist: "pert", ...standard }, [0, 1], `${path}/standard`) : []),
    ...(automatable === undefined
      ? []
      : priorFaults({ dist: "fixed", value: automatable }, [0, 1], `${path}/automatable`)),
  ];
}

function unknown(
  code: string,
  path: string,
  { what, got, known }: { readonly what: string; readonly got: string; readonly known: ReadonlySet<string> },
): Fault {
  const shown = [...known].slice(0, 8).join(", ");
  const more = known.size > 8 ? ` … (${known.size} in all)` : "";
  const expected = `${what}: ${shown}${more}`;
  return { code, path, expected, received: got, message: `${path}: expected ${expected}, got ${got}` };
}

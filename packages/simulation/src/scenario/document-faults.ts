import { checkedBaseline } from "../baseline/checked-baseline.ts";
import type { Agreement } from "../gain-share/agreement/agreement.ts";
import { agreementFaults } from "../gain-share/agreement/check-agreement.ts";
import { investment } from "../gain-share/keys/investment.ts";
import { type Fault, isInputError, mismatch, within } from "../lib/errors.ts";
import { operatingModelFaults } from "../operating-models/operating-model-faults.ts";
import { PARAMETERS } from "../parameters/definitions.ts";
import { rankCorrelation } from "../random/correlation.ts";
import type { Prior } from "../random/prior.ts";
import { priorFaults } from "../random/prior-faults.ts";
import type { ScenarioDocument, ServiceOverride } from "./document.ts";
import { gameSizeFaults } from "./game-size.ts";
import { partnersOfRun } from "./partners-of-run.ts";
import { agreementIn, correlationsOf, membersOf, priorOf, stagesOf } from "./parts.ts";
import type { Library, Stage } from "./scenario.ts";
import { stageFaults } from "./stage-faults.ts";

/** All that is wrong with a scenario document and what it refers to, each with its JSON pointer. */
export function documentFaults(document: ScenarioDocument, library: Library): Fault[] {
  const { baseline } = library;
  const overrides = document.overrides ?? {};
  const known = new Set(baseline.trusts.map((trust) => trust.ods));
  const services = new Set(baseline.services.map((service) => service.id));
  const definitions = new Map(PARAMETERS.map((definition) => [definition.id, definition]));
  const joining = membersOf(document, baseline).filter((member) => member.joins).length;
  return [
    ...within("/baseline", checkedBaseline(baseline).faults),
    ...within("/operatingModel", operatingModelFaults(library.operatingModel)),
    ...stageFaults(document, library),
    ...correlationFaults(document, library),
    ...agreementFaultsOf(document, library),
    ...numberFaults(document),
    ...gameSizeFaults(document, joining),
    ...optimismFaults(document),
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

/** The agreement is checked against the trusts that join: a payer who is no member cannot pay. */
function agreementFaultsOf(document: ScenarioDocument, library: Library): Fault[] {
  const agreement = agreementIn(document, library);
  if (agreement === undefined) return [];
  const trusts = membersOf(document, library.baseline).flatMap(({ ods, joins }) => (joins ? [ods] : []));
  return within("/agreement", [
    ...agreementFaults(agreement, partnersOfRun(trusts)),
    ...investmentFaults(agreement, stagesOf(document, library)),
  ]);
}

/** A key that looks at what members put in says nothing where the provider puts in everything. */
function investmentFaults({ clauses }: Agreement, stages: readonly Stage[]): Fault[] {
  if (!stages.every(({ operatingModel }) => operatingModel.providerFunds)) return [];
  return clauses.flatMap((clause, c) =>
    ("parts" in clause ? clause.parts : []).flatMap(({ key, fallback = key }, p) => {
      if (![key, fallback].every((id) => id === investment.id)) return [];
      const expected = "a fallback, for the provider pays for set-up and members put nothing in";
      return [mismatch("NO_WEIGHT", `/clauses/${c}/parts/${p}/key`, { expected, received: "none" })];
    }),
  );
}

/** Whole numbers within limits; the wire's schema says the same, but a scenario need not have come by wire. */
function numberFaults(document: ScenarioDocument): Fault[] {
  const limits = [
    ["horizon", document.horizon, 3, 30],
    ["draws", document.draws, 100, 100_000],
    ["gameDraws", document.gameDraws, 0, 100_000],
    ...Object.entries(document.members ?? {}).map(
      ([ods, plan]) => [`members/${ods}/wave`, plan.wave, 1, 20] as const,
    ),
  ] as const;
  const whole = limits.flatMap(([name, value, low, high]) => {
    if (value === undefined || (Number.isInteger(value) && value >= low && value <= high)) return [];
    const expected = `a whole number from ${low} to ${high}`;
    return [mismatch("OUT_OF_RANGE", `/${name}`, { expected, received: value })];
  });
  const { readiness } = document;
  const share =
    readiness === undefined ? [] : priorFaults({ dist: "fixed", value: readiness }, [0, 1], "/readiness");
  return [...whole, ...share];
}

/** Optimism bias stands for overrun: a scenario that sets both would count the same risk twice. */
function optimismFaults({ optimismBias, overrides }: ScenarioDocument): Fault[] {
  if (optimismBias === undefined) return [];
  const faults = priorFaults({ dist: "fixed", value: optimismBias }, [0, 5], "/optimismBias");
  const overrun = overrides?.parameters?.overrun;
  if (overrun === undefined || !(optimismBias > 0) || isOne(priorOf(overrun))) return faults;
  const expected = "no overrun beside an optimism bias, or an overrun of 1";
  const message = `/overrides/parameters/overrun: expected ${expected}, got both; leave one of them out, or the same risk counts twice`;
  return [
    ...faults,
    { code: "COUNTED_TWICE", path: "/overrides/parameters/overrun", expected, received: overrun, message },
  ];
}

function isOne(prior: Prior): boolean {
  return prior.dist === "fixed" && prior.value === 1;
}

/** Correlations must be between numbers that are drawn, and must not contradict each other. */
function correlationFaults(
  document: ScenarioDocument,
  { baseline, operatingModel, parameters }: Library,
): Fault[] {
  const drawn = new Set([
    ...Object.keys(parameters),
    ...Object.keys(operatingModel.parameters),
    ...Object.keys(operatingModel.scope).map((kind) => `scope/${kind}`),
    ...baseline.services.flatMap(({ id }) => [`elasticity/${id}`, `standard/${id}`]),
  ]);
  const pairs = correlationsOf(document);
  const faults = pairs.flatMap(({ a, b }) =>
    [a, b]
      .filter((key) => !drawn.has(key))
      .map((key) =>
        unknown("UNKNOWN_PARAMETER", `/correlations/${a}~0${b}`, {
          what: "two uncertain numbers",
          got: key,
          known: drawn,
        }),
      ),
  );
  if (faults.length > 0) return faults;
  try {
    rankCorrelation(pairs, "/correlations");
    return [];
  } catch (error) {
    if (isInputError(error)) return [...error.faults];
    throw error;
  }
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
  return mismatch(code, path, { expected: `${what}: ${shown}${more}`, received: got });
}

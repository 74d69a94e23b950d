import { checkedBaseline } from "../baseline/checked-baseline.ts";
import type { Agreement } from "../gain-share/agreement/agreement.ts";
import { agreementFaults } from "../gain-share/agreement/check-agreement.ts";
import { investment } from "../gain-share/keys/investment.ts";
import { type Fault, isInputError, mismatch, within } from "../lib/errors.ts";
import { operatingModelFaults } from "../operating-models/operating-model-faults.ts";
import { PARAMETERS } from "../parameters/definitions.ts";
import { NEVER_DRAWN } from "../parameters/never-drawn.ts";
import { rankCorrelation } from "../random/correlation.ts";
import type { Prior } from "../random/prior.ts";
import { priorFaults } from "../random/prior-faults.ts";
import type { ScenarioDocument, ServiceOverride } from "./document.ts";
import { shapeFaults, soundParts } from "./document-shape.ts";
import { gameSizeFaults } from "./game-size.ts";
import { partnersOfRun } from "./partners-of-run.ts";
import { agreementIn, correlationsOf, membersOf, priorOf, stagesOf } from "./parts.ts";
import type { Library, Stage } from "./scenario.ts";
import { stageFaults } from "./stage-faults.ts";

/** All that is wrong with a scenario document and what it refers to, each with its JSON pointer. */
export function documentFaults(given: unknown, library: Library): Fault[] {
  const { baseline } = library;
  const shape = shapeFaults(given);
  const document = soundParts(given, shape);
  const modelFaults = operatingModelFaults(library.operatingModel);
  const overrides = document.overrides ?? {};
  const known = new Set(baseline.trusts.map((trust) => trust.ods));
  const services = new Set(baseline.services.map((service) => service.id));
  const definitions = new Map(PARAMETERS.map((definition) => [definition.id, definition]));
  const joining = membersOf(document, baseline).filter((member) => member.joins).length;
  return [
    ...shape,
    ...within("/baseline", checkedBaseline(baseline).faults),
    ...within("/operatingModel", modelFaults),
    ...stageFaults(document, library),
    ...(modelFaults.length === 0 ? correlationFaults(document, library) : []),
    ...agreementFaultsOf(document, library),
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
      return [
        ...priorFaults(priorOf(value), definition.domain, path),
        ...singleFaults(id, priorOf(value), path),
      ];
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
  if (agreement === undefined) {
    if (document.agreement === undefined) return [];
    const expected = "an agreement, or the id of the one in the library";
    return [mismatch("UNKNOWN_AGREEMENT", "/agreement", { expected, received: document.agreement })];
  }
  const trusts = membersOf(document, library.baseline).flatMap(({ ods, joins }) => (joins ? [ods] : []));
  const faults = agreementFaults(agreement, partnersOfRun(trusts));
  return within(
    "/agreement",
    faults.length > 0 ? faults : investmentFaults(agreement, stagesOf(document, library)),
  );
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

/** Optimism bias stands for overrun: a scenario that sets both would count the same risk twice. */
function optimismFaults({ optimismBias, overrides }: ScenarioDocument): Fault[] {
  const overrun = overrides?.parameters?.overrun;
  if (!optimismBias || overrun === undefined || isOne(priorOf(overrun))) return [];
  const expected = "no overrun beside an optimism bias, or an overrun of 1";
  const message = `/overrides/parameters/overrun: expected ${expected}, got both; leave one of them out, or the same risk counts twice`;
  return [
    { code: "COUNTED_TWICE", path: "/overrides/parameters/overrun", expected, received: overrun, message },
  ];
}

function isOne(prior: Prior): boolean {
  return prior.dist === "fixed" && prior.value === 1;
}

/** A range of what is never drawn would count for nothing beyond its most likely value. */
function singleFaults(id: string, prior: Prior, path: string): Fault[] {
  if (!Object.hasOwn(NEVER_DRAWN, id) || prior.dist === "fixed") return [];
  const expected = `a single value, for ${NEVER_DRAWN[id]}`;
  return [mismatch("NOT_A_SINGLE_VALUE", path, { expected, received: prior.dist })];
}

/** Correlations must be between numbers that are drawn, and must not contradict each other. */
function correlationFaults(
  document: ScenarioDocument,
  { baseline, operatingModel, parameters }: Library,
): Fault[] {
  const single = new Set(PARAMETERS.filter(({ level }) => level === "scenario").map(({ id }) => id));
  const drawn = new Set([
    ...Object.keys(parameters).filter((id) => !single.has(id) && !Object.hasOwn(NEVER_DRAWN, id)),
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
  const { elasticity, standard } = value;
  return [
    ...(elasticity ? priorFaults({ dist: "pert", ...elasticity }, [0.01, 2], `${path}/elasticity`) : []),
    ...(standard ? priorFaults({ dist: "pert", ...standard }, [0, 1], `${path}/standard`) : []),
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

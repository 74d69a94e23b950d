import { defaultParameters, evidenceVersion, withEvidenceSet } from "@shared-services/public-data";
import {
  type Baseline,
  type Override,
  type Range,
  resolveScenario,
  runScenario,
  type ScenarioDocument,
} from "@shared-services/simulation";
import { builtInModel } from "../built-in-scenario.ts";
import type { Outcome, Plan, Programme } from "./programmes.ts";

/** Which of the register's values a plan is replayed with; left out, the register's own. */
export type EvidenceSetId = "audited" | "vendor" | undefined;

/** How a plan is replayed. */
export interface Replay {
  readonly draws: number;
  readonly set?: EvidenceSetId;
  /** Share of the moved cost that the plan saves: no source gives it, and no figure depends on it. */
  readonly grossShare?: number;
  /** Rank correlations by `parameter~parameter`. */
  readonly correlations?: Readonly<Record<string, number>>;
}

/** Where nine in ten modelled futures put a figure, and the middle of them; millions. */
export interface ModelRange {
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

/** What the plan itself has for the figure that an outcome is about: nothing goes wrong; millions. */
export function planned(programme: Programme, outcome: Outcome, grossShare?: number): number {
  return figureOf(programme, outcome, { draws: FEWEST, asPlanned: true, grossShare }).central / 1e6;
}

/** Simulates a programme's plan and reads off the figure that an outcome is about. */
export function replay(programme: Programme, outcome: Outcome, options: Replay): ModelRange {
  const { p5, p50, p95 } = figureOf(programme, outcome, options);
  return { p5: p5 / 1e6, p50: p50 / 1e6, p95: p95 / 1e6 };
}

interface Settings extends Replay {
  /** Everything goes as planned: no overrun, no delay, nobody leaves, all is delivered. */
  readonly asPlanned?: boolean;
}

/** The least number of draws that a scenario may ask for; draw 0 is all that is read of a plan. */
const FEWEST = 100;

/** More members than this are simulated as this many equal ones: their number only decides how leaving averages out. */
const MOST_MEMBERS = 20;

const GROSS_SHARE = 0.2;

function figureOf({ plan, operatingModel }: Programme, { what, years }: Outcome, settings: Settings): Range {
  const { grossShare = GROSS_SHARE } = settings;
  const cost = yearlySaving(plan, operatingModel) / grossShare || 5e6 * middle(plan.setUp ?? 0);
  const share = (millions: number) => (what === "saving" ? 0 : (millions * 1e6) / cost);
  const setupShare: Override =
    plan.setUp === undefined || typeof plan.setUp === "number"
      ? share(plan.setUp ?? 0)
      : { dist: "uniform", low: share(plan.setUp[0]), high: share(plan.setUp[1]) };
  const { summary } = simulate({ plan, operatingModel, cost, years, setupShare, grossShare, settings });
  return what === "set-up" ? summary.oneOff : summary.npv;
}

function middle(planned: number | readonly [number, number]): number {
  return typeof planned === "number" ? planned : (planned[0] + planned[1]) / 2;
}

/** £ a year once all work has moved: as the plan says, or such that its years add up to its total. */
function yearlySaving({ saving, ...plan }: Plan, operatingModel: string): number {
  if (!saving) return 0;
  if ("aYear" in saving) return saving.aYear * 1e6;
  const { summary } = simulate({
    plan,
    operatingModel,
    cost: 1e6 / GROSS_SHARE,
    years: saving.years,
    setupShare: 0,
    grossShare: GROSS_SHARE,
    settings: { draws: FEWEST, asPlanned: true },
    discountRate: saving.presentValue ? GREEN_BOOK : 0,
  });
  return (saving.total * 1e6 * 1e6) / summary.npv.central;
}

const GREEN_BOOK = 0.035;

interface Simulated {
  readonly plan: Plan;
  readonly operatingModel: string;
  /** £ a year of all members, all of which is to move. */
  readonly cost: number;
  readonly years: number;
  readonly setupShare: Override;
  readonly grossShare: number;
  readonly settings: Settings;
  readonly discountRate?: number;
}

function simulate({
  plan,
  operatingModel,
  cost,
  years,
  setupShare,
  grossShare,
  settings,
  ...rest
}: Simulated) {
  const { set, draws, correlations, asPlanned = false } = settings;
  const parameters: Record<string, Override> = {
    ...NOTHING_ELSE,
    redesignSaving: grossShare,
    setupShare,
    discountRate: rest.discountRate ?? 0,
    ...(plan.lead === undefined ? {} : { setupLead: plan.lead }),
    ...(plan.transition === undefined ? {} : { transitionYears: plan.transition }),
    ...(asPlanned ? AS_PLANNED : {}),
  };
  const document: ScenarioDocument = {
    schemaVersion: 1,
    name: "A plan of the past",
    partnership: "plan",
    evidence: { version: evidenceVersion, ...(set ? { set } : {}) },
    baseline: "plan",
    operatingModel,
    horizon: years,
    draws,
    correlations,
    gameDraws: 0,
    overrides: { parameters, scope: { transactional: 1, expert: 1, leadership: 1, spend: 1 } },
  };
  return runScenario(
    resolveScenario(document, {
      baseline: equalMembers(Math.min(plan.members, MOST_MEMBERS), cost),
      // Outcomes count set-up when it is spent, whoever lends the money.
      operatingModel: { ...withEvidenceSet(builtInModel(operatingModel), set), providerFunds: false },
      standAlone: withEvidenceSet(builtInModel("stand-alone"), set),
      parameters: defaultParameters(set),
      evidenceVersion,
    }),
  );
}

/** What plans and audits do not count, or count within the saving and the set-up, does not act. */
const NOTHING_ELSE = {
  payDrift: 0,
  nonPayDrift: 0,
  volumeGrowth: 0,
  automationSaving: 0,
  convergence: 0,
  redesignYears: 0.1,
  margin: 0,
  irrecoverableVat: 0,
  annualEfficiency: 0,
  hostMultiple: 0,
  shadowShare: 0,
  governanceCost: 0,
  dualRunningMonths: 0,
  dip: 0,
  strandedShare: 0,
  permanentStranded: 0,
  designWeeks: 0,
  specialistDays: 0,
  exitCharge: 0,
  fixedShare: 0,
};

const AS_PLANNED = { realisation: 1, overrun: 1, slip: 0, weakExit: 0, strongExit: 0 };

/** Equal members whose whole cost is one service without economies of scale: what a plan without a baseline leaves. */
function equalMembers(members: number, cost: number): Baseline {
  const service = {
    id: "finance.everything",
    label: "Everything in the plan",
    function: "finance",
    kind: "transactional",
    driver: "pounds",
    elasticity: { low: 1, mode: 1, high: 1 },
    standard: { low: 1, mode: 1, high: 1 },
    automatable: 0,
    refVolume: 1,
    bench: 1,
    efficientScale: null,
    boundary: "Whatever the plan left out",
  } as const;
  const trusts = Array.from({ length: members }, (_, m) => ({
    ods: `M${m + 1}`,
    name: `Member ${m + 1}`,
    type: null,
    region: null,
    ics: null,
    operatingIncome: cost,
    wte: 0,
    frontlineWte: 0,
  }));
  const lines = trusts.map(({ ods }) => ({
    trust: ods,
    service: service.id,
    pay: 0,
    nonPay: cost / members,
    wte: 0,
    volume: cost / members,
    sourcing: { by: "in-house" } as const,
    bookedSaving: 0,
    bookedFrom: 0,
    origin: "return" as const,
  }));
  return { priceYear: "2025/26", trusts, services: [service], lines };
}

import type { SeriesGroup } from "../simulation/kept.ts";
import { HOURS_A_WEEK } from "../simulation/quality.ts";
import { rangeOf, type Sample } from "../summaries/range.ts";
import { financialYear } from "./financial-year.ts";
import type { Gathered } from "./gather.ts";
import { measuresOf } from "./measures.ts";
import type {
  Benefit,
  ComparedIndex,
  FrontlineTime,
  ProductivityResult,
  ProductivityYear,
  TrustProductivity,
} from "./productivity-result.ts";
import type { RunPlan } from "./run.ts";
import { mapSamples } from "./samples.ts";

/**
 * Productivity, quality and time. Time is valued at pay of the price year and stands beside the position: it
 * becomes cash only where somebody says so, and is never added.
 *
 * Source of the kinds of benefit: Department of Health and Social Care, Comprehensive Investment Appraisal Model:
 * cash-releasing, non-cash-releasing, societal.
 */
export function productivityOf(run: RunPlan, gathered: Gathered): ProductivityResult {
  const { scenario, horizon, members } = run.plan;
  return {
    baseYear: scenario.baseline.priceYear,
    years: Array.from({ length: horizon }, (_, y) => yearOf(run, gathered, y)),
    rework: {
      errors: rangeOf(gathered.sample("errorsAvoided", horizon - 1)),
      hours: rangeOf(reworkHoursOf(gathered, horizon - 1)),
      value: rangeOf(gathered.sample("reworkValue", 0)),
    },
    frontline: frontlineOf(gathered, gathered.sample("frontlineHours", horizon - 1)),
    trusts: members.map((_, m) => trustOf(run, gathered, m)),
    measures: measuresOf(run, gathered),
    benefits: benefitsOf(run, gathered),
  };
}

function yearOf({ plan }: RunPlan, gathered: Gathered, y: number): ProductivityYear {
  const compare = (alone: SeriesGroup, shared: SeriesGroup) =>
    comparedOf(gathered.sample(alone, y), gathered.sample(shared, y));
  return {
    year: y,
    label: financialYear(plan.scenario, y),
    output: rangeOf(gathered.sample("output", y)),
    labour: compare("labourAlone", "labourShared"),
    unitCost: compare("unitCostAlone", "unitCostShared"),
    totalFactor: compare("factorAlone", "factorShared"),
    errorsAvoided: rangeOf(gathered.sample("errorsAvoided", y)),
    reworkHours: rangeOf(reworkHoursOf(gathered, y)),
    frontlineHours: rangeOf(gathered.sample("frontlineHours", y)),
  };
}

function trustOf({ plan }: RunPlan, gathered: Gathered, m: number): TrustProductivity {
  const { members } = plan;
  const index = (k: number) => gathered.sample("trustProductivity", k * members.length + m);
  return {
    ods: members[m].ods,
    labour: comparedOf(index(0), index(1)),
    unitCost: comparedOf(index(2), index(3)),
    totalFactor: comparedOf(index(4), index(5)),
    errorsAvoided: rangeOf(gathered.sample("trustErrorsAvoided", m)),
    frontlineHours: rangeOf(gathered.sample("trustFrontlineHours", m)),
  };
}

function comparedOf(alone: Sample, shared: Sample): ComparedIndex {
  return {
    alone: rangeOf(alone),
    shared: rangeOf(shared),
    change: rangeOf(mapSamples([shared, alone], ([one, other]) => (other > 0 ? one / other - 1 : 0))),
  };
}

function reworkHoursOf(gathered: Gathered, y: number): Sample {
  return mapSamples([gathered.sample("errorsAvoided", y), gathered.sample("reworkHours", 0)], product);
}

function frontlineOf(gathered: Gathered, hours: Sample): FrontlineTime {
  const weeks = gathered.sample("weeksWorked", 0);
  const value = worthOf(gathered, hours);
  return {
    hours: rangeOf(hours),
    wte: rangeOf(mapSamples([hours, weeks], ([time, worked]) => time / (worked * HOURS_A_WEEK))),
    value: rangeOf(value),
    cashReleasing: rangeOf(mapSamples([value, gathered.sample("cashReleasing", 0)], product)),
  };
}

function worthOf(gathered: Gathered, hours: Sample): Sample {
  return mapSamples([hours, gathered.sample("frontlineHour", 0)], product);
}

function product([one, other]: readonly number[]): number {
  return one * other;
}

/** In the last year. Of benefits to society none is valued: they are for the partners to judge. */
function benefitsOf({ plan }: RunPlan, gathered: Gathered): readonly Benefit[] {
  const last = plan.horizon - 1;
  const positions = plan.members.map((_, m) => gathered.sample("position", m * plan.horizon + last));
  const time = worthOf(gathered, gathered.sample("frontlineHours", last));
  const cash = gathered.sample("cashReleasing", 0);
  return [
    {
      id: "position",
      label: "Better off than standing alone",
      release: "cash-releasing",
      inPosition: true,
      value: rangeOf(mapSamples(positions, (values) => values.reduce((sum, value) => sum + value, 0))),
    },
    {
      id: "rework",
      label: "Rework avoided in corporate services",
      release: "non-cash-releasing",
      inPosition: false,
      value: rangeOf(gathered.sample("reworkValue", 0)),
    },
    {
      id: "frontline-time",
      label: "Frontline time given back, as capacity",
      release: "non-cash-releasing",
      inPosition: false,
      value: rangeOf(mapSamples([time, cash], ([value, share]) => value * (1 - share))),
    },
    {
      id: "frontline-cash",
      label: "Frontline time given back that may become cash",
      release: "cash-releasing",
      inPosition: false,
      value: rangeOf(mapSamples([time, cash], product)),
    },
  ];
}

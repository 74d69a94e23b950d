import { payoffsUnderAgreement, prepare, runScenario, type Scenario } from "@shared-services/simulation";
import { allOf, payoffsIn } from "@shared-services/simulation/gain-share";
import { builtInScenario } from "../built-in-scenario.ts";
import { readDraws } from "../naive/draw.ts";
import { worthOf } from "../naive/game.ts";
import { fromOwnVolume, fromTypicalPound, type ScaleRule } from "../naive/scale.ts";
import { standAlone } from "../naive/stand-alone.ts";

/** Futures in which partnerships are compared, and those in which the second implementation reads scale two ways. */
const FUTURES = 256;
const SECOND_OPINION = 64;

/** Steps of the bridge that belong together in a table. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  "Economies of scale": ["scale"],
  "Convergence, redesign, automation": ["convergence", "redesign", "automation"],
  "Promised and not delivered, or had alone": ["realisation-gap", "own-automation", "overlap"],
};

/** Amounts of net present value, £, mean of the futures, with the largest trust and without it. */
export interface Compared {
  readonly label: string;
  readonly largest: number;
  readonly others: number;
  readonly othersWithout: number;
}

/** What the largest trust of a partnership brings and gets, and what the others have of it. */
export interface LargestPartner {
  readonly ods: string;
  readonly futures: number;
  readonly secondOpinion: number;
  /** Its share of what operating services cost all together today. */
  readonly shareOfCost: number;
  /** Before gain share by steps of the bridge, then in all, then under the default agreement. */
  readonly rows: readonly Compared[];
  /** What operating services cost in a year today, £. */
  readonly cost: WithAndWithout;
  /** £ a year, all work moved and all promises kept: what scale saves. */
  readonly scale: Readonly<Record<"fromTypicalPound" | "fromOwnVolume", WithAndWithout>>;
  /** Share of the others' cost in services whose economies have ended among the others alone. */
  readonly ended: number;
  /** Net present value of all together, £, mean of the second implementation's futures, by how it reads scale. */
  readonly worth: Readonly<Record<"fromTypicalPound" | "fromOwnVolume", WithAndWithout>>;
}

/** One number of the whole partnership, and the same without its largest trust. */
export interface WithAndWithout {
  readonly all: number;
  readonly without: number;
}

/** Looks at a built-in partnership under a joint shared-service organisation, with its largest trust and without it. */
export function largestPartner(partnership: string): LargestPartner {
  const scenario = builtInScenario({ partnership, operatingModel: "joint-organisation", draws: FUTURES });
  const cost = scenario.members.map(({ ods }) => costOf(scenario, ods));
  const at = cost.indexOf(Math.max(...cost));
  const { ods } = scenario.members[at];
  const readings = { fromTypicalPound, fromOwnVolume };
  const eachWay = (value: (rule: ScaleRule) => WithAndWithout) => ({
    fromTypicalPound: value(readings.fromTypicalPound),
    fromOwnVolume: value(readings.fromOwnVolume),
  });
  const [all, without] = [scaleOf(scenario, null), scaleOf(scenario, ods)];
  return {
    ods,
    futures: FUTURES,
    secondOpinion: SECOND_OPINION,
    shareOfCost: cost[at] / cost.reduce((sum, one) => sum + one, 0),
    rows: [...bridgeRows(scenario, ods), agreementRow(scenario, at)],
    cost: { all: all.cost, without: without.cost },
    scale: eachWay((rule) => ({ all: all.saved(rule), without: without.saved(rule) })),
    ended: without.ended,
    worth: eachWay((rule) => worths(scenario, at, rule)),
  };
}

function costOf({ baseline }: Scenario, ods: string): number {
  const spend = new Set(baseline.services.filter(({ kind }) => kind === "spend").map(({ id }) => id));
  return baseline.lines
    .filter(({ trust, service }) => trust === ods && !spend.has(service))
    .reduce((sum, { pay, nonPay }) => sum + pay + nonPay, 0);
}

function bridgeRows(scenario: Scenario, ods: string): Compared[] {
  const members = scenario.members.map((member) => ({ ...member, joins: member.ods !== ods }));
  const [all, without] = [runScenario(scenario), runScenario({ ...scenario, members })];
  const { discount } = prepare(scenario).plan;
  const named = Object.values(GROUPS).flat();
  const rest = all.bridge.terms.map(({ id }) => id).filter((id) => !named.includes(id));
  const row = (label: string, ids: readonly string[]): Compared => {
    const sumOf = (bridge: typeof all.bridge, counts: (trust: string) => boolean) =>
      bridge.trusts
        .filter((trust) => counts(trust.ods))
        .flatMap(({ mean }) => mean.filter((_, k) => ids.includes(bridge.terms[k].id)))
        .flatMap((years) => years.map((amount, y) => discount[y] * amount))
        .reduce((sum, amount) => sum + amount, 0);
    return {
      label,
      largest: sumOf(all.bridge, (trust) => trust === ods),
      others: sumOf(all.bridge, (trust) => trust !== ods),
      othersWithout: sumOf(without.bridge, () => true),
    };
  };
  return [
    ...Object.entries(GROUPS).map(([label, ids]) => row(label, ids)),
    row("What the change costs, once and for good", rest),
    row("**Before gain share**", [...named, ...rest]),
  ];
}

function agreementRow(scenario: Scenario, at: number): Compared {
  const players = scenario.members.map(({ ods }) => ods);
  const payoffs = payoffsUnderAgreement({ ...scenario, gameDraws: FUTURES }, { players, worth: null });
  const all = allOf(players.length);
  const [within, without] = [payoffsIn(payoffs, all), payoffsIn(payoffs, all - (1 << at))];
  const others = (amounts: Float64Array) =>
    amounts.reduce((sum, amount, i) => (i === at ? sum : sum + amount), 0);
  return {
    label: "**Under the default agreement**",
    largest: within[at],
    others: others(within),
    othersWithout: others(without),
  };
}

/** What scale saves of a year's cost at the most likely elasticities, and where economies have ended. */
function scaleOf({ baseline }: Scenario, left: string | null) {
  const services = baseline.services.flatMap((service) => {
    const lines = baseline.lines.filter((line) => line.service === service.id && line.trust !== left);
    const cost = lines.reduce((sum, { pay, nonPay }) => sum + pay + nonPay, 0);
    if (service.kind === "spend" || cost === 0) return [];
    const volume = lines.reduce((sum, line) => sum + line.volume, 0);
    const limit = service.efficientScale ?? Number.POSITIVE_INFINITY;
    const parts = lines.map((line) => ({
      line: { cost: line.pay + line.nonPay, volume: line.volume } as never,
      here: 1,
      moved: 1,
      cost: line.pay + line.nonPay,
    }));
    return [{ parts, volume, limit, elasticity: service.elasticity.mode, cost }];
  });
  const sum = (value: (service: (typeof services)[number]) => number) =>
    services.reduce((total, service) => total + value(service), 0);
  const cost = sum((service) => service.cost);
  return {
    cost,
    saved: (rule: ScaleRule) => sum((service) => service.cost * (1 - rule(service))),
    ended: sum(({ volume, limit, cost: own }) => (volume > limit ? own : 0)) / cost,
  };
}

function worths(scenario: Scenario, at: number, scaleRule: ScaleRule): WithAndWithout {
  const places = scenario.members.map((_, place) => place);
  const futures = readDraws(scenario, 1, SECOND_OPINION).map((draw) => ({
    scenario,
    draw,
    trusts: standAlone(scenario, draw),
    scaleRule,
  }));
  const mean = (joining: readonly number[]) =>
    futures.reduce((sum, future) => sum + worthOf(future, joining), 0) / futures.length;
  return { all: mean(places), without: mean(places.filter((place) => place !== at)) };
}

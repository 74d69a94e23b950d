import {
  payoffsUnderAgreement,
  prepare,
  type Results,
  runScenario,
  type Scenario,
} from "@shared-services/simulation";
import { allOf, payoffsIn } from "@shared-services/simulation/gain-share";
import { builtInScenario } from "../built-in-scenario.ts";

/** Futures in which partnerships are compared. */
const FUTURES = 256;

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
  /** Its share of what operating services cost all together today. */
  readonly shareOfCost: number;
  /** Before gain share by steps of the bridge, then in all; then under the default agreement, and by the Shapley value. */
  readonly rows: readonly Compared[];
  /** What operating services cost in a year today, £: all, and all but the largest. */
  readonly cost: { readonly all: number; readonly without: number };
  /**
   * £ a year, all work moved and all promises kept: what scale saves of the largest trust's work and of the others',
   * and what it saves of theirs without it.
   */
  readonly scale: { readonly largest: number; readonly others: number; readonly othersWithout: number };
  /** Share of the others' cost in services whose economies have ended among the others alone. */
  readonly ended: number;
}

/** Looks at a built-in partnership under a joint shared-service organisation, with its largest trust and without it. */
export function largestPartner(partnership: string): LargestPartner {
  const operatingModel = "joint-organisation";
  const scenario = builtInScenario({ partnership, operatingModel, draws: FUTURES, gameDraws: FUTURES });
  const cost = scenario.members.map(({ ods }) => costOf(scenario, ods));
  const at = cost.indexOf(Math.max(...cost));
  const { ods } = scenario.members[at];
  const members = scenario.members.map((member) => ({ ...member, joins: member.ods !== ods }));
  const runs = { with: runScenario(scenario), without: runScenario({ ...scenario, members }) };
  const [all, without] = [scaleOf(scenario, null), scaleOf(scenario, ods)];
  return {
    ods,
    futures: FUTURES,
    shareOfCost: cost[at] / cost.reduce((sum, one) => sum + one, 0),
    rows: [...bridgeRows(scenario, runs, ods), agreementRow(scenario, at), shapleyRow(runs, ods)],
    cost: { all: all.cost, without: without.cost },
    scale: {
      largest: all.savedBy((trust) => trust === ods),
      others: all.savedBy((trust) => trust !== ods),
      othersWithout: without.savedBy(() => true),
    },
    ended: without.ended,
  };
}

function costOf({ baseline }: Scenario, ods: string): number {
  const spend = new Set(baseline.services.filter(({ kind }) => kind === "spend").map(({ id }) => id));
  return baseline.lines
    .filter(({ trust, service }) => trust === ods && !spend.has(service))
    .reduce((sum, { pay, nonPay }) => sum + pay + nonPay, 0);
}

/** Results of all together, and without the largest. */
interface Runs {
  readonly with: Results;
  readonly without: Results;
}

function bridgeRows(scenario: Scenario, { with: all, without }: Runs, ods: string): Compared[] {
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
  const payoffs = payoffsUnderAgreement(scenario, { players, worth: null });
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

function shapleyRow({ with: all, without }: Runs, ods: string): Compared {
  const sumOf = ({ gainShare }: Results, counts: (trust: string) => boolean) =>
    gainShare!.rules
      .find(({ rule }) => rule === "shapley")!
      .trusts.filter((trust) => counts(trust.ods))
      .reduce((sum, { amount }) => sum + amount.mean, 0);
  return {
    label: "By the Shapley value",
    largest: sumOf(all, (trust) => trust === ods),
    others: sumOf(all, (trust) => trust !== ods),
    othersWithout: sumOf(without, () => true),
  };
}

/** What scale saves of a year's cost at the most likely elasticities, and where economies have ended. */
function scaleOf({ baseline }: Scenario, left: string | null) {
  const services = baseline.services.flatMap((service) => {
    const lines = baseline.lines.filter((line) => line.service === service.id && line.trust !== left);
    if (service.kind === "spend" || lines.length === 0) return [];
    const limit = service.efficientScale ?? Number.POSITIVE_INFINITY;
    const volume = lines.reduce((sum, line) => sum + line.volume, 0);
    const cost = lines.reduce((sum, { pay, nonPay }) => sum + pay + nonPay, 0);
    const saved = lines.map((line) => {
      const times = Math.min(volume, limit) / Math.min(line.volume, limit);
      return {
        ods: line.trust,
        amount: (line.pay + line.nonPay) * (1 - times ** (service.elasticity.mode - 1)),
      };
    });
    return [{ cost, saved, ended: volume > limit ? cost : 0 }];
  });
  const sum = (value: (service: (typeof services)[number]) => number) =>
    services.reduce((total, service) => total + value(service), 0);
  const cost = sum((service) => service.cost);
  return {
    cost,
    savedBy: (counts: (ods: string) => boolean) =>
      sum(({ saved }) => saved.filter(({ ods }) => counts(ods)).reduce((all, { amount }) => all + amount, 0)),
    ended: sum(({ ended }) => ended) / cost,
  };
}

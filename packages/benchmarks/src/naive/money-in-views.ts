import { mostLikely } from "@shared-services/simulation";
import { bridgeOf } from "./bridge.ts";
import type { Coalition } from "./coalition.ts";
import { ownTerms } from "./own-terms.ts";
import { sum } from "./people.ts";
import { positionsOf, savingOf } from "./positions.ts";

/** One member's money by year, £. */
interface Money {
  readonly nominal: number[];
  readonly greenBook: number[];
  readonly accounts: number[];
  /** Saving through the pool's price, and what of it the Green Book counts. */
  readonly saving: number[];
  readonly publicSaving: number[];
  /** Received from other members, in prices of the year. */
  readonly received: number[];
  /** Of the saving: in the trust's plan already, and what it would have automated alone. */
  readonly booked: number[];
  readonly automated: number[];
}

/** The same money counted as trust finances, as the Green Book does, and as income and expenditure. */
export function moneyInViews(coalition: Coalition): Record<string, number[]> {
  const { scenario, draw } = coalition;
  const last = scenario.horizon - 1;
  const discount = 1 / (1 + mostLikely(scenario.parameters.discountRate));
  const priceIndex = (y: number) => (1 + draw.value("inflation")) ** y;
  const bridges = bridgeOf(coalition);
  const positions = positionsOf(coalition);
  const all = coalition.members.map((_, m) =>
    moneyOf(coalition, m, { bridge: bridges[m], position: positions[m] }),
  );
  const real = (amounts: number[]) => amounts.map((amount, y) => amount / priceIndex(y));
  const present = (amounts: number[]) => sum(amounts.map((amount, y) => amount * discount ** y));
  return {
    viewed: [
      ...all.flatMap(({ nominal }) => nominal),
      ...all.flatMap(({ greenBook }) => greenBook),
      ...all.flatMap(({ accounts }) => accounts),
    ],
    viewedPresent: [
      ...all.map(({ nominal }) => present(real(nominal))),
      ...all.map(({ greenBook }) => present(greenBook)),
      ...all.map(({ accounts }) => present(real(accounts))),
    ],
    viewedBenefit: [
      ...all.map(({ saving }) => present(saving)),
      ...all.map(({ publicSaving }) => present(publicSaving)),
      ...all.map(({ saving }) => present(saving)),
    ],
    betweenMembers: all.flatMap(({ received }) => received),
    priceIndex: Array.from({ length: scenario.horizon }, (_, y) => priceIndex(y)),
    alreadyBooked: all.map(({ booked }) => booked[last]),
    alreadyAutomated: all.map(({ automated }) => automated[last]),
  };
}

function moneyOf(
  coalition: Coalition,
  m: number,
  { bridge, position }: { bridge: ReturnType<typeof bridgeOf>[number]; position: number[] },
): Money {
  const { scenario, draw } = coalition;
  const years = Array.from({ length: scenario.horizon }, (_, y) => y);
  const priceIndex = (y: number) => (1 + draw.value("inflation")) ** y;
  const own = years.map((y) => ownTerms(coalition, m, y));
  const step = (y: number, id: keyof (typeof bridge)[number]) => bridge[y][id] ?? 0;
  const pension = years.map((y) => draw.value("centralPension") * paySaved(coalition, m, y));
  const betweenMembers = (y: number) => step(y, "charging-key") + step(y, "leaving");

  const life = Math.ceil(draw.value("assetLife"));
  const part = draw.value("capitalisedShare") * (1 + scenario.optimismBias);
  const bought = years.map((y) => part * (own[y]["set-up"] ?? 0) * priceIndex(y));
  const charged = years.map((y) => sum(bought.filter((_, x) => x < y && x >= y - life)) / life);
  const bookAtEnd = (y: number) => sum(bought.slice(0, y + 1)) - sum(charged.slice(0, y + 1));
  const saving = years.map((y) => savingOf(coalition, m, y));
  return {
    nominal: years.map((y) => position[y] * priceIndex(y)),
    greenBook: years.map(
      (y) => position[y] - step(y, "vat") - step(y, "redundancy") - betweenMembers(y) + pension[y],
    ),
    accounts: years.map((y) => {
      const assets = ((y === 0 ? 0 : bookAtEnd(y - 1)) + bookAtEnd(y)) / 2;
      const dividend = draw.value("dividendRate") * assets;
      return position[y] * priceIndex(y) + bought[y] - charged[y] - dividend;
    }),
    saving,
    publicSaving: years.map((y) => saving[y] - step(y, "vat") - step(y, "charging-key") + pension[y]),
    received: years.map((y) => betweenMembers(y) * priceIndex(y)),
    booked: years.map((y) => -step(y, "overlap")),
    automated: years.map((y) => -step(y, "own-automation")),
  };
}

/** Pay that a member no longer bears in year y, less pay that joining adds, £; redundancy money is none. */
function paySaved(coalition: Coalition, m: number, y: number): number {
  const { operating } = coalition;
  const own = ownTerms(coalition, m, y);
  const lines = operating.map((cells) => {
    const { parts, pooled, costKeys } = cells[y];
    const { line, moved } = parts[m];
    if (!line) return { pay: 0, before: 0, spared: 0 };
    return {
      pay: moved * line.pay[y],
      before: moved * line.before[y],
      spared: moved * line.alone[y] - pooled.pooled * costKeys[m],
    };
  });
  const before = sum(lines.map((line) => line.before));
  const share = before > 0 ? sum(lines.map((line) => line.pay)) / before : 0;
  const mixed = ["dual-running", "dip", "stuck"] as const;
  const pay = ["shadow", "category-management", "governance", "design", "idle"] as const;
  return (
    share * (sum(lines.map((line) => line.spared)) - sum(mixed.map((id) => own[id] ?? 0))) -
    sum(pay.map((id) => own[id] ?? 0))
  );
}

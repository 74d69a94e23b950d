import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Agreement, defaultAgreement } from "../../src/gain-share/agreement/agreement.ts";
import { agreementFaults } from "../../src/gain-share/agreement/check-agreement.ts";
import { type Clause, clauseKinds } from "../../src/gain-share/agreement/clauses/clauses.ts";
import { agreedBaseline } from "../../src/results/agreed-baseline.ts";
import { agreementOf } from "../../src/results/agreement.ts";
import { agreementColumns } from "../../src/results/agreement-columns.ts";
import { gather } from "../../src/results/gather.ts";
import { keyColumns } from "../../src/results/key-columns.ts";
import { prepare, simulateBlocks } from "../../src/results/run.ts";
import { TERMS } from "../../src/simulation/terms.ts";
import { anyAgreement, anyValue } from "../gain-share/any-agreement.ts";
import { FIVE, modelOf, scenarioOf } from "../simulation/small-world.ts";

const DRAWS = 16;
const LEAVING = { weakExit: 0.2, strongExit: 0.1 };

/** Five trusts in two waves, some of which leave, simulated once. */
const scenario = scenarioOf(FIVE, modelOf("joint-organisation"), {
  draws: 100,
  gameDraws: 0,
  members: { RXB: { wave: 2 } },
  overrides: { parameters: LEAVING },
});
const run = prepare(scenario);
const data = simulateBlocks(run, 0, run.blocks.length);
const [central, ...futures] = run.blocks;
const gathered = gather(run.layout, data, { central, futures, setSize: 1 });
const trusts = run.plan.members.map(({ ods }) => ods);
const partners = { trusts, columns: keyColumns(run.plan) };

/** Every amount that an agreement comes to in the run, as text; or the reasons that the statements give. */
function outcome(agreement: Agreement, what: "amounts" | "reasons"): string {
  const { result } = agreementOf(run, gathered, { agreement, ...partners, agreed: {}, draws: DRAWS });
  const { clauses, ...amounts } = result;
  const reasons = (key: string, value: unknown) => (key === "why" ? undefined : value);
  return JSON.stringify(amounts, what === "amounts" ? reasons : undefined);
}

const fields = Object.values(clauseKinds).flatMap((kind) =>
  kind.fields.map((field) => [kind.id, field.id, field] as const),
);

describe("in a run", () => {
  const samples = fc.sample(anyAgreement(partners), { seed: 41, numRuns: 400 });

  test.each(fields)("%s: %s changes something", (kind, id, field) => {
    const what = field.shape === "text" ? "reasons" : "amounts";
    const values = fc.sample(anyValue(field, partners), { seed: 42, numRuns: 12 });
    const changes = samples
      .filter(({ clauses }) => clauses.some(({ clause }) => clause === kind))
      .slice(0, 80)
      .some((agreement) => {
        const before = outcome(agreement, what);
        const others = values.slice(0, 4).map((value) => withField(agreement, kind, { [id]: value }));
        return others.some(
          (other) => agreementFaults(other, partners).length === 0 && outcome(other, what) !== before,
        );
      });
    expect(changes).toBe(true);
  });
});

describe("what an agreement reads of a run", () => {
  const columns = agreementColumns(run.plan, gathered);
  const { horizon, members } = run.plan;
  const cell = (m: number, y: number) => m * horizon + y;

  test("the baseline follows volumes, pay awards and prices of its future, service by service", () => {
    const growth = { volumes: 0.03, pay: 0.02, nonPay: -0.01 };
    const baseline = agreedBaseline(run.plan)(growth);
    const elasticity = new Map(FIVE.services.map((service) => [service.id, service.elasticity.mode]));
    members.forEach(({ ods }, m) => {
      for (const y of [0, 1, 4]) {
        const expected = FIVE.lines
          .filter(({ trust, service }) => trust === ods && service !== "procurement.consumables")
          .map(
            ({ service, pay, nonPay }) =>
              1.03 ** ((elasticity.get(service) ?? 1) * y) * (pay * 1.02 ** y + nonPay * 0.99 ** y),
          )
          .reduce((a, b) => a + b, 0);
        expect(baseline[cell(m, y)] / expected).toBeCloseTo(1, 12);
      }
    });
    expect(members.map((_, m) => columns.future(3).baselineCost[cell(m, 0)])).toEqual(
      partners.columns.baselineCost,
    );
  });

  test("a deemed saving is the plan's in the most likely settings, and moves with the baseline alone", () => {
    const planned = columns.central();
    planned.deemed!.forEach((amount, at) => {
      expect(amount).toBeCloseTo(planned.shared[at], 3);
    });
    const { deemed, baselineCost, shared } = columns.future(5);
    deemed!.forEach((amount, at) => {
      expect(amount).toBeCloseTo((planned.shared[at] * baselineCost[at]) / planned.baselineCost[at], 3);
    });
    expect([...deemed!]).not.toEqual([...shared]);
  });

  test("who saves half of what was promised has delivered half; nobody more than all, or less than nothing", () => {
    const { deemed, delivered, shared } = columns.future(5);
    delivered!.forEach((part, at) => {
      const kept = deemed![at] > 0 ? shared[at] / deemed![at] : 1;
      expect(part).toBe(Math.min(1, Math.max(0, kept)));
    });
    expect([...columns.central().delivered!].every((part) => part > 0.999999)).toBe(true);
    expect(
      Array.from({ length: DRAWS }, (_, d) => Math.min(...columns.future(d).delivered!)).some(
        (part) => part < 1,
      ),
    ).toBe(true);
  });

  test("a host takes over what redundancies cost its partners, to the bridge's pound", () => {
    const term = TERMS.findIndex(({ id }) => id === "redundancy");
    const { hostCosts } = columns.central();
    members.forEach((_, m) => {
      for (let y = 0; y < horizon; y++) {
        const inBridge = gathered.terms.central[(term * members.length + m) * horizon + y];
        expect(hostCosts![cell(m, y)]).toBe(0 - inBridge);
      }
    });
    expect(Math.max(...hostCosts!)).toBeGreaterThan(0);
    expect(Math.min(...hostCosts!)).toBe(0);
  });

  test("a trust is live from the year in which the pool first saves it something, or costs it", () => {
    for (const { live, shared } of [columns.central(), columns.future(3)]) {
      members.forEach((_, m) => {
        const first = Array.from({ length: horizon }, (_, y) => shared[cell(m, y)]).findIndex(
          (saving) => saving !== 0,
        );
        for (let y = 0; y < horizon; y++) expect(live![cell(m, y)]).toBe(y < first || first < 0 ? 0 : 1);
      });
    }
    const { live } = columns.central();
    const years = members.map((_, m) => live!.subarray(cell(m, 0), cell(m + 1, 0)).indexOf(1));
    expect(years[1]).toBeGreaterThan(Math.max(years[0], years[2]));
    const average = columns.average(DRAWS).live!;
    members.forEach((_, m) => {
      for (let y = 0; y < horizon; y++) {
        const so = Array.from({ length: DRAWS }, (_, d) => columns.future(d).shared[cell(m, y)]);
        const isLive = y > 0 && average[cell(m, y - 1)] === 1;
        const half = 2 * so.filter((saving) => saving !== 0).length >= DRAWS;
        expect(average[cell(m, y)]).toBe(isLive || half ? 1 : 0);
      }
    });
  });

  test("quarters are paid on the plan and trued up on what the statement settles", () => {
    const { clause: _, ...terms } = clauseKinds.change.example;
    const agreement = {
      ...defaultAgreement,
      clauses: [...defaultAgreement.clauses, { clause: "change", ...terms } as Clause],
    };
    const { result } = agreementOf(run, gathered, { agreement, ...partners, agreed: {}, draws: DRAWS });
    const [average, plan] = result.settlements;
    average.years.forEach(({ onAccount, transfers }, y) => {
      for (const { party, instalments, trueUp } of onAccount) {
        const paid = instalments.reduce((sum, pence) => sum + BigInt(pence), 0n);
        const planned = plan.years[y].transfers.find((transfer) => transfer.party === party)?.pence ?? "0";
        expect(instalments).toHaveLength(4);
        expect(String(paid)).toBe(transfers.find((transfer) => transfer.party === party)?.pence ?? "0");
        expect(BigInt(trueUp)).toBe(paid - BigInt(planned));
      }
    });
    expect(average.years.some(({ onAccount }) => onAccount.some(({ trueUp }) => trueUp !== "0"))).toBe(true);
    expect(plan.years.every(({ onAccount }) => onAccount.every(({ trueUp }) => trueUp === "0"))).toBe(true);
  });
});

test("two exit charges are warned of, one is not", () => {
  const warned = (exitCharge: number, model: string, own = 0.1) => {
    const change = { ...clauseKinds.change.example, exitCharge };
    const agreement = { ...defaultAgreement, clauses: [...defaultAgreement.clauses, change] };
    const overrides = { parameters: { exitCharge: own } };
    return scenarioOf(FIVE, modelOf(model), { agreement, overrides }).warnings.map(({ code }) => code);
  };
  expect(warned(0.05, "joint-organisation")).toContain("TWO_EXIT_CHARGES");
  expect(warned(0, "joint-organisation")).not.toContain("TWO_EXIT_CHARGES");
  expect(warned(0.05, "joint-organisation", 0)).not.toContain("TWO_EXIT_CHARGES");
  expect(warned(0.05, "merger")).not.toContain("TWO_EXIT_CHARGES");
});

function withField(agreement: Agreement, kind: string, parts: object): Agreement {
  const clauses = agreement.clauses.map((one) =>
    one.clause === kind ? ({ ...one, ...parts } as Clause) : one,
  );
  return { ...agreement, clauses };
}

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Service } from "../../src/baseline/records.ts";
import { isInputError } from "../../src/lib/errors.ts";
import { OPERATING_MODELS } from "../../src/operating-models/operating-models.ts";
import type { Override } from "../../src/scenario/document.ts";
import { TERM_INDEX, TERMS, type TermId } from "../../src/simulation/terms.ts";
import { evenly } from "../evenly.ts";
import {
  type Amounts,
  baselineOf,
  FIVE,
  farthest,
  largest,
  modelOf,
  type Outcome,
  outcomeOf,
  SERVICES,
  type Sort,
  scenarioOf,
  worthsOf,
} from "./small-world.ts";

const RUNS = { seed: 20_261_102, numRuns: 12 };
const KEYS = ["cost-share", "unit-price"] as const;
const WAVES = { RXB: { wave: 2 }, RXD: { wave: 3 } };

const anySort: fc.Arbitrary<Sort> = fc.record({ size: evenly(0.3, 3), dear: evenly(0.7, 1.4) });
const anySorts = fc.array(anySort, { minLength: 2, maxLength: 4 });
const anyModel = fc.constantFrom(...OPERATING_MODELS);
const anyKey = fc.constantFrom(...KEYS);

/** A term's amounts summed over trusts, by year. */
function totals(amounts: Amounts, term: TermId): number[] {
  const years = amounts[0][0].map((_, y) => y);
  return years.map((y) => amounts.reduce((sum, terms) => sum + terms[TERM_INDEX[term]][y], 0));
}

test("standing alone, every position and every step of the bridge is nought", () => {
  const scenario = scenarioOf(FIVE, modelOf("stand-alone"), { gameDraws: 100 });
  const { results, central, mean } = outcomeOf({ ...scenario, gameDraws: 0 });
  expect(largest(central)).toBe(0);
  expect(largest(mean)).toBe(0);
  expect(results.summary.npv).toMatchObject({ central: 0, mean: 0, p5: 0, p95: 0 });
  expect(worthsOf(scenario).every((worths) => worths.every((worth) => worth === 0))).toBe(true);
});

describe("one trust is refused as a pool", () => {
  const two = baselineOf([
    { size: 1, dear: 1 },
    { size: 2, dear: 1 },
  ]);

  test.each([
    ["by itself", baselineOf([{ size: 1, dear: 1 }]), {}],
    ["when the other does not join", two, { members: { RXB: { joins: false } } }],
  ])("%s", (_how, baseline, document) => {
    try {
      scenarioOf(baseline, modelOf("joint-organisation"), document);
      expect.unreachable();
    } catch (error) {
      expect(isInputError(error) && error.faults.map(({ code }) => code)).toEqual(["TOO_FEW_MEMBERS"]);
    }
  });
});

test("identical trusts of the same wave have identical positions, to the bit", () => {
  fc.assert(
    fc.property(anySort, fc.integer({ min: 2, max: 4 }), anyKey, (sort, trusts, chargingKey) => {
      const baseline = baselineOf(Array(trusts).fill(sort), () => ({ origin: "return" }));
      const { results } = outcomeOf(scenarioOf(baseline, modelOf("merger"), { chargingKey }));
      const [first, ...others] = results.trusts;
      for (const other of others) expect(other.years).toEqual(first.years);
    }),
    RUNS,
  );
});

test("the order in which trusts are listed moves nobody's figures", () => {
  fc.assert(
    fc.property(anySorts, anyModel, anyKey, (sorts, model, chargingKey) => {
      const baseline = baselineOf(sorts);
      const turned = {
        ...baseline,
        trusts: baseline.trusts.toReversed(),
        lines: baseline.lines.toReversed(),
      };
      const one = outcomeOf(scenarioOf(baseline, model, { chargingKey, members: wavesOf(sorts) }));
      const two = outcomeOf(scenarioOf(turned, model, { chargingKey, members: wavesOf(sorts) }));
      expect(farthest(two.mean.toReversed(), one.mean)).toBeLessThanOrEqual(1e-9 * (1 + largest(one.mean)));
    }),
    RUNS,
  );
});

describe("without economies, improvement, one-offs, overheads, extras and leaving, nothing is gained or lost", () => {
  const none = Object.fromEntries(
    [
      "convergence",
      "redesignSaving",
      "automationSaving",
      "governanceCost",
      "shadowShare",
      "buyingCost",
      "dualRunningMonths",
      "dip",
      "strandedShare",
      "permanentStranded",
      "setupShare",
      "designWeeks",
      "specialistDays",
      "margin",
      "irrecoverableVat",
      "annualEfficiency",
      "weakExit",
      "strongExit",
    ].map((id): [string, Override] => [id, 0]),
  );
  const linear = { elasticity: { low: 1, mode: 1, high: 1 } };
  const overrides = {
    parameters: none,
    services: Object.fromEntries(SERVICES.map(({ id }) => [id, linear])),
  };

  test("by any trust under cost share", () => {
    fc.assert(
      fc.property(anySorts, anyModel, (sorts, model) => {
        const { central, mean } = outcomeOf(scenarioOf(baselineOf(sorts), model, { overrides }));
        expect(largest(central)).toBeLessThan(1e-6);
        expect(largest(mean)).toBeLessThan(1e-6);
      }),
      RUNS,
    );
  });

  test("by all trusts together under unit price, though some pay for others", () => {
    fc.assert(
      fc.property(anySorts, anyModel, (sorts, model) => {
        const { results, central } = outcomeOf(
          scenarioOf(baselineOf(sorts), model, { overrides, chargingKey: "unit-price" }),
        );
        expect(Math.abs(results.summary.npv.p5)).toBeLessThan(1e-5);
        expect(Math.abs(results.summary.npv.p95)).toBeLessThan(1e-5);
        for (const total of totals(central, "charging-key")) expect(Math.abs(total)).toBeLessThan(1e-6);
      }),
      RUNS,
    );
  });
});

describe("economies of scale", () => {
  test.each([
    { sizes: [1, 1] },
    { sizes: [1, 3] },
    { sizes: [0.2, 9] },
    { sizes: [0.5, 12] },
    { sizes: [11, 12, 1] },
  ])(
    "of trusts $sizes times the typical one: each from its own volume to that of all, up to where they end",
    ({ sizes }) => {
      const payroll = SERVICES[0];
      const every = baselineOf(sizes.map((size, t) => ({ size, dear: 1 + t / 10 })));
      const baseline = {
        ...every,
        services: [payroll],
        lines: every.lines.filter(({ service }) => service === payroll.id),
      };
      const still = {
        parameters: { payDrift: 0, nonPayDrift: 0, volumeGrowth: 0 },
        scope: { transactional: 1 },
      };
      const { central } = outcomeOf(scenarioOf(baseline, modelOf("merger"), { overrides: still }));
      const ends = Math.min(payroll.efficientScale!, payroll.refVolume * sizes.reduce((a, b) => a + b));
      const saved = baseline.lines.map(({ pay, nonPay, volume }) => {
        const times = ends / Math.min(volume, payroll.efficientScale!);
        return (pay + nonPay) * (1 - times ** (payroll.elasticity.mode - 1));
      });
      const expected = payroll.standard.mode * saved.reduce((a, b) => a + b);
      expect(totals(central, "scale").at(-1)! / expected).toBeCloseTo(1, 12);
    },
  );

  test("of the others together are never less for one trust more, however large", () => {
    fc.assert(
      fc.property(fc.array(anySort, { minLength: 2, maxLength: 4 }), evenly(0.1, 30), (others, size) => {
        const saved = (sorts: readonly Sort[]) => {
          const exact = baselineOf(sorts, () => ({ origin: "return" }));
          const { mean } = outcomeOf(scenarioOf(exact, modelOf("merger"), { draws: 100 }));
          return totals(mean, "scale").at(-1)!;
        };
        const without = saved(others);
        expect(saved([...others, { size, dear: 1 }])).toBeGreaterThanOrEqual(without * (1 - 1e-12));
      }),
      RUNS,
    );
  });
});

describe("nothing gets lost between members", () => {
  test("the charging key moves money from one to the other and none in or out", () => {
    fc.assert(
      fc.property(anySorts, anyModel, (sorts, model) => {
        const scenario = (chargingKey: (typeof KEYS)[number]) =>
          scenarioOf(baselineOf(sorts), { ...model, exit: "none" }, { chargingKey, members: wavesOf(sorts) });
        const byCost = outcomeOf(scenario("cost-share"));
        const perUnit = outcomeOf(scenario("unit-price"));
        const scale = 1e-9 * (1 + largest(byCost.mean));
        byCost.results.years.forEach(({ position }, y) => {
          for (const at of ["central", "mean", "p5", "p95"] as const) {
            expect(Math.abs(position[at] - perUnit.results.years[y].position[at])).toBeLessThanOrEqual(scale);
          }
        });
      }),
      RUNS,
    );
  });

  test("what leavers pay, stayers receive", () => {
    const overrides = { parameters: { weakExit: 0.3, strongExit: 0.2, exitCharge: 0.5 } };
    const { mean } = outcomeOf(
      scenarioOf(FIVE, modelOf("joint-organisation"), { overrides, members: WAVES }),
    );
    const paid = mean.map((terms) => Math.max(...terms[TERM_INDEX.leaving].map(Math.abs)));
    for (const amount of paid) expect(amount).toBeGreaterThan(1);
    for (const total of totals(mean, "leaving")) expect(Math.abs(total)).toBeLessThan(1e-6);
  });
});

test("when everyone leaves in year 1, only what the provider is owed is left after it", () => {
  const overrides = { parameters: { weakExit: 1, strongExit: 1 } };
  for (const model of OPERATING_MODELS.filter(({ exit }) => exit !== "none")) {
    const { mean } = outcomeOf(scenarioOf(FIVE, model, { overrides }));
    mean.forEach((terms) => {
      TERMS.forEach(({ id }, term) => {
        for (const amount of terms[term].slice(id === "annuity" ? 2 : 1)) expect(amount).toBeCloseTo(0, 9);
      });
      const repaid = terms[TERM_INDEX.annuity][1];
      if (model.providerFunds) expect(repaid).toBeLessThan(-1000);
      else expect(repaid).toBeCloseTo(0, 9);
    });
  }
});

test("what leavers leave behind does not depend on what was bought together", () => {
  const overrides = { parameters: { weakExit: 0.3, strongExit: 0.2 } };
  const dearer = {
    ...FIVE,
    lines: FIVE.lines.map((line) => (line.pay === 0 ? { ...line, nonPay: 3 * line.nonPay } : line)),
  };
  const stuck = [FIVE, dearer].map((baseline) =>
    outcomeOf(scenarioOf(baseline, modelOf("joint-organisation"), { overrides })).mean.map((terms) => [
      terms[TERM_INDEX.leaving],
      terms[TERM_INDEX.stuck],
    ]),
  );
  expect(largest(stuck[0])).toBeGreaterThan(1000);
  expect(stuck[1]).toEqual(stuck[0]);
});

describe("units do not matter", { timeout: 60_000 }, () => {
  const POUNDS = ["governanceCost", "sponsorDay", "managerDay", "leadDay", "specialistDay", "exitCost"];
  const led = new Set(SERVICES.filter(({ kind }) => kind === "leadership").map(({ id }) => id));

  test.each(KEYS)("twice every pound in gives twice every pound out, %s", (chargingKey) => {
    const twice = {
      ...FIVE,
      services: FIVE.services.map((service) => ({ ...service, bench: 2 * service.bench })),
      lines: FIVE.lines.map((line) => ({
        ...line,
        pay: 2 * line.pay,
        nonPay: 2 * line.nonPay,
        bookedSaving: 2 * line.bookedSaving,
      })),
    };
    const prices = (times: number) => ({
      parameters: Object.fromEntries(
        POUNDS.map((id): [string, Override] => [
          id,
          { dist: "uniform", low: times * 100, high: times * 300 },
        ]),
      ),
    });
    for (const model of OPERATING_MODELS) {
      const document = { chargingKey, members: WAVES };
      const one = scenarioOf(FIVE, model, { ...document, overrides: prices(1) });
      const two = scenarioOf(twice, model, { ...document, overrides: prices(2) });
      expectTimes(2, outcomeOf(one), outcomeOf(two));
      const worths = [one, two].map((scenario) => [worthsOf({ ...scenario, gameDraws: 6 })]);
      expect(farthest(worths[1], worths[0], 2)).toBeLessThanOrEqual(1e-12 * largest(worths[1]));
    }
  });

  test.each(KEYS)(
    "twice every volume, with what it is measured against, moves nothing, %s",
    (chargingKey) => {
      const twice = {
        ...FIVE,
        services: FIVE.services.map((service) => (led.has(service.id) ? service : halfAsDear(service))),
        lines: FIVE.lines.map((line) =>
          led.has(line.service) ? line : { ...line, volume: 2 * line.volume },
        ),
      };
      for (const model of OPERATING_MODELS) {
        const document = { chargingKey, members: WAVES };
        expectTimes(
          1,
          outcomeOf(scenarioOf(FIVE, model, document)),
          outcomeOf(scenarioOf(twice, model, document)),
        );
      }
    },
  );

  function halfAsDear(service: Service): Service {
    return {
      ...service,
      bench: service.bench / 2,
      refVolume: 2 * service.refVolume,
      efficientScale: service.efficientScale === null ? null : 2 * service.efficientScale,
    };
  }

  function expectTimes(times: number, one: Outcome, two: Outcome): void {
    expect(farthest(two.mean, one.mean, times)).toBeLessThanOrEqual(1e-12 * largest(two.mean));
    expect(farthest(two.central, one.central, times)).toBeLessThanOrEqual(1e-12 * largest(two.central));
  }
});

test("the steps of the bridge sum to the position to a billionth, in draw 0 and in the mean", () => {
  fc.assert(
    fc.property(anySorts, anyModel, anyKey, (sorts, model, chargingKey) => {
      const { results, central, mean } = outcomeOf(
        scenarioOf(baselineOf(sorts), model, { chargingKey, members: wavesOf(sorts) }),
      );
      const scale = 1e-9 * (1 + largest(mean));
      results.trusts.forEach(({ years }, m) => {
        years.forEach((position, y) => {
          const steps = (amounts: Amounts) => amounts[m].reduce((sum, terms) => sum + terms[y], 0);
          expect(Math.abs(steps(central) - position.central)).toBeLessThanOrEqual(scale);
          expect(Math.abs(steps(mean) - position.mean)).toBeLessThanOrEqual(scale);
        });
      });
    }),
    RUNS,
  );
});

/** The second trust comes a year later, the last one two. */
function wavesOf(sorts: readonly Sort[]): Record<string, { wave: number }> {
  return { RXB: { wave: 2 }, [`RX${String.fromCharCode(64 + sorts.length)}`]: { wave: 3 } };
}

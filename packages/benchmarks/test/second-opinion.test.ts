import { partnerships } from "@shared-services/public-data";
import { type BaselineLine, OPERATING_MODELS, type OperatingModel } from "@shared-services/simulation";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyChanges } from "./any-changes.ts";
import { type Changes, scenarioOf } from "./scenario-of.ts";
import { differentPositions, differentWorths } from "./two-opinions.ts";

/** Milliseconds; nothing here depends on time, but the second implementation is slow on a busy machine. */
const PATIENCE = 120_000;
const KEYS = ["cost-share", "unit-price"] as const;
const CASES = OPERATING_MODELS.flatMap((model) => KEYS.map((key) => ({ id: model.id, key, model })));
const trustsOf = (id: string) => partnerships.find((partnership) => partnership.id === id)!.trusts;

const PAIR = { trusts: trustsOf("two-trust-integration"), document: { horizon: 5 } };

const NORFOLK = {
  trusts: trustsOf("norfolk-and-waveney"),
  document: { horizon: 12, members: { RGP: { wave: 2 }, RCX: { wave: 3 }, RMY: { wave: 2 } } },
};

/** Members leave often, and the provider's price has all its parts, so that every term is there. */
const DORSET = {
  trusts: trustsOf("dorset"),
  line: everySort,
  document: {
    horizon: 8,
    members: { RDZ: { wave: 3 }, RDY: { wave: 2 } },
    overrides: {
      parameters: {
        weakExit: 0.2,
        strongExit: 0.12,
        margin: 0.05,
        irrecoverableVat: 0.1,
        annualEfficiency: 0.02,
      },
    },
  },
};

describe.each(CASES)("a second implementation agrees with the engine on $id, $key", (given) => {
  test("for two trusts, over five years", { timeout: PATIENCE }, () => {
    expect(differentPositions(caseOf(PAIR, given))).toEqual([]);
    expect(differentWorths(caseOf(PAIR, given))).toEqual([]);
  });

  test("for the five trusts of Norfolk and Waveney in three waves, over twelve years", {
    timeout: PATIENCE,
  }, () => {
    expect(differentPositions(caseOf(NORFOLK, given))).toEqual([]);
  });

  test("for four trusts that leave often, with contracts, own returns and savings in their plans", {
    timeout: PATIENCE,
  }, () => {
    expect(differentPositions(caseOf(DORSET, given))).toEqual([]);
    expect(differentWorths(caseOf(DORSET, given))).toEqual([]);
  });
});

test("a second implementation agrees with the engine on every coalition of Norfolk and Waveney", {
  timeout: PATIENCE,
}, () => {
  for (const model of OPERATING_MODELS) {
    const scenario = caseOf(NORFOLK, { model, key: "cost-share" });
    expect(differentWorths({ ...scenario, gameDraws: 1 })).toEqual([]);
  }
});

test.each([
  ["a Group, then a joint organisation, then a merger", "group", { 2: "joint-organisation", 5: "merger" }],
  ["a joint venture that comes back to a lead provider", "joint-venture", { 4: "lead-provider" }],
  ["a lead provider whose work a national platform takes on", "lead-provider", { 1: "national" }],
])("a second implementation agrees with the engine on %s", { timeout: PATIENCE }, (_, first, stages) => {
  for (const key of KEYS) {
    const given = { model: modelOf(first), key };
    const later = Object.fromEntries(Object.entries(stages).map(([year, id]) => [year, modelOf(id)]));
    expect(differentPositions(caseOf({ ...DORSET, later }, given))).toEqual([]);
    expect(differentWorths(caseOf({ ...DORSET, later }, given))).toEqual([]);
    expect(differentPositions(caseOf({ ...NORFOLK, later }, given))).toEqual([]);
  }
});

test("a second implementation agrees with the engine on scenarios that nobody would think of", {
  timeout: PATIENCE,
}, () => {
  fc.assert(
    fc.property(anyChanges, (changes) => {
      const scenario = scenarioOf(changes);
      expect(differentPositions(scenario)).toEqual([]);
      expect(differentWorths(scenario)).toEqual([]);
    }),
    { seed: 20_261_101, numRuns: 80 },
  );
});

function caseOf(
  changes: Pick<Changes, "trusts" | "later" | "document" | "line">,
  { model, key }: Pick<(typeof CASES)[number], "model" | "key">,
) {
  const document = { ...changes.document, chargingKey: key };
  return scenarioOf({ ...changes, model, document, draws: 12, gameDraws: 2 });
}

function modelOf(id: string): OperatingModel {
  return OPERATING_MODELS.find((model) => model.id === id)!;
}

/** Every fifth line bought until the middle of year 2, every third with savings booked, every seventh returned; quality known of most. */
function everySort(at: number, { pay, nonPay, kpis }: BaselineLine): Partial<BaselineLine> {
  return {
    ...(at % 5 === 0 && { sourcing: { by: "bought", provider: "A provider", contractEnd: 2.5 } }),
    ...(at % 3 === 0 && { bookedSaving: Math.round(0.07 * (pay + nonPay)), bookedFrom: at % 6 }),
    ...(at % 7 === 0 && { origin: "return", spread: undefined }),
    ...(at % 4 !== 0 && {
      kpis: { ...kpis, payrollAccuracy: 0.9 + 0.01 * (at % 9), timeToHire: 60 + at, solvedFirstTime: 0.5 },
    }),
  };
}

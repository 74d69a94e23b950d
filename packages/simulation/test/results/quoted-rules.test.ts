import { describe, expect, test } from "vitest";
import { type Agreement, defaultAgreement } from "../../src/gain-share/agreement/agreement.ts";
import { quotableRules } from "../../src/gain-share/agreement/quotable.ts";
import type { KeyShare } from "../../src/gain-share/rules/inputs.ts";
import { rules } from "../../src/gain-share/rules/rules.ts";
import { isInputError } from "../../src/lib/errors.ts";
import type { Results } from "../../src/results/document.ts";
import { keyColumns } from "../../src/results/key-columns.ts";
import { prepare, runScenario } from "../../src/results/run.ts";
import { FIVE, modelOf, scenarioOf } from "../simulation/small-world.ts";

const TRUSTS = FIVE.trusts.map(({ ods }) => ods);
const BY_TRUST = (value: (t: number) => number) =>
  Object.fromEntries(TRUSTS.map((ods, t) => [ods, value(t)]));
const STATED = { negatives: "nought", fallback: "equal" } as const;

/** Everything is shared by one key, gains and losses alike. */
function by(part: Omit<KeyShare, "share">, given?: Agreement["given"]): Agreement {
  const parts = [{ ...part, share: 1 }];
  return {
    label: "By one key",
    basis: "npv",
    clauses: [
      { clause: "measure", of: "outturn", ownCosts: "shared" },
      { clause: "split", parts },
      { clause: "loss", parts, cap: null, payer: null },
    ],
    ...(given && { given }),
  };
}

function resultsUnder(agreement: Agreement, model = "joint-organisation"): Results {
  const parameters = { weakExit: 0, strongExit: 0 };
  return runScenario(
    scenarioOf(FIVE, modelOf(model), { draws: 100, gameDraws: 8, agreement, overrides: { parameters } }),
  );
}

function amountsUnder(agreement: Agreement): number[] {
  return resultsUnder(agreement).gainShare!.agreement.trusts.map(({ amount }) => amount.mean);
}

function faultsOf(agreement: Agreement, model = "joint-organisation"): string[] {
  try {
    scenarioOf(FIVE, modelOf(model), { agreement });
    return [];
  } catch (error) {
    if (isInputError(error)) return error.faults.map(({ code, path }) => `${code} ${path}`);
    throw error;
  }
}

describe("an agreement in a scenario", () => {
  const all = resultsUnder(by({ key: "equal" }));
  const total = all.gainShare!.agreement.trusts.reduce((sum, { amount }) => sum + amount.mean, 0);

  test.each(quotableRules(5).map(({ id }) => [id] as const))("can split by what %s gives", (id) => {
    const row = all.gainShare!.rules.find(({ rule }) => rule === id)!;
    const amounts = amountsUnder(by({ key: id, ...STATED }));
    expect(amounts.reduce((a, b) => a + b, 0) / total).toBeCloseTo(1, 9);
    if (row.refused.length > 0) return;
    const shares = row.trusts.map(({ amount }) => Math.max(0, amount.mean));
    const sum = shares.reduce((a, b) => a + b, 0);
    amounts.forEach((amount, i) => {
      expect(amount / total).toBeCloseTo(shares[i] / sum, 9);
    });
  });

  test("falls back where the rule that it quotes refuses the game", () => {
    const weights = BY_TRUST((t) => t);
    expect(amountsUnder(by({ key: "weighted-shapley", ...STATED }, { weights }))).toEqual(
      amountsUnder(by({ key: "equal" }, { weights })),
    );
  });

  test("can split by weights and by need that partners give, and by volume and investment that the run knows", () => {
    const given = {
      weights: BY_TRUST((t) => t + 1),
      need: { source: "A survey", by: BY_TRUST((t) => 5 - t) },
    };
    const shareOf = (key: string) => amountsUnder(by({ key }, given)).map((amount) => amount / total);
    shareOf("weights").forEach((share, t) => {
      expect(share).toBeCloseTo((t + 1) / 15, 9);
    });
    shareOf("need").forEach((share, t) => {
      expect(share).toBeCloseTo((5 - t) / 15, 9);
    });
    const { volume = [] } = keyColumns(prepare(scenarioOf(FIVE, modelOf("joint-organisation"))).plan);
    const brought = volume.reduce((a, b) => a + b, 0);
    shareOf("volume").forEach((share, t) => {
      expect(share).toBeCloseTo(volume[t] / brought, 9);
    });
    expect(new Set(shareOf("investment").map((share) => share.toFixed(6))).size).toBe(5);
  });

  test("is refused at the door where a key or rule would say nothing", () => {
    expect(faultsOf(by({ key: "shapley" }))).toEqual([
      "KEY_CAN_TURN_NEGATIVE /agreement/clauses/1/parts/0/key",
      "KEY_CAN_TURN_NEGATIVE /agreement/clauses/2/parts/0/key",
    ]);
    expect(faultsOf(by({ key: "weights" }))[0]).toBe("MISSING_INPUT /agreement/clauses/1/parts/0/key");
    expect(faultsOf(by({ key: "mix", ...STATED }))[0]).toBe("UNKNOWN_KEY /agreement/clauses/1/parts/0/key");
    expect(faultsOf(by({ key: "investment" }), "national")[0]).toBe(
      "NO_WEIGHT /agreement/clauses/1/parts/0/key",
    );
    expect(faultsOf(by({ key: "investment", fallback: "equal" }), "national")).toEqual([]);
  });
});

describe("volumes", () => {
  test("count at what a unit costs the partners on average, so that they add up to the baseline", () => {
    const columns = keyColumns(prepare(scenarioOf(FIVE, modelOf("joint-organisation"))).plan);
    const sum = (numbers: readonly number[] = []) => numbers.reduce((a, b) => a + b, 0);
    expect(sum(columns.volume) / sum(columns.baselineCost)).toBeCloseTo(1, 12);
  });
});

describe("rules side by side", () => {
  const ids = (agreement: Agreement) => resultsUnder(agreement).gainShare!.rules.map(({ rule }) => rule);

  test("are all of them but the keys for which partners would have to give something", () => {
    const every = rules.map(({ id }) => id);
    expect(ids(defaultAgreement)).toEqual(every.filter((id) => !["weights", "need"].includes(id)));
    const given = { weights: BY_TRUST(() => 1), need: { source: "A survey", by: BY_TRUST(() => 1) } };
    expect(ids({ ...defaultAgreement, given })).toEqual(every);
  });

  test("weigh by baseline cost unless partners have said otherwise, and keep to their split", () => {
    const rows = (agreement: Agreement) => {
      const { rules: told } = resultsUnder(agreement).gainShare!;
      return (id: string) => told.find(({ rule }) => rule === id)!.trusts.map(({ amount }) => amount.mean);
    };
    const usual = rows(defaultAgreement);
    const equal = rows({ ...defaultAgreement, given: { weights: BY_TRUST(() => 1) } });
    equal("weighted-shapley").forEach((amount, i) => {
      expect(amount / equal("shapley")[i]).toBeCloseTo(1, 9);
    });
    expect(usual("weighted-shapley")).not.toEqual(usual("shapley"));
    const byCost = rows(by({ key: "baseline-cost" }));
    expect(byCost("mix")).toEqual(byCost("baseline-cost"));
    expect(usual("mix")).not.toEqual(byCost("mix"));
  });

  test("refuse the Owen value where all stand together, with the reason", () => {
    const unions = (name: (t: number) => string) =>
      Object.fromEntries(TRUSTS.map((ods, t) => [ods, name(t)]));
    const owen = (name: (t: number) => string) =>
      resultsUnder({ ...defaultAgreement, given: { unions: unions(name) } }).gainShare!.rules.find(
        ({ rule }) => rule === "owen",
      )!;
    expect(owen(() => "one").refused.map(({ code }) => code)).toEqual(["ONE_UNION"]);
    const { refused, takeUp } = owen((t) => (t < 2 ? "east" : "west"));
    expect(refused).toEqual([]);
    expect(takeUp).not.toBeNull();
  });
});

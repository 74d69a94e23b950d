import { describe, expect, test } from "vitest";
import { defaultAgreement } from "../../src/gain-share/agreement/agreement.ts";
import { everyone, membersOf } from "../../src/gain-share/coalitions.ts";
import { marginsOf } from "../../src/gain-share/game.ts";
import { isRefusal } from "../../src/gain-share/rules/rule.ts";
import { rules } from "../../src/gain-share/rules/rules.ts";
import { worstObjections } from "../../src/gain-share/stability/objections.ts";
import { superadditivity } from "../../src/gain-share/stability/properties.ts";
import { hashBytes } from "../../src/lib/hash.ts";
import { mean, sum } from "../../src/lib/sum.ts";
import type { RunBlock } from "../../src/results/blocks.ts";
import { keyColumns } from "../../src/results/key-columns.ts";
import { knownToRules } from "../../src/results/rule-context.ts";
import { ruleResult } from "../../src/results/rule-results.ts";
import { prepare, type RunPlan, runScenario, simulateBlocks, summarise } from "../../src/results/run.ts";
import { sampledGame } from "../../src/results/sampled-game.ts";
import { sampledLength } from "../../src/results/sampled-layout.ts";
import { signedSplit } from "../../src/results/signed-split.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { baselineOf, FIVE, modelOf, scenarioOf, worthsOf } from "../simulation/small-world.ts";

const LEAVING = { parameters: { weakExit: 0.1, strongExit: 0.1 } };
const SAMPLED = ["shapley", "weighted-shapley", "owen", "banzhaf"] as const;
const JOINT = modelOf("joint-organisation");

describe("a game of five trusts, sampled on purpose", () => {
  const players = FIVE.trusts.map(({ ods }) => ods);
  const given = {
    weights: Object.fromEntries(players.map((ods, i) => [ods, [1, 5, 2, 2, 1][i]])),
    unions: Object.fromEntries(
      players.map((ods, i) => [ods, ["north", "south", "north", "south", "west"][i]]),
    ),
  };
  const agreement = { ...defaultAgreement, given };
  const scenario = {
    ...scenarioOf(FIVE, JOINT, { overrides: LEAVING, agreement }),
    draws: 1024,
    gameDraws: 1024,
  };
  const all = everyone(players.length);
  const [central, ...futures] = worthsOf(scenario);
  const columns = central.map((_, S) => Float64Array.from(futures, (worths) => worths[S]));
  const exact = { players, worth: Float64Array.from(columns, (column) => mean(column)) };
  const scale = Math.max(...exact.worth.map(Math.abs));
  const game = sampledOnPurpose(scenario);
  const { sampled } = game.told;
  const worthOf = (members: readonly string[]) =>
    exact.worth[members.reduce((mask, ods) => mask | (1 << players.indexOf(ods)), 0)];
  const own = {
    npv: new Float64Array(5 * 1024),
    centralNpv: new Float64Array(5),
    years: [],
    discount: new Float64Array(0),
  };
  const results = rules
    .filter(({ inputs }) => inputs.every(({ id }) => id === "unions" || id in (game.context.columns ?? {})))
    .map((rule) => ({
      rule,
      result: ruleResult({ rule, expected: game.allocate(rule, "expected") }, game, own),
    }));
  const answered = results.filter(({ result }) => result.refused.length === 0);
  const resultOf = (id: string) => results.find(({ rule }) => rule.id === id)!.result;

  test("has the worth of all, and of all but each, that simulating every coalition gives", () => {
    const { everyone: worth, brings } = game.told.sampled!;
    expect(worth.mean / exact.worth[all]).toBeCloseTo(1, 12);
    expect(worth.central / central[all]).toBeCloseTo(1, 12);
    brings.forEach(({ amount }, i) => {
      const without = exact.worth[all - (1 << i)];
      expect(Math.abs(exact.worth[all] - without - amount.mean)).toBeLessThan(1e-9 * scale);
      expect(Math.abs(central[all] - central[all - (1 << i)] - amount.central)).toBeLessThan(1e-9 * scale);
    });
  });

  test("has Shapley values within three standard errors of the exact ones", () => {
    const outcome = rules.find(({ id }) => id === "shapley")!.allocate(exact);
    if (isRefusal(outcome)) throw new Error("the Shapley value refuses");
    resultOf("shapley").trusts.forEach(({ amount }, i) => {
      expect(Math.abs(amount.mean - outcome.amounts[i])).toBeLessThan(3 * amount.se);
      expect(amount.se).toBeGreaterThan(0);
    });
  });

  test.each(["equal", "baseline-cost", "staff", "eansc", "equal-surplus"])(
    "gives under %s what the exact game gives, in every future",
    (id) => {
      const rule = rules.find((one) => one.id === id)!;
      for (const [d, worths] of [...futures.entries()].filter(([at]) => at % 97 === 0)) {
        const wanted = rule.allocate({ players, worth: Float64Array.from(worths) }, game.context);
        const got = game.allocate(rule, d);
        if (isRefusal(wanted) || isRefusal(got)) throw new Error(`${id} refuses`);
        got.amounts.forEach((amount, i) => {
          expect(Math.abs(amount - wanted.amounts[i])).toBeLessThan(1e-9 * scale);
        });
      }
    },
  );

  test("gives out exactly what all are worth, whatever was sampled", () => {
    expect(answered.length).toBeGreaterThan(5);
    for (const { result } of answered) {
      for (const of of ["mean", "central"] as const) {
        const given = sum(result.trusts.map(({ amount }) => amount[of]));
        const worth = of === "mean" ? exact.worth[all] : central[all];
        expect(Math.abs(given - worth)).toBeLessThan(1e-9 * scale);
      }
    }
  });

  test("refuses each rule that reads every coalition and is not sampled, and says why", () => {
    const refused = results.filter(
      ({ rule }) => rule.reads === "coalitions" && !SAMPLED.some((id) => id === rule.id),
    );
    expect(refused.map(({ rule }) => rule.id)).toContain("nucleolus");
    for (const { rule, result } of refused) {
      expect(result.refused.map(({ code }) => code)).toEqual(["TOO_MANY_PLAYERS"]);
      expect(result.refused[0].message).toContain(rule.label);
      expect(result.inCore).toBeNull();
    }
  });

  test.each(SAMPLED)("estimates under %s, within four standard errors, what the exact game gives", (id) => {
    const wanted = rules.find((rule) => rule.id === id)!.allocate(exact, game.context);
    if (isRefusal(wanted)) throw new Error(`${id} refuses`);
    const { trusts, looked } = sampled!.estimates.find(({ rule }) => rule === id)!;
    expect(looked).toBeGreaterThan(100);
    trusts.forEach(({ ods, expected, se }, i) => {
      expect(ods).toBe(players[i]);
      expect(Math.abs(expected - wanted.amounts[i])).toBeLessThan(4 * se);
      expect(se).toBeGreaterThan(0);
      expect(se).toBeLessThan(0.05 * scale);
    });
  });

  test("gives what is estimated on average as shares of the expected gain, and nothing of a single future", () => {
    for (const id of ["weighted-shapley", "owen", "banzhaf"]) {
      const { rule, result } = results.find((one) => one.rule.id === id)!;
      const { trusts } = sampled!.estimates.find((one) => one.rule === id)!;
      expect(result.contract).toBe("fixed-shares");
      expect(result.trusts.map(({ expected }) => expected)).toEqual(trusts.map(({ expected }) => expected));
      expect(result.trusts.map(({ amount }) => amount.se)).toEqual(trusts.map(({ se }) => se));
      // Own positions are nought here, so that what is received is the amount itself.
      for (const { transfer, amount } of result.trusts) expect(transfer.se / amount.se).toBeCloseTo(1, 9);
      for (const which of [0, "central"] as const)
        expect(game.allocate(rule, which)).toMatchObject({ refused: [{ code: "ON_AVERAGE_ONLY" }] });
      const rerun = signedSplit(
        { rule, expected: game.allocate(rule, "expected") },
        { contract: "re-run", draws: 64 },
        game,
      );
      expect(rerun).toMatchObject({ refused: [{ code: "ON_AVERAGE_ONLY" }] });
    }
  });

  test("shows that the game is not convex by two trusts that do add less together, in the exact game", () => {
    const { convex } = sampled!;
    if (convex.holds !== false) throw new Error("no fall was found");
    const { group, players: pair, fall } = convex.witness;
    const of = (...more: string[]) => worthOf([...group, ...more]);
    expect(Math.abs(of(pair[0]) + of(pair[1]) - of() - of(...pair) - fall)).toBeLessThan(4 * convex.se);
    expect(fall).toBeGreaterThan(2 * convex.se);
    expect(convex.looked).toBeGreaterThan(50);
  });

  test("shows two groups that are worth more apart exactly where the exact game is not superadditive", () => {
    const { superadditive } = sampled!;
    const told = superadditivity(exact);
    if (superadditive.holds !== false) throw new Error("no pair was found");
    expect(told.holds).toBe(false);
    const { first, second, apart, together } = superadditive.witness;
    expect(
      Math.abs(worthOf(first) + worthOf(second) - worthOf([...first, ...second]) - (apart - together)),
    ).toBeLessThan(4 * superadditive.se);
    expect(apart - together).toBeGreaterThan(2 * superadditive.se);
  });

  test("has bounds of the tau value that the exact hopes and least claims keep", () => {
    const { tau } = sampled!;
    const { total, without } = marginsOf(exact);
    const hopes = without.map((rest) => total - rest);
    players.forEach((_, i) => {
      const claims = Array.from(exact.worth, (worth, S) =>
        (S >>> i) & 1
          ? worth - sum(membersOf(S).map((j) => (j === i ? 0 : hopes[j])))
          : Number.NEGATIVE_INFINITY,
      );
      const { atLeast, se } = tau.trusts[i];
      expect(atLeast - 4 * se).toBeLessThanOrEqual(Math.max(...claims) + 1e-9 * scale);
      expect(atLeast).toBeGreaterThan(-4 * se - 1);
    });
    const outcome = rules.find(({ id }) => id === "tau")!.allocate(exact);
    if (tau.exists === false) expect(isRefusal(outcome)).toBe(true);
  });

  test("finds no objection beyond the largest, and says nothing of the core without one", () => {
    for (const { result } of answered) {
      const amounts = result.trusts.map(({ amount }) => amount.mean);
      const [worst] = worstObjections(exact, amounts, { top: 1 });
      const { objection, inCore } = result;
      expect(inCore).toBe(objection && objection.excess > 2 * objection.se! ? false : null);
      if (objection === null) continue;
      expect(objection.excess - 3 * objection.se!).toBeLessThanOrEqual(Math.max(0, worst.excess));
    }
  });

  test("values an objection as what its members would be worth alone less what they get", () => {
    for (const { result } of answered) {
      const { objection } = result;
      if (objection === null) continue;
      const S = objection.members.reduce((mask, ods) => mask | (1 << players.indexOf(ods)), 0);
      const gets = sum(membersOf(S).map((i) => result.trusts[i].amount.mean));
      expect(Math.abs(objection.excess - (exact.worth[S] - gets))).toBeLessThan(4 * objection.se!);
    }
    expect(answered.some(({ result }) => result.objection !== null)).toBe(true);
  });
});

describe("a run of fifteen trusts", () => {
  const FIFTEEN = baselineOf(
    Array.from({ length: 15 }, (_, t) => ({ size: 0.5 + (t % 4) / 2, dear: 0.9 + (t % 3) / 10 })),
  );
  const document = { draws: 300, gameDraws: 300, overrides: LEAVING };
  const scenario = scenarioOf(FIFTEEN, JOINT, document);
  const run = prepare(scenario);
  const data = simulateBlocks(run, 0, run.blocks.length);
  const results = summarise(run, data);
  const { gainShare, trusts } = results;

  test("samples its game in whole sets of 64 futures", () => {
    expect(scenario.gameDraws).toBe(256);
    expect(gainShare?.draws).toBe(256);
    expect(gainShare?.sampled).toMatchObject({ sets: 4, orders: 4 * 30 });
    expect(gainShare).toMatchObject({ worth: null, worthSe: null, stability: null });
  });

  test("is the same bytes in whatever order its blocks are simulated", {
    timeout: 60_000,
  }, () => {
    const again = new Float64Array(data.length);
    const anew = prepare(scenario);
    for (const at of anew.blocks
      .map((_, k) => k)
      .toSorted((a, b) => ((a * 5) % 7) - ((b * 5) % 7) || b - a)) {
      again.set(simulateBlocks(anew, at, at + 1), anew.blocks[at].from);
    }
    expect(hashBytes(again)).toBe(hashBytes(data));
    expect(JSON.stringify(summarise(anew, again))).toBe(JSON.stringify(results));
  });

  test("says what each trust brings: what all are worth less what the others are worth by themselves", () => {
    const { npv } = runScenario(
      scenarioOf(FIFTEEN, JOINT, { ...document, draws: 256, gameDraws: 0 }),
    ).summary;
    const others = runScenario(
      scenarioOf(FIFTEEN, JOINT, {
        ...document,
        draws: 256,
        gameDraws: 0,
        members: { RXC: { joins: false } },
      }),
    ).summary.npv;
    const { everyone: worth, brings } = gainShare!.sampled!;
    const { amount } = brings.find(({ ods }) => ods === "RXC")!;
    expect(worth.mean / npv.mean).toBeCloseTo(1, 9);
    expect(amount.mean / (npv.mean - others.mean)).toBeCloseTo(1, 6);
    expect(amount.central / (npv.central - others.central)).toBeCloseTo(1, 6);
  });

  test("has an agreement that settles to the penny, and sums to nought", () => {
    const { agreement } = gainShare!;
    expect(agreement.trusts.map(({ ods }) => ods)).toEqual(trusts.map(({ ods }) => ods));
    expect(agreement.settlements).toHaveLength(2);
    const years = agreement.settlements.flatMap((settlement) => settlement.years);
    for (const { transfers } of years)
      expect(transfers.reduce((all, { pence }) => all + BigInt(pence), 0n)).toBe(0n);
    expect(years.some(({ transfers }) => transfers.length > 2)).toBe(true);
  });

  test("can quote the Shapley value in its agreement, with the sampled amounts", () => {
    const agreement = {
      label: "By what each brings",
      basis: "year" as const,
      clauses: [
        { clause: "measure" as const, of: "outturn" as const, ownCosts: "shared" as const },
        {
          clause: "split" as const,
          parts: [{ key: "shapley", share: 1, negatives: "nought" as const, fallback: "equal" }],
        },
        { clause: "loss" as const, parts: [{ key: "equal", share: 1 }], cap: null, payer: null },
      ],
    };
    const own = runScenario(scenarioOf(FIFTEEN, JOINT, { ...document, agreement })).gainShare!;
    const value = (ods: string) =>
      own.rules.find(({ rule }) => rule === "shapley")!.trusts.find((trust) => trust.ods === ods)!.expected;
    const gets = new Map(own.agreement.trusts.map(({ ods, amount }) => [ods, amount.mean]));
    const [most] = own.players.toSorted((a, b) => value(b) - value(a));
    const least = own.players.toSorted((a, b) => value(a) - value(b))[0];
    expect(gets.get(most)!).toBeGreaterThan(gets.get(least)!);
  });

  test("refuses what it cannot sample for the reasons that the exact rules give", () => {
    const names = gainShare!.players;
    const given = {
      weights: Object.fromEntries(names.map((ods, i) => [ods, i === 3 ? 0 : 1])),
      unions: Object.fromEntries(names.map((ods) => [ods, "north"])),
    };
    const own = runScenario(
      scenarioOf(FIFTEEN, JOINT, { ...document, agreement: { ...defaultAgreement, given } }),
    );
    const refusals = (id: string) => own.gainShare!.rules.find(({ rule }) => rule === id)!.refused;
    expect(refusals("weighted-shapley")).toMatchObject([{ code: "NO_WEIGHT", path: "/columns/weights/3" }]);
    expect(refusals("owen")).toMatchObject([{ code: "ONE_UNION", path: "/unions", received: "north" }]);
    expect(refusals("banzhaf")).toEqual([]);
    expect(own.gainShare!.sampled!.estimates.map(({ rule }) => rule)).toEqual(["shapley", "banzhaf"]);
  });

  test("estimates in eight futures of each set, and gives out all there is", () => {
    const { probed, estimates, everyone: worth } = gainShare!.sampled!;
    expect(probed).toBe(4 * 8);
    expect(estimates.map(({ rule }) => rule)).toEqual([...SAMPLED]);
    for (const { trusts: amounts, of, looked } of estimates) {
      expect(Math.abs(sum(amounts.map(({ expected }) => expected)) / worth.mean - 1)).toBeLessThan(1e-9);
      expect(of === "groups" || of === "orders").toBe(true);
      expect(looked).toBeGreaterThan(0);
    }
  });

  test("pays by each rule what a trust gets more than its own position", () => {
    const { rules: split } = gainShare!;
    const shapley = split.find(({ rule }) => rule === "shapley")!;
    expect(Math.abs(sum(shapley.trusts.map(({ transfer }) => transfer.mean)))).toBeLessThan(1);
    expect(shapley.takeUp).toBeNull();
    expect(shapley.contract).toBe("re-run");
  });

  test("tells what boards can sign, but not how often a group would leave", () => {
    const { statements } = gainShare!;
    expect(statements!.coreEmpty).toBeNull();
    const told = statements!.splits.filter(({ refused }) => refused.length === 0);
    expect(told.length).toBeGreaterThan(10);
    for (const { blocked, npv, year } of told) {
      expect(blocked).toBeNull();
      expect(npv!.trusts).toHaveLength(15);
      expect(year!.any).toHaveLength(8);
    }
  });

  test("is without a game, and says why, where there are too few futures to sample it", () => {
    const few = scenarioOf(FIFTEEN, JOINT, { draws: 200, gameDraws: 200 });
    expect(few.gameDraws).toBe(0);
    expect(few.warnings.map(({ code }) => code)).toContain("NO_GAME");
    expect(runScenario(few).gainShare).toBeNull();
    expect(scenarioOf(FIFTEEN, JOINT, { gameDraws: 0 }).warnings.map(({ code }) => code)).not.toContain(
      "NO_GAME",
    );
  });
});

test("thirteen trusts still have every coalition simulated", () => {
  const thirteen = baselineOf(Array.from({ length: 13 }, () => ({ size: 1, dear: 1 })));
  const { blocks } = prepare(scenarioOf(thirteen, JOINT, { gameDraws: 100 }));
  expect(new Set(blocks.map(({ phase }) => phase))).toEqual(new Set(["central", "futures", "coalitions"]));
});

/** The game that would be sampled if the partnership were too large for a table. */
function sampledOnPurpose(scenario: Scenario) {
  const run = prepare(scenario);
  let from = 0;
  const blocks = run.blocks.flatMap((block): RunBlock[] => {
    if (block.phase !== "coalitions") return [];
    const length = sampledLength(run.plan, block);
    from += length;
    return [{ ...block, phase: "orders", from: from - length, length }];
  });
  const sampled: RunPlan = { ...run, blocks };
  const known = knownToRules(run.plan);
  return sampledGame(sampled, simulateBlocks(sampled, 0, blocks.length), {
    ...known,
    columns: { ...keyColumns(run.plan), ...known.columns },
  });
}

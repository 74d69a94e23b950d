import { describe, expect, test } from "vitest";
import type { Agreement } from "../../src/gain-share/agreement/agreement.ts";
import { everyone } from "../../src/gain-share/coalitions.ts";
import type { Game } from "../../src/gain-share/game.ts";
import { rules } from "../../src/gain-share/rules/rules.ts";
import { standingOf } from "../../src/gain-share/take-up/decisions.ts";
import { type Payoffs, payoffsIn, payoffsUnderRule } from "../../src/gain-share/take-up/payoffs.ts";
import { takeUp } from "../../src/gain-share/take-up/take-up.ts";
import { payoffsUnderAgreement } from "../../src/results/agreement-payoffs.ts";
import { runScenario } from "../../src/results/run.ts";
import type { Override } from "../../src/scenario/document.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { FIVE, modelOf, scenarioOf } from "../simulation/small-world.ts";

const LEAVING = { weakExit: 0.2, strongExit: 0.1 };
/** Nobody leaves, and baselines stay what they are. */
const STAYING = { weakExit: 0, strongExit: 0, payDrift: 0, nonPayDrift: 0, volumeGrowth: 0 };
const ALL = everyone(FIVE.trusts.length);

function scenarioUnder(agreement?: Agreement, parameters: Readonly<Record<string, Override>> = LEAVING) {
  const overrides = { parameters };
  const document = {
    gameDraws: 100,
    members: { RXB: { wave: 2 } },
    overrides,
    ...(agreement && { agreement }),
  };
  return scenarioOf(FIVE, modelOf("joint-organisation"), document);
}

function agreementOn(key: string): Agreement {
  return {
    label: "One key and nothing else",
    basis: "npv",
    clauses: [
      { clause: "measure", of: "outturn", ownCosts: "shared" },
      { clause: "split", parts: [{ key, share: 1 }] },
      { clause: "loss", parts: [{ key, share: 1 }], cap: null, payer: null },
    ],
  };
}

function gameOf(scenario: Scenario): Game {
  const { gainShare } = runScenario(scenario);
  return { players: gainShare!.players, worth: Float64Array.from(gainShare!.worth!) };
}

describe("payoffs under a scenario's agreement", () => {
  const scenario = scenarioUnder();
  const { gainShare } = runScenario(scenario);
  const game = { players: gainShare!.players, worth: Float64Array.from(gainShare!.worth!) };
  const payoffs = payoffsUnderAgreement(scenario, game);

  test("are the means that the results give where all join", () => {
    expect(payoffs.futures).toBe(100);
    expect([...payoffsIn(payoffs, ALL)]).toEqual(
      gainShare!.agreement.trusts.map(({ amount }) => amount.mean),
    );
  });

  test("are what a run of just the members gives, and nought for the others", () => {
    const S = 0b01101;
    const joins = (ods: string) => ["RXA", "RXC", "RXD"].includes(ods);
    const members = scenario.members.map((member) => ({ ...member, joins: joins(member.ods) }));
    const alone = runScenario({ ...scenario, members }).gainShare!.agreement.trusts;
    const amounts = game.players.map((ods) => alone.find((trust) => trust.ods === ods)?.amount.mean ?? 0);
    expect([...payoffsIn(payoffs, S)]).toEqual(amounts);
    expect(amounts.filter((amount) => amount === 0)).toHaveLength(2);
  });

  test("look at no more futures than the game has, and at 256 at most", () => {
    const futures = [40, 300].map(
      (gameDraws) => payoffsUnderAgreement({ ...scenario, gameDraws }, game).futures,
    );
    expect(futures).toEqual([40, 256]);
  });
});

describe.each(["equal", "baseline-cost", "staff"])("an agreement that only splits by %s", (key) => {
  test("is taken up as the key's rule is on the expected game", () => {
    const scenario = scenarioUnder(agreementOn(key), STAYING);
    const game = gameOf(scenario);
    const baseline = (value: (line: (typeof FIVE)["lines"][number]) => number) =>
      game.players.map((ods) =>
        FIVE.lines
          .filter(({ trust, service }) => trust === ods && service !== "procurement.consumables")
          .reduce((sum, line) => sum + value(line), 0),
      );
    const columns = {
      baselineCost: baseline(({ pay, nonPay }) => pay + nonPay),
      wte: baseline(({ wte }) => wte),
    };
    const byRule = payoffsUnderRule(game, rules.find(({ id }) => id === key)!, { columns }) as Payoffs;
    const signed = payoffsUnderAgreement(scenario, game);
    const scale = Math.abs(game.worth[ALL]);
    for (const S of [ALL, 0b00111, 0b10010]) {
      const difference = payoffsIn(signed, S).map((amount, i) => amount - payoffsIn(byRule, S)[i]);
      expect(Math.max(...difference.map(Math.abs))).toBeLessThan(1e-9 * scale);
    }
    const [one, other] = [signed, byRule].map((payoffs) => takeUp(payoffs, ALL));
    expect(one.members).toEqual(other.members);
    expect(one.steps.map(({ player, move }) => [player, move])).toEqual(
      other.steps.map(({ player, move }) => [player, move]),
    );
    const said = { RXA: "agree", RXB: "agree", RXC: "defer", RXD: "agree" } as const;
    expect(standingOf(signed, said).members).toEqual(standingOf(byRule, said).members);
  });
});
